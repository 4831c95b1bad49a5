package org.huizong.reader.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.huizong.reader.DisclosureDocument;
import org.huizong.reader.RunningText;
import org.huizong.reader.Section;
import org.huizong.reader.Section.Kind;
import org.huizong.reader.Typography;

/** 预算年度: every place where a document names its own fiscal year, not the years that it compares with. */
final class YearEvidence {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");
    private static final Pattern TITLE_YEAR = Pattern.compile("(20\\d{2})年度?(?:部门|单位)?(?:预算|决算)");
    private static final Pattern FORM_YEAR = Pattern.compile("[（(](20\\d{2})年度?[）)]");
    private static final Pattern OF_ACCOUNTS = Pattern.compile("(20\\d{2})年度(?=本年收入|本年支出|财政拨款收入|一般公共预算|政府采购)");

    private YearEvidence() {}

    static Evidence collect(DisclosureDocument document, Optional<String> unitName) {
        var evidence = new Evidence();
        document.sections().forEach(section -> ofSection(document, section, evidence));
        var text = RunningText.of(document);
        find(OF_ACCOUNTS, text, evidence);
        unitName.ifPresent(name -> find(Pattern.compile(Pattern.quote(name) + "(20\\d{2})年"), text, evidence));
        return evidence;
    }

    private static void find(Pattern pattern, RunningText text, Evidence evidence) {
        var matcher = pattern.matcher(text.text());
        while (matcher.find()) {
            evidence.add(matcher.group(1), text.lineAt(matcher.start(1)), Evidence.SENTENCE);
        }
    }

    private static void ofSection(DisclosureDocument document, Section section, Evidence evidence) {
        if (section.kind() == Kind.PREAMBLE) {
            document.lines(section.firstLine(), section.lastLine()).forEach(line -> {
                var matcher = TITLE_YEAR.matcher(Typography.compact(line.text()));
                if (matcher.find()) {
                    evidence.add(matcher.group(1), line.number(), Evidence.HEADING);
                }
            });
        } else if (section.kind() == Kind.FORM) {
            section.rows().stream().limit(1).forEach(row -> {
                var matcher = FORM_YEAR.matcher(Typography.compact(String.join("", row.cells())));
                if (matcher.matches()) {
                    evidence.add(matcher.group(1), row.firstLine(), Evidence.HEADING);
                }
            });
        } else if (section.kind() != Kind.ITEM) {
            var matcher = YEAR.matcher(section.title());
            if (matcher.find()) {
                evidence.add(
                        matcher.group(1),
                        section.firstLine(),
                        section.kind() == Kind.PART ? Evidence.TITLE : Evidence.HEADING);
            }
        }
    }
}
