package org.huizong.budget.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.huizong.budget.crosstablecheck.CheckedBook;
import org.huizong.budget.crosstablecheck.CrossTableChecks;
import org.huizong.budget.transcription.TranscribedBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 重新生成即原文: a published book is read, its disclosure is written from what was read, and every figure of tables and
 * narrative is held against the print at its place. Where they differ the print is wrong, and {@code printed-errors.yaml}
 * says which finding tells it.
 */
class RegeneratedBooksTest {

    /** 原文有误之处: chapter of the third part, place of the figure in it, and the finding that says what is wrong. */
    record PrintedError(String book, int chapter, int place, String printed, String regenerated, String finding) {

        PrintedError withoutFinding() {
            return new PrintedError(book, chapter, place, printed, regenerated, "");
        }
    }

    record PrintedErrors(List<PrintedError> errors) {}

    @ParameterizedTest
    @CsvSource({
        "653001-2025-budget, 12, 177",
        "653000-2025-budget, 12, 169",
        "421303-2025-budget, 10, 107",
        "650104-2021-final-accounts, 12, 150"
    })
    void everyFigureOfTheNarrativeIsRegeneratedAtItsPlace(String name, int chapters, int figures) {
        // Given
        var narrative = PrintedNarrative.of(name);
        var printed = narrative.printed();
        // When
        var regenerated = narrative.regenerated(SampleBooks.disclosure(SampleBooks.book(name)));
        // Then
        assertThat(regenerated).hasSameSizeAs(printed).hasSize(chapters);
        var differences = new ArrayList<PrintedError>();
        for (int i = 0; i < printed.size(); i++) {
            differences.addAll(differences(name, i, printed.get(i), regenerated.get(i)));
        }
        assertThat(differences).isEqualTo(withoutFindings(printedErrors(name)));
        assertThat(printed.stream().mapToInt(List::size).sum()).isEqualTo(figures);
    }

    private static List<PrintedError> differences(
            String name, int chapter, List<String> printed, List<String> regenerated) {
        assertThat(regenerated).as("chapter %s of %s", chapter + 1, printed).hasSameSizeAs(printed);
        return IntStream.range(0, printed.size())
                .filter(i -> !printed.get(i).equals(regenerated.get(i)))
                .mapToObj(i -> new PrintedError(name, chapter + 1, i + 1, printed.get(i), regenerated.get(i), ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"653001-2025-budget", "653000-2025-budget", "421303-2025-budget", "650104-2021-final-accounts"})
    void everyErrorOfThePrintIsAFinding(String name) {
        // Given
        var book = SampleBooks.book(name);
        var identity = SampleBooks.identity(book);
        // When
        var findings = CrossTableChecks.shipped()
                .evaluate(
                        new CheckedBook(identity.year(), identity.stage(), CheckedBook.Origin.PRINTED, book.content()))
                .findings();
        // Then
        printedErrors(name)
                .forEach(error -> assertThat(findings).as(error.toString()).anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo(error.finding());
                    assertThat(finding.toString()).contains(error.printed(), error.regenerated());
                }));
    }

    @ParameterizedTest
    @CsvSource({"653001-2025-budget, 229", "653000-2025-budget, 227"})
    void everyFigureOfTheTablesIsRegeneratedInItsCell(String name, int figures) {
        // Given
        var book = SampleBooks.book(name);
        // When
        var cells = SampleBooks.figuresOfTables(SampleBooks.disclosure(book));
        // Then
        var printed = printed(book);

        assertThat(cells).hasSize(figures);
        printed.forEach((place, text) -> assertThat(cells).as(place).containsEntry(place, text));
    }

    private static Map<String, String> printed(TranscribedBook book) {
        var cells = new TreeMap<String, String>();
        for (var statement : book.content().statements()) {
            for (var row : statement.rows()) {
                row.cells().forEach((column, cell) -> {
                    if (!cell.isBlank()) {
                        cells.put("t" + statement.number() + "/" + row.key() + "/" + column, cell.text());
                    }
                });
            }
        }
        return cells;
    }

    private static List<PrintedError> withoutFindings(List<PrintedError> errors) {
        return errors.stream().map(PrintedError::withoutFinding).toList();
    }

    private static List<PrintedError> printedErrors(String book) {
        try (var stream = RegeneratedBooksTest.class.getResourceAsStream("/disclosure/printed-errors.yaml")) {
            return new YAMLMapper()
                    .readValue(stream, PrintedErrors.class).errors().stream()
                            .filter(error -> error.book().equals(book))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
