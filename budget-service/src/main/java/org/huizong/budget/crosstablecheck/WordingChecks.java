package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.StatementRow;

/** 措辞: how nothing is said, what is printed twice, what usages speak of, residues of a template, slips of the pen. */
record WordingChecks(WordLists words) {

    /** Of bounded length, so that a long reason costs little: six characters said again are enough to see. */
    private static final Pattern REPEATED = Pattern.compile("([\\p{IsHan}：，]{6,16})(?=.{0,24}?\\1)");

    private static final Pattern AGAIN = Pattern.compile("(.+)#\\d+");
    private static final String ITEM = "item#";

    /** 空表声明措辞一致: the same emptiness in the same words (H03). */
    List<SpecialFinding> emptiness(CompiledRule rule, BookIndex book) {
        return Names.enumerated(rule.setting("tables")).stream()
                .flatMap(number -> {
                    var table = book.content().text("t" + number + "/empty");
                    var section = book.content().text("s" + number + "/empty");
                    boolean isOther = table.isPresent()
                            && section.isPresent()
                            && !Names.plain(table.get().text())
                                    .equals(Names.plain(section.get().text()));
                    return isOther
                            ? Stream.of(SpecialFinding.of(rule, "wording-differs", number, number)
                                    .between(
                                            new Finding.Side(
                                                    "t" + number,
                                                    table.get().line(),
                                                    table.get().text()),
                                            new Finding.Side(
                                                    "s" + number,
                                                    section.get().line(),
                                                    section.get().text())))
                            : Stream.<SpecialFinding>empty();
                })
                .toList();
    }

    /** 同一数字两处不同: a row that is told again with other figures (N12). */
    List<SpecialFinding> toldTwice(CompiledRule rule, BookIndex book) {
        var findings = new ArrayList<SpecialFinding>();
        for (var section : book.statements().values()) {
            if (section.table().isSection()) {
                section.statement().rows().forEach(row -> first(section, row)
                        .ifPresent(first -> row.cells().forEach((column, cell) -> {
                            var other = Optional.ofNullable(first.cells().get(column));
                            boolean isFigure = section.table().kind(column).isFigure();
                            if (isFigure
                                    && other.isPresent()
                                    && !other.get().text().equals(cell.text())) {
                                findings.add(SpecialFinding.of(
                                                rule,
                                                "told-twice",
                                                section.statement().number(),
                                                section.statement().number() + "/" + row.key() + "/" + column)
                                        .between(
                                                side(section, first, column, other.get()),
                                                side(section, row, column, cell)));
                            }
                        })));
            }
        }
        return findings;
    }

    private static Optional<StatementRow> first(StatementIndex section, StatementRow row) {
        var again = AGAIN.matcher(row.key());
        return again.matches() && !row.key().startsWith(ITEM)
                ? section.row(again.group(1)).filter(first -> first.parent().equals(row.parent()))
                : Optional.empty();
    }

    private static Finding.Side side(StatementIndex section, StatementRow row, String column, PrintedCell cell) {
        return new Finding.Side(
                section.statement().number() + "/" + section.name(row).zh() + "/"
                        + section.table().column(column).zh(),
                cell.line(),
                cell.text());
    }

    /** 模板残留与错别字: words of a list in any passage (M04, M05). */
    List<SpecialFinding> slips(CompiledRule rule, BookIndex book) {
        return passages(book)
                .flatMap(passage -> words.require(rule.setting("words")).stream()
                        .filter(word -> passage.value().contains(word))
                        .map(word -> SpecialFinding.of(rule, "slip", "", passage.where() + "|" + word)
                                .as(FindingKind.IMPLAUSIBLE)
                                .between(passage, new Finding.Side(passage.where(), passage.line(), word))))
                .toList();
    }

    /** 重复短语: a phrase that is said again in the same breath (M05). */
    List<SpecialFinding> repetitions(CompiledRule rule, BookIndex book) {
        var repeated = sentences(book).flatMap(passage -> {
            var again = REPEATED.matcher(passage.value());
            return again.find()
                    ? Stream.of(SpecialFinding.of(rule, "repeated", "", passage.where())
                            .as(FindingKind.IMPLAUSIBLE)
                            .between(passage, new Finding.Side(passage.where(), passage.line(), again.group(1))))
                    : Stream.<SpecialFinding>empty();
        });
        return Stream.concat(slips(rule, book).stream(), repeated).toList();
    }

    private static Stream<Finding.Side> passages(BookIndex book) {
        var texts = book.content().texts().stream().map(text -> new Finding.Side(text.key(), text.line(), text.text()));
        var labels = sections(book).flatMap(section -> section.statement().rows().stream()
                .filter(row -> !row.label().isEmpty())
                .map(row -> new Finding.Side(section.statement().number() + "/" + row.key(), row.line(), row.label())));
        return Stream.of(texts, labels, sentences(book)).flatMap(passage -> passage);
    }

    private static Stream<Finding.Side> sentences(BookIndex book) {
        return sections(book)
                .flatMap(section -> section.statement().rows().stream().map(row -> new Sentence(section, row)))
                .flatMap(sentence -> Stream.of(Sentence.REASON, "usage")
                        .filter(column -> sentence.cell(column).isPresent())
                        .map(sentence::side));
    }

    private static Stream<StatementIndex> sections(BookIndex book) {
        return book.statements().values().stream()
                .filter(section -> section.table().isSection());
    }
}
