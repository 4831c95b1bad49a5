package org.huizong.reader.identity;

import org.huizong.reader.DisclosureDocument;
import org.huizong.reader.Typography;

/** 预算或决算: what the headings call the document. Final accounts speak of the budget too, so 决算 decides a heading. */
final class StageEvidence {

    private StageEvidence() {}

    static Evidence collect(DisclosureDocument document) {
        var evidence = new Evidence();
        for (var section : document.sections()) {
            switch (section.kind()) {
                case PREAMBLE ->
                    document.lines(section.firstLine(), section.lastLine()).stream()
                            .map(line -> Typography.compact(line.text()))
                            .filter(line -> line.length() <= 40)
                            .forEach(line -> add(evidence, line, section.firstLine(), Evidence.SENTENCE));
                case PART -> add(evidence, section.title(), section.firstLine(), Evidence.TITLE);
                case CHAPTER, TABLE -> add(evidence, section.title(), section.firstLine(), Evidence.SENTENCE);
                case ITEM, FORM -> {}
            }
        }
        return evidence;
    }

    /** 预算绩效情况 stands in both kinds of document. */
    private static void add(Evidence evidence, String title, int line, int weight) {
        if (title.contains("决算")) {
            evidence.add(DisclosureIdentity.STAGE_FINAL_ACCOUNTS, line, weight);
        } else if (title.contains("预算") && !title.contains("预算绩效")) {
            evidence.add(DisclosureIdentity.STAGE_INITIAL, line, weight);
        }
    }
}
