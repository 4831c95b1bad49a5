package org.huizong.budget.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huizong.budget.transcription.BookPrinter.Layout;
import org.huizong.budget.transcription.TranscriptionResult.Transcribed;
import org.huizong.contracts.book.BookIdentification.Overrides;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.reader.DisclosureReader;
import org.huizong.reader.DocumentFormat;
import org.huizong.testsupport.document.PdfForm;
import org.huizong.testsupport.document.PdfForm.Alignment;
import org.huizong.testsupport.document.PdfForm.Ruling;
import org.huizong.testsupport.document.PrintedDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables whose cells no lines part: where their texts stand tells the cells, and the book is that of the text. */
class UnruledPdfTest {

    private static final DocumentTranscriber TRANSCRIBER = new DocumentTranscriber(RegionTree.seed());
    private static final int BOOKS = 6;

    private static Stream<Arguments> layouts() {
        return Stream.of(Ruling.values())
                .flatMap(ruling -> Stream.of(Alignment.values()).map(alignment -> Arguments.of(ruling, alignment)));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aPublishedBookIsThatOfItsText(Ruling ruling, Alignment alignment) {
        same(Samples.text(Samples.CITY), "city", ruling, alignment);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aGeneratedBookIsThatOfItsText(Ruling ruling, Alignment alignment) {
        for (int seed = 0; seed < BOOKS; seed++) {
            same(
                    new BookPrinter(new GeneratedBook(seed, seed % 2 == 0), Layout.TABS, seed)
                            .whole()
                            .print(),
                    "seed " + seed,
                    ruling,
                    alignment);
        }
    }

    private static void same(String text, String name, Ruling ruling, Alignment alignment) {
        var bytes = PdfForm.of(PrintedDocument.of(text), ruling, alignment);

        var result = TRANSCRIBER.transcribe(DisclosureReader.read(DocumentFormat.PDF, bytes), Overrides.NONE);

        var book = ((Transcribed) result).book();
        var expected = Samples.transcribe(text);
        assertThat(book.unreadable()).as(name).isEmpty();
        assertThat(differences(cells(expected), cells(book))).as(name).isEmpty();
        assertThat(book.content().statements().stream().flatMap(statement -> statement.unplaced().stream()))
                .as(name)
                .isEmpty();
    }

    private static Map<String, String> cells(TranscribedBook book) {
        return ExpectedTables.transcribed(book.content());
    }

    private static Map<String, String> differences(Map<String, String> expected, Map<String, String> actual) {
        var differences = new TreeMap<String, String>();
        expected.forEach((place, text) -> {
            if (!text.equals(actual.get(place))) {
                differences.put(place, text + " read as " + actual.get(place));
            }
        });
        actual.keySet().stream()
                .filter(place -> !expected.containsKey(place))
                .forEach(place -> differences.put(place, "not printed"));
        return differences;
    }
}
