package org.huizong.budget.departmentalbudget.domain;

import static org.huizong.contracts.book.WithheldElement.BUDGET_SERVICE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.WithheldElement;
import org.huizong.contracts.money.Amount;

/**
 * 不予公开: the one place that decides what a classified project withholds. A book that comes in is split here, before anything
 * is checked, hashed, stored or announced; whoever reads the content afterwards reads the open part.
 */
public final class Withholding {

    /** Table 7 and everything else that is printed tells economic classes (类), three digits. */
    private static final int ECONOMIC_CLASS = 3;

    private Withholding() {}

    /** A book as it came in, in the part that everybody may read and the part for readers with clearance. */
    public record Split(BookContent open, ClassifiedPart classified) {}

    /**
     * What a writer sends can add to a classified project and amend it. It cannot take the project away, nor open it, nor
     * empty what it withholds: a writer without clearance reads nothing there, so nothing there is said by silence.
     */
    public static Split split(BookContent sent, ClassifiedPart stored) {
        var merge = new ClassifiedMerge(sent, stored);
        var part = merge.part();
        return new Split(open(sent.withProjects(merge.projects()), part), part);
    }

    /** The content without what the part withholds: also for a content from the time before a project was classified. */
    public static BookContent open(BookContent content, ClassifiedPart part) {
        if (part.projects().isEmpty()) {
            return content;
        }
        return content.withProjects(content.projects().stream()
                        .map(project -> part.named(project.name())
                                .map(classified -> withheld(project, classified.codedName()))
                                .orElse(project))
                        .toList())
                .withStatements(content.statements().stream()
                        .map(table -> new Statement(
                                table.number(),
                                table.template(),
                                table.unit(),
                                coded(table.rows(), part),
                                table.unplaced(),
                                table.declaredEmpty()))
                        .toList())
                .withNarrative(content.narrative().stream()
                        .map(section ->
                                new NarrativeSection(section.number(), section.unit(), coded(section.rows(), part)))
                        .toList())
                .withLines(folded(content.lines(), part));
    }

    /** The content as a reader with clearance sees it. */
    public static BookContent whole(BookContent open, ClassifiedPart part) {
        if (part.projects().isEmpty()) {
            return open;
        }
        return open.withProjects(open.projects().stream()
                        .map(project -> part.named(project.name())
                                .map(ClassifiedProject::whole)
                                .orElse(project))
                        .toList())
                .withLines(Stream.concat(
                                open.lines().stream().filter(line -> part.named(line.project())
                                        .filter(project -> !project.lines().isEmpty())
                                        .isEmpty()),
                                part.projects().stream().flatMap(project -> project.lines().stream()))
                        .toList());
    }

    /** Lines as far as table 7 tells them: by economic class, under the coded name. */
    static List<BudgetLine> folded(List<BudgetLine> lines, ClassifiedPart part) {
        var open = new ArrayList<BudgetLine>();
        var places = new HashMap<BudgetLine, Integer>();
        for (var line : lines) {
            var project = part.named(line.project());
            if (project.isEmpty()) {
                open.add(line);
                continue;
            }
            var coded = coded(line, project.get());
            // At the place of its first line, so that the rows of every table keep their order.
            int place = places.computeIfAbsent(coded, first -> open.size());
            if (place == open.size()) {
                open.add(withAmount(coded, line.amount()));
            } else {
                open.set(place, withAmount(coded, open.get(place).amount().plus(line.amount())));
            }
        }
        return open;
    }

    private static BudgetLine coded(BudgetLine line, ClassifiedProject project) {
        var economic = line.economic();
        return new BudgetLine(
                line.function(),
                line.source(),
                line.sourceDetail(),
                economic.substring(0, Math.min(ECONOMIC_CLASS, economic.length())),
                project.codedName(),
                project.codedItem(line.carryoverItem()),
                Amount.ZERO);
    }

    private static BudgetLine withAmount(BudgetLine line, Amount amount) {
        return new BudgetLine(
                line.function(),
                line.source(),
                line.sourceDetail(),
                line.economic(),
                line.project(),
                line.carryoverItem(),
                amount);
    }

    /** Rows of projects and of carried-over items bear their ordinal behind {@code #}. */
    private static List<StatementRow> coded(List<StatementRow> rows, ClassifiedPart part) {
        return rows.stream()
                .map(row -> row.key().indexOf('#') < 0
                        ? row
                        : part.codeOf(BookId.unitNameWithoutSpaces(row.label()))
                                .map(code -> new StatementRow(
                                        row.key(), row.code(), code, row.parent(), row.line(), row.cells()))
                                .orElse(row))
                .toList();
    }

    private static BudgetProject withheld(BudgetProject project, String codedName) {
        return new BudgetProject(
                project.ordinal(),
                withholds("name") ? codedName : project.name(),
                withholds("basis") ? "" : project.basis(),
                withholds("amount") ? new PrintedCell("", project.amount().line()) : project.amount(),
                withholds("undertaker") ? "" : project.undertaker(),
                withholds("allocation") ? "" : project.allocationText(),
                withholds("allocation") ? List.of() : project.allocation(),
                withholds("period") ? "" : project.period(),
                true,
                project.firstLine(),
                project.lastLine());
    }

    private static boolean withholds(String element) {
        return WithheldElement.withholds(BUDGET_SERVICE, element);
    }
}
