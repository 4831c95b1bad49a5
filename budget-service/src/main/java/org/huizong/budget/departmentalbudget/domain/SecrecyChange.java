package org.huizong.budget.departmentalbudget.domain;

import java.util.List;
import java.util.stream.Stream;

/** 定密与解密: puts a project of a book among the classified ones, or takes it from among them. */
public final class SecrecyChange {

    private SecrecyChange() {}

    /** The book with the project marked; {@link Withholding} takes out what it withholds from now on. */
    public static BookContent classified(BookContent open, BudgetProject project) {
        return open.withProjects(open.projects().stream()
                .map(other -> other.equals(project) ? marked(project, true) : other)
                .toList());
    }

    /** The book with all that the project has withheld so far in its place again. */
    public static BookContent disclosed(BookContent open, ClassifiedProject project) {
        var name = project.whole().name();
        return open.withProjects(open.projects().stream()
                        .map(other -> other.name().equals(project.codedName()) ? marked(project.whole(), false) : other)
                        .toList())
                .withStatements(open.statements().stream()
                        .map(table -> new Statement(
                                table.number(),
                                table.template(),
                                table.unit(),
                                named(table.rows(), project.codedName(), name),
                                table.unplaced(),
                                table.declaredEmpty()))
                        .toList())
                .withNarrative(open.narrative().stream()
                        .map(section -> new NarrativeSection(
                                section.number(), section.unit(), named(section.rows(), project.codedName(), name)))
                        .toList())
                .withLines(Stream.concat(
                                open.lines().stream()
                                        .filter(line -> !line.project().equals(project.codedName())),
                                project.lines().stream())
                        .toList());
    }

    private static List<StatementRow> named(List<StatementRow> rows, String codedName, String name) {
        return rows.stream()
                .map(row -> row.key().indexOf('#') < 0 || !row.label().equals(codedName)
                        ? row
                        : new StatementRow(row.key(), row.code(), name, row.parent(), row.line(), row.cells()))
                .toList();
    }

    private static BudgetProject marked(BudgetProject project, boolean classified) {
        return new BudgetProject(
                project.ordinal(),
                project.name(),
                project.basis(),
                project.amount(),
                project.undertaker(),
                project.allocationText(),
                project.allocation(),
                project.period(),
                classified,
                project.firstLine(),
                project.lastLine());
    }
}
