package org.huizong.budget.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PublishedDocumentsTest {

    @Test
    void everyCellOfATabSeparatedBookIsReadAsPrinted() {
        var book = Samples.transcribe(Samples.text(Samples.CITY));

        assertThat(book.unreadable()).isEmpty();
        assertThat(book.printedTables()).isEqualTo(11);
        assertThat(ExpectedTables.transcribed(book.content()))
                .isEqualTo(ExpectedTables.byHand(Samples.expected(Samples.CITY)));
        assertThat(book.findings()).isEmpty();
    }

    @Test
    void vanishedCellsOfABookExtractedFromPdfAreProvedOrReported() {
        var book = Samples.transcribe(Samples.text(Samples.PREFECTURE));

        assertThat(book.unreadable()).isEmpty();
        assertThat(book.printedTables()).isEqualTo(11);
        var expected = ExpectedTables.byHand(Samples.expected(Samples.PREFECTURE));
        var actual = ExpectedTables.transcribed(book.content());
        var unproved = new TreeMap<String, String>();
        expected.forEach((place, text) -> {
            if (!text.equals(actual.get(place))) {
                unproved.put(place, actual.get(place));
            }
        });
        // 15.00 of 会议室改造 stands in class 309; nothing in the document refutes 307.
        assertThat(unproved.keySet())
                .allMatch(place -> place.startsWith("t7/") && (place.endsWith("/307") || place.endsWith("/309")));
        assertThat(unproved.values()).containsOnly("?");
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        assertThat(book.findings()).extracting(ReadingFinding::rule).containsOnly("R01");
        assertThat(book.findings()).extracting(ReadingFinding::line).containsExactly(615, 617, 619, 621, 625);
    }
}
