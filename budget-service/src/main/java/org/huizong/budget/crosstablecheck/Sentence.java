package org.huizong.budget.crosstablecheck;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.money.Amount;

/** 增减说明: one sentence of the narrative that tells a change and perhaps its reason. */
record Sentence(StatementIndex section, StatementRow row) {

    static final String REASON = "reason";

    /** All sentences of these sections, in printed order. */
    static Stream<Sentence> of(BookIndex book, List<String> sections) {
        return sections.stream()
                .flatMap(number -> book.table(number).stream())
                .flatMap(section -> section.statement().rows().stream().map(row -> new Sentence(section, row)));
    }

    String number() {
        return section.statement().number();
    }

    String key() {
        return row.key();
    }

    String place() {
        return number() + "/" + key();
    }

    /** Signed change against the year before; empty when the sentence tells none. */
    Optional<Amount> growth() {
        return section.priorYear().growth(row).map(PriorYear.Figure::amount);
    }

    Optional<PrintedCell> reason() {
        return cell(REASON);
    }

    Optional<PrintedCell> cell(String column) {
        return Optional.ofNullable(row.cells().get(column)).filter(cell -> !cell.isBlank());
    }

    /** The cell of this sentence as a finding names it. */
    Finding.Side side(String column) {
        var cell = cell(column);
        return new Finding.Side(
                number() + "/" + section.name(row).zh() + "/"
                        + section.table().column(column).zh(),
                cell.map(PrintedCell::line).orElse(row.line()),
                cell.map(PrintedCell::text).orElse(""));
    }

    /** The change as printed, with its direction. */
    Finding.Side told() {
        var change = side("change");
        return new Finding.Side(
                change.where(),
                change.line(),
                cell("direction").map(PrintedCell::text).orElse("") + change.value());
    }
}
