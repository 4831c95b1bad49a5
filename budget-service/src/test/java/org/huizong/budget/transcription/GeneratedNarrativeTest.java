package org.huizong.budget.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.huizong.budget.transcription.BookPrinter.Layout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Narratives that nobody has seen: other figures, wordings, connectors, numberings, reasons, line and page breaks. */
class GeneratedNarrativeTest {

    private static final int BOOKS = 60;

    @ParameterizedTest
    @EnumSource(Layout.class)
    void everyFigureAndTextOfAGeneratedNarrativeIsReadAsPrinted(Layout layout) {
        for (int seed = 0; seed < BOOKS; seed++) {
            var printer = new BookPrinter(new GeneratedBook(seed, seed % 2 == 0), layout, seed);

            var book = Samples.transcribe(printer.print());

            assertThat(book.unreadable()).as("seed " + seed).isEmpty();
            var truth = printer.narrative;
            assertThat(ExpectedNarrative.differences(truth.cells, ExpectedNarrative.transcribed(book.content())))
                    .as("seed " + seed)
                    .isEmpty();
            assertThat(ExpectedNarrative.differences(truth.texts, texts(book)))
                    .as("seed " + seed)
                    .isEmpty();
            assertThat(ExpectedNarrative.differences(truth.persons, persons(book)))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    private static Map<String, String> texts(TranscribedBook book) {
        var texts = new TreeMap<String, String>();
        book.content().texts().stream()
                .filter(text -> text.key().matches("office#.*|s\\d.*"))
                .forEach(text -> texts.put(text.key(), text.text()));
        return texts;
    }

    private static Map<String, String> persons(TranscribedBook book) {
        var persons = new TreeMap<String, String>();
        book.content()
                .headcount()
                .orElseThrow()
                .entries()
                .forEach(entry -> persons.put(
                        entry.kind(),
                        (entry.persons().text() + " " + entry.change().text()).strip()));
        return persons;
    }
}
