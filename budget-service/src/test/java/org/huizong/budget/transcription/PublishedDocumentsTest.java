package org.huizong.budget.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void theNarrativeOfABookWithoutTablesFillsTheSameStatements() {
        var book = Samples.transcribe(Samples.text(Samples.HUBEI));
        var expected = Samples.expected(Samples.HUBEI);

        assertThat(book.unreadable()).isEmpty();
        assertThat(book.printedTables()).isZero();
        assertThat(cells(book, "n3", "total", "basic", "project"))
                .containsEntry("total", "425.23 295.23 130")
                .containsEntry("201", "338.03 - -")
                .containsEntry("210", "17.18 - -")
                .hasSize(1 + expected.get("function_classes").size());
        var economic = cells(book, "n6", "total");
        for (var economicClass : expected.get("economic_classes")) {
            if (!economicClass.has("items_are_projects")) {
                assertThat(economic)
                        .containsEntry(
                                economicClass.get("code").asText(),
                                economicClass.get("raw").asText());
            }
            for (var item : economicClass.get("items")) {
                assertThat(labels(book))
                        .contains(item.get("item").asText() + " "
                                + item.get("raw").asText());
            }
        }
        assertThat(cells(book, "n7", "total", "399"))
                .containsEntry("total", "130 130")
                .hasSize(5);
        assertThat(cells(book, "n10", "total"))
                .isEqualTo(Map.of(
                        "total", "0.4",
                        "overseas-travel", "0",
                        "reception", "0.4",
                        "vehicle-purchase", "0",
                        "vehicle-operation", "0"));
        assertThat(cells(book, "n2", "total", "general-public")).containsEntry("total", "425.23 425.23");
    }

    @Test
    void finalAccountsKeepAMalformedCodeAsPrintedAndReportIt() {
        var book = Samples.transcribe(Samples.text(Samples.FINAL_ACCOUNTS));
        var expected = Samples.expected(Samples.FINAL_ACCOUNTS);

        assertThat(book.unreadable()).isEmpty();
        assertThat(cells(book, "n3", "total", "basic", "project")).containsEntry("total", "269.56 194.09 75.47");
        for (var item : expected.get("function_items")) {
            assertThat(cells(book, "n3", "total"))
                    .containsEntry(item.get("code").asText(), item.get("raw").asText());
        }
        assertThat(cells(book, "n6", "total", "personnel", "operating")).containsEntry("total", "194.09 188.25 5.84");
        for (var nature : List.of("personnel", "public")) {
            for (var item : expected.get("basic").get(nature).get("items")) {
                assertThat(labels(book))
                        .contains(item.get("item").asText() + " "
                                + item.get("raw").asText());
            }
        }
        assertThat(book.findings())
                .extracting(finding -> finding.rule() + " " + finding.kind() + " " + finding.line())
                .containsExactly("B09 malformed 43");
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.CITY, Samples.PREFECTURE})
    void projectsAndHeadcountAreReadFromTheNarrative(String name) {
        var content = Samples.transcribe(Samples.text(name)).content();
        var expected = Samples.expected(name);

        assertThat(content.projects()).hasSize(expected.get("projects").size());
        for (int i = 0; i < content.projects().size(); i++) {
            var project = content.projects().get(i);
            var byHand = expected.get("projects").get(i);
            assertThat(project.name()).isEqualTo(byHand.get("name").asText());
            assertThat(project.basis()).isEqualTo(byHand.get("basis").asText());
            assertThat(project.amount().text()).isEqualTo(byHand.get("amount").asText());
            assertThat(project.undertaker()).isEqualTo(byHand.get("undertaker").asText());
            assertThat(project.period()).isEqualTo(byHand.get("period_raw").asText());
            assertThat(project.allocation())
                    .extracting(item -> item.item() + item.amount().text() + "万元")
                    .containsExactlyElementsOf(allocation(byHand));
        }
        var headcount = content.headcount().orElseThrow();
        assertThat(headcount.entry("establishment").orElseThrow().persons().text())
                .isEqualTo(expected.get("headcount").get("establishment").asText());
        assertThat(headcount.entry("active").orElseThrow().change().text())
                .isEqualTo(expected.get("headcount").get("active_change").asText());
        assertThat(headcount.entry("retired").orElseThrow().persons().text())
                .isEqualTo(expected.get("headcount").get("retired").asText());
    }

    private static List<String> allocation(JsonNode project) {
        return StreamSupport.stream(project.get("allocation").spliterator(), false)
                .map(item -> item.get("item").asText() + item.get("raw").asText())
                .toList();
    }

    /** Rows by key, the cells of the columns joined; a cell that is not printed reads {@code -}. */
    private static Map<String, String> cells(TranscribedBook book, String statement, String... columns) {
        return book.content().statement(statement).orElseThrow().rows().stream()
                .collect(Collectors.toMap(StatementRow::key, row -> Stream.of(columns)
                        .map(column -> Optional.ofNullable(row.cells().get(column))
                                .map(PrintedCell::text)
                                .orElse("-"))
                        .collect(Collectors.joining(" "))));
    }

    private static List<String> labels(TranscribedBook book) {
        return book.content().statements().stream()
                .flatMap(statement -> statement.rows().stream())
                .map(row -> row.label() + " "
                        + row.cells().values().iterator().next().text())
                .toList();
    }
}
