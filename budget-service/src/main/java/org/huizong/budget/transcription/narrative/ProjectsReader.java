package org.huizong.budget.transcription.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.BudgetProject.AllocationItem;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.tableset.TableSet;
import org.huizong.reader.DisclosureDocument;
import org.huizong.reader.RunningText;
import org.huizong.reader.Section;

/** 项目支出情况说明: the projects of the narrative, label by label, wherever lines and pages break. */
public final class ProjectsReader {

    private static final Pattern AMOUNT = Pattern.compile(NarrativeItems.AMOUNT);
    private static final Pattern SECTION_MARK = Pattern.compile("[（(][一二三四五六七八九十]{1,3}[）)]$");

    private final TableSet tableSet;
    private final AllocationClasses classes;

    public ProjectsReader(TableSet tableSet, AllocationClasses classes) {
        this.tableSet = tableSet;
        this.classes = classes;
    }

    public List<BudgetProject> read(DisclosureDocument document) {
        var projects = new ArrayList<BudgetProject>();
        for (var chapter : chapters(document)) {
            read(document, chapter, projects);
        }
        return List.copyOf(projects);
    }

    /** Line ranges of chapters that name projects: a chapter with all its items. */
    private List<int[]> chapters(DisclosureDocument document) {
        var ranges = new ArrayList<int[]>();
        int[] range = null;
        for (var section : document.sections()) {
            boolean item = section.kind() == Section.Kind.ITEM;
            boolean names = section.title().contains("项目支出") && section.kind() == Section.Kind.CHAPTER;
            if (range != null && item) {
                range[1] = section.lastLine();
            } else if (names) {
                range = new int[] {section.firstLine(), section.lastLine()};
                ranges.add(range);
            } else if (!item) {
                range = null;
            }
        }
        return ranges;
    }

    private void read(DisclosureDocument document, int[] chapter, List<BudgetProject> projects) {
        var text = RunningText.of(document, chapter[0], chapter[1]);
        var names = label(tableSet.projectLabels().name()).matcher(text.text());
        int start = names.find() ? names.start() : -1;
        while (start >= 0) {
            int next = names.find() ? names.start() : -1;
            projects.add(project(text, start, next < 0 ? text.text().length() : next, projects.size() + 1));
            start = next;
        }
    }

    private BudgetProject project(RunningText running, int start, int end, int ordinal) {
        var text = SECTION_MARK.matcher(running.text().substring(start, end)).replaceFirst("");
        var labels = tableSet.projectLabels();
        var allocationText = value(text, labels.allocation());
        var amount = value(text, labels.amount());
        var classified = tableSet.classifiedWords().stream().anyMatch(text::contains);
        return new BudgetProject(
                ordinal,
                value(text, labels.name()),
                value(text, labels.basis()),
                amount(amount, running.lineAt(start + Math.max(0, text.indexOf(amount)))),
                value(text, labels.undertaker()),
                allocationText,
                allocation(running, start + Math.max(0, text.indexOf(allocationText)), allocationText),
                value(text, labels.period()),
                classified,
                running.lineAt(start),
                running.lineAt(start + text.length() - 1));
    }

    /** What stands between a label and the next one. */
    private String value(String text, List<String> labels) {
        var matcher = label(labels).matcher(text);
        if (!matcher.find()) {
            return "";
        }
        var next = anyLabel().matcher(text);
        int end = next.find(matcher.end()) ? next.start() : text.length();
        return text.substring(matcher.end(), end);
    }

    private static Pattern label(List<String> labels) {
        return Pattern.compile(labels.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")[:：]")));
    }

    private Pattern anyLabel() {
        var labels = tableSet.projectLabels();
        // The longer label first: 预算规模 must not end inside 预算安排规模. A bare 立项依据 may stand inside a basis.
        return label(Stream.of(
                        labels.name(),
                        labels.basis().subList(0, 2),
                        labels.amount(),
                        labels.undertaker(),
                        labels.allocation(),
                        labels.period())
                .flatMap(List::stream)
                .toList());
    }

    private static PrintedCell amount(String text, int line) {
        var matcher = AMOUNT.matcher(text);
        return matcher.find() ? new PrintedCell(NarrativeAmount.wan(matcher), line) : new PrintedCell("", line);
    }

    private List<AllocationItem> allocation(RunningText running, int start, String text) {
        return NarrativeItems.of(running, start, start + text.length()).stream()
                .map(item -> new AllocationItem(item.name(), item.amount(), classes.classOf(item.name())))
                .toList();
    }
}
