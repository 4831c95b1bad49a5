package org.huizong.budget.comparison;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.comparison.ComparedCell.Basis;
import org.huizong.budget.departmentalbudget.domain.NarrativeSection;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.classification.FunctionCode;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * 文字说明中的基数: what a book itself says of the year before (“比上年预算增加 Y 万元”) or of the initial budget (年初预算数), for
 * comparisons whose other book is not stored. What a sentence does not settle is left out.
 */
final class PrintedPriors {

    /** A cell of {@link FigureTables}. */
    record Place(String table, String row, String column) {}

    record Prior(Amount amount, Basis basis) {}

    private static final String SAME = "=";
    private static final Words WORDS = read();

    private PrintedPriors() {}

    private record Sentence(String section, List<String> keys, String table, String row, String column) {}

    private record Words(
            List<Sentence> previousYear,
            List<Sentence> initial,
            List<String> increase,
            List<String> decrease,
            List<String> unchanged) {}

    static Map<Place, Prior> of(List<NarrativeSection> narrative, ToldBook kind) {
        var priors = new LinkedHashMap<Place, Prior>();
        for (var sentence : kind == ToldBook.INITIAL ? WORDS.initial() : WORDS.previousYear()) {
            narrative.stream()
                    .filter(section -> section.number().equals(sentence.section()))
                    .forEach(section -> section.rows().stream()
                            .filter(row -> isAbout(sentence, row.key()))
                            .forEach(row -> prior(row, section.unit(), kind)
                                    .ifPresent(prior -> priors.putIfAbsent(place(sentence, row.key()), prior))));
        }
        return priors;
    }

    private static boolean isAbout(Sentence sentence, String key) {
        return sentence.keys().isEmpty()
                ? FunctionCode.isWellFormed(key)
                : sentence.keys().contains(key);
    }

    private static Place place(Sentence sentence, String key) {
        return new Place(
                sentence.table(),
                sentence.row().equals(SAME) ? key : sentence.row(),
                sentence.column().equals(SAME) ? key : sentence.column());
    }

    private static Optional<Prior> prior(StatementRow row, AmountUnit unit, ToldBook kind) {
        var printed = amount(row, kind == ToldBook.INITIAL ? "initial" : "prior", unit);
        if (printed.isPresent() || kind == ToldBook.INITIAL) {
            return printed.map(amount -> new Prior(amount, Basis.PRINTED));
        }
        var amount = amount(row, "amount", unit);
        var change = change(row, unit);
        return amount.isPresent() && change.isPresent()
                ? Optional.of(new Prior(amount.get().minus(change.get()), Basis.DERIVED))
                : Optional.empty();
    }

    private static Optional<Amount> change(StatementRow row, AmountUnit unit) {
        if (WORDS.unchanged().contains(text(row, "state"))) {
            return Optional.of(Amount.ZERO);
        }
        var direction = text(row, "direction");
        var change = amount(row, "change", unit);
        if (WORDS.increase().contains(direction)
                || change.filter(Amount::isZero).isPresent()) {
            return change;
        }
        return WORDS.decrease().contains(direction) ? change.map(Amount.ZERO::minus) : Optional.empty();
    }

    private static Optional<Amount> amount(StatementRow row, String column, AmountUnit unit) {
        return Optional.ofNullable(row.cells().get(column))
                .map(PrintedCell::text)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> PrintedFigure.amount(text, unit));
    }

    private static String text(StatementRow row, String column) {
        var cell = row.cells().get(column);
        return cell == null ? "" : cell.text();
    }

    private static Words read() {
        ObjectMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var stream = PrintedPriors.class.getResourceAsStream("/comparison/printed-prior.yaml")) {
            return yaml.readValue(stream, Words.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
