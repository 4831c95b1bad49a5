package org.huizong.budget.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookText;
import org.huizong.reader.Typography;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure, direction, reason and usage of the narrative against the transcription by hand, in both directions. */
class PublishedNarrativeTest {

    /** Cells that the transcription by hand leaves out: it has no counts of offices, and no usages of
     * economic classes and of 三公. */
    private static final String BEYOND =
            "s0/.*|s2/appropriation/usage|s3\\.2/3\\d\\d/usage|f10\\.1/.*/usage|f12\\.4/.*";

    @ParameterizedTest
    @ValueSource(strings = {Samples.CITY, Samples.PREFECTURE, Samples.HUBEI, Samples.FINAL_ACCOUNTS})
    void everyPrintedFigureAndReasonLandsInItsCell(String name) {
        var book = Samples.transcribe(Samples.text(name));
        var byHand = new ExpectedNarrative(Samples.expected(name), book.content());

        var expected = byHand.byHand();
        var actual = ExpectedNarrative.transcribed(book.content());

        assertThat(book.unreadable()).isEmpty();
        assertThat(differences(expected, actual, book.content())).isEmpty();
        actual.keySet().removeIf(place -> expected.containsKey(place) || place.matches(BEYOND));
        assertThat(actual).isEmpty();
        byHand.lines.forEach((place, lines) ->
                assertThat(cell(book.content(), place)).as(place).isBetween(lines[0], lines[1]));
    }

    private static Map<String, String> differences(
            Map<String, String> expected, Map<String, String> actual, BookContent content) {
        var differences = new TreeMap<String, String>();
        expected.forEach((place, text) -> {
            var read = place.startsWith("text/")
                    ? content.text(place.substring(5)).map(BookText::text).orElse("absent")
                    : actual.getOrDefault(place, "absent");
            boolean empty = place.endsWith("/empty") && read.contains("无") || read.contains("没有");
            if (!read.equals(text) && !isSameNumber(read, text) && !empty) {
                differences.put(place, text + " read as " + read);
            }
        });
        return differences;
    }

    private static boolean isSameNumber(String one, String other) {
        return one.matches("[\\d.]+")
                && other.matches("[\\d.]+")
                && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }

    private static int cell(BookContent content, String place) {
        var parts = place.split("/");
        return content.section(parts[0])
                .orElseThrow()
                .row(parts[1])
                .orElseThrow()
                .cells()
                .get(parts[2])
                .line();
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.CITY, Samples.PREFECTURE, Samples.HUBEI, Samples.FINAL_ACCOUNTS})
    void everyPersonCountedIsRead(String name) {
        var headcount =
                Samples.transcribe(Samples.text(name)).content().headcount().orElseThrow();
        var expected = Samples.expected(name).get("headcount");
        var fields = Map.of(
                "establishment", "establishment",
                "actual_total", "actual",
                "active", "active",
                "retired", "retired",
                "resigned_cadre", "resigned");

        var actual = new TreeMap<String, String>();
        headcount
                .entries()
                .forEach(entry -> actual.put(
                        entry.kind(),
                        entry.persons().text() + " " + entry.change().text()));
        var byHand = new TreeMap<String, String>();
        fields.forEach((field, kind) -> {
            if (expected.hasNonNull(field)) {
                byHand.put(kind, expected.get(field).asText() + " " + change(expected.get(field + "_change")));
            }
        });
        if (expected.has("active_breakdown")) {
            expected.get("active_breakdown")
                    .forEach(part -> byHand.put(
                            "active/" + part.get("type").asText(),
                            part.get("count").asText() + " "));
        }
        assertThat(actual).isEqualTo(byHand);
    }

    private static String change(JsonNode change) {
        return change == null || change.isNull() ? "" : change.asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.CITY, Samples.PREFECTURE, Samples.HUBEI, Samples.FINAL_ACCOUNTS})
    void thePartsTablesAndTermsOfTheDocumentAreTold(String name) {
        var content = Samples.transcribe(Samples.text(name)).content();
        var structure = Samples.expected(name).get("structure");

        assertThat(texts(content, "part#")).containsExactlyElementsOf(strings(structure.get("parts")));
        assertThat(texts(content, "table-title#")).containsExactlyElementsOf(strings(structure.get("tables")));
        assertThat(texts(content, "glossary#"))
                .extracting(term -> term.split("[:：]")[0])
                .containsExactlyElementsOf(strings(structure.get("glossary_terms")));
        var meta = Samples.expected(name).get("meta");
        if (meta.hasNonNull("signature")) {
            assertThat(texts(content, "signature"))
                    .containsExactly(meta.get("signature").asText());
            assertThat(texts(content, "published-on"))
                    .containsExactly(
                            Typography.compact(meta.get("publish_date_raw").asText()));
        }
    }

    private static List<String> texts(BookContent content, String prefix) {
        return content.texts().stream()
                .filter(text -> text.key().startsWith(prefix))
                .map(BookText::text)
                .toList();
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> Typography.compact(node.asText()))
                .toList();
    }
}
