package org.huizong.budget.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huizong.budget.transcription.BookPrinter.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One known book in every way of printing that published books show: the same cells, and nothing dropped in silence. */
class PrintedVariantsTest {

    private static final int BOOKS = 12;

    private static Stream<Arguments> variants() {
        return Stream.of(PrintedVariant.values())
                .flatMap(variant -> Stream.of(Layout.values()).map(layout -> Arguments.of(variant, layout)));
    }

    @Test
    void aRemarkBelowATableIsNoPartOfIt() {
        for (var layout : Layout.values()) {
            var printed = new BookPrinter(new GeneratedBook(1, false), layout, 1).print();
            var remarked = printed.replaceAll("(?m)^(?=表 (?:[2-9]|1[01])$)", "注：本表反映部门本年度的预算安排情况。\n\n");

            var book = Samples.transcribe(remarked);

            assertThat(book.content().statements().toString().replaceAll("(?i)line=\\d+|Empty=\\d+", ""))
                    .isEqualTo(Samples.transcribe(printed)
                            .content()
                            .statements()
                            .toString()
                            .replaceAll("(?i)line=\\d+|Empty=\\d+", ""));
            assertThat(book.unreadable())
                    .extracting(line -> line.reason())
                    .hasSize(10)
                    .containsOnly("表下的附注");
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void isTheSameBook(PrintedVariant variant, Layout layout) {
        for (int seed = 0; seed < BOOKS; seed++) {
            var book = new GeneratedBook(seed, seed % 2 == 0);
            var printed = variant.of(new BookPrinter(book, layout, seed).print(), seed);

            var transcribed = Samples.transcribe(printed);

            var actual = ExpectedTables.transcribed(transcribed.content());
            // Where a page breaks a name and no column numbers end the repeated header, the first half is told as lost.
            assertThat(transcribed.unreadable())
                    .as("seed " + seed)
                    .allMatch(line -> variant == PrintedVariant.WITHOUT_COLUMN_NUMBERS
                            && layout == Layout.PDF
                            && line.reason().equals("表头中的未知内容")
                            && line.text().chars().noneMatch(Character::isDigit));
            assertThat(wrong(truth(book, variant), actual, layout, unplaced(transcribed)))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    private static Map<String, String> truth(GeneratedBook book, PrintedVariant variant) {
        var truth = new TreeMap<String, String>();
        book.truth().forEach((place, text) -> truth.put(place, variant.figure(text)));
        return truth;
    }

    /** Cells that are not as printed; a cell whose place a PDF has lost may be reported instead. */
    private static Map<String, String> wrong(
            Map<String, String> truth, Map<String, String> actual, Layout layout, Set<String> unplaced) {
        var wrong = new TreeMap<String, String>();
        truth.forEach((place, text) -> {
            var read = actual.getOrDefault(place, "missing");
            boolean reported = layout == Layout.PDF && unplaced.contains(place);
            if (!read.equals(text) && !reported) {
                wrong.put(place, text + " read as " + read);
            }
        });
        actual.keySet().stream()
                .filter(place -> !truth.containsKey(place))
                .forEach(place -> wrong.put(place, "not printed, read as " + actual.get(place)));
        return wrong;
    }

    private static Set<String> unplaced(TranscribedBook book) {
        var places = new HashSet<String>();
        for (var statement : book.content().statements()) {
            for (var amount : statement.unplaced()) {
                amount.columns()
                        .forEach(column -> places.add("t" + statement.number() + "/" + amount.rowKey() + "/" + column));
            }
        }
        return places;
    }
}
