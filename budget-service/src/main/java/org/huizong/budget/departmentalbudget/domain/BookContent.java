package org.huizong.budget.departmentalbudget.domain;

import java.util.List;
import java.util.Optional;

/**
 * 预算书内容: everything that one book says, apart from whose it is. A transcribed book keeps its statements as printed and
 * has no lines; a book filed by lines has the statements that they project.
 *
 * @param tableSet id of the table set that the book was read or filed by, such as {@code xinjiang-budget}
 * @param statements in the order of their numbers; numbers of a narrative book begin with {@code n}
 * @param narrative sections whose figures the tables must agree with, in printed order
 * @param texts in printed order
 */
public record BookContent(
        String tableSet,
        List<Statement> statements,
        List<BudgetLine> lines,
        List<BudgetProject> projects,
        Optional<Headcount> headcount,
        List<NarrativeSection> narrative,
        List<BookText> texts) {

    public static final BookContent EMPTY =
            new BookContent("", List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of());

    public BookContent {
        statements = List.copyOf(statements);
        lines = List.copyOf(lines);
        projects = List.copyOf(projects);
        narrative = List.copyOf(narrative);
        texts = List.copyOf(texts);
    }

    public Optional<Statement> statement(String number) {
        return statements.stream()
                .filter(statement -> statement.number().equals(number))
                .findFirst();
    }

    public Optional<NarrativeSection> section(String number) {
        return narrative.stream()
                .filter(section -> section.number().equals(number))
                .findFirst();
    }

    /** The text of a slot; empty when the book has none. */
    public Optional<BookText> text(String key) {
        return texts.stream().filter(text -> text.key().equals(key)).findFirst();
    }

    public BookContent withTableSet(String other) {
        return new BookContent(other, statements, lines, projects, headcount, narrative, texts);
    }

    public BookContent withStatements(List<Statement> others) {
        return new BookContent(tableSet, others, lines, projects, headcount, narrative, texts);
    }

    public BookContent withLines(List<BudgetLine> others) {
        return new BookContent(tableSet, statements, others, projects, headcount, narrative, texts);
    }

    public BookContent withProjects(List<BudgetProject> others) {
        return new BookContent(tableSet, statements, lines, others, headcount, narrative, texts);
    }

    public BookContent withHeadcount(Optional<Headcount> other) {
        return new BookContent(tableSet, statements, lines, projects, other, narrative, texts);
    }

    public BookContent withNarrative(List<NarrativeSection> others) {
        return new BookContent(tableSet, statements, lines, projects, headcount, others, texts);
    }

    public BookContent withTexts(List<BookText> others) {
        return new BookContent(tableSet, statements, lines, projects, headcount, narrative, others);
    }
}
