package org.huizong.budget.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.huizong.budget.disclosure.domain.Block;
import org.huizong.budget.disclosure.domain.BudgetDisclosure;
import org.huizong.budget.disclosure.domain.Run;
import org.huizong.budget.transcription.TranscribedBook;
import org.huizong.reader.DisclosureReader;
import org.huizong.reader.RunningText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 重新生成即原文: a published book is read, its disclosure is written from what was read, and every figure of tables and
 * narrative is held against the print at its place. Where they differ the print is wrong, and {@code printed-errors.yaml}
 * says which finding tells it.
 */
class RegeneratedBooksTest {

    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d年");
    private static final Pattern CHAPTER = Pattern.compile("(?:十一|[一二三四五六七八九十])、关于|十二、其他重要事项的情况说明");

    /** 原文有误之处: chapter of the third part, place of the figure in it, and the finding that says what is wrong. */
    record PrintedError(String book, int chapter, int place, String printed, String regenerated, String finding) {

        PrintedError withoutFinding() {
            return new PrintedError(book, chapter, place, printed, regenerated, "");
        }
    }

    record PrintedErrors(List<PrintedError> errors) {}

    @ParameterizedTest
    @CsvSource({"653001-2025-budget, 177", "653000-2025-budget, 169"})
    void everyFigureOfTheNarrativeIsRegeneratedAtItsPlace(String name, int figures) {
        // Given
        var document = DisclosureReader.read(SampleBooks.text(name));
        var printed = chapters(narrative(RunningText.of(document).text()));
        // When
        var regenerated = chapters(narrative(text(SampleBooks.disclosure(SampleBooks.book(name)))));
        // Then
        assertThat(regenerated).hasSameSizeAs(printed).hasSize(12);
        var differences = new ArrayList<PrintedError>();
        int compared = 0;
        for (int i = 0; i < printed.size(); i++) {
            var left = figures(printed.get(i));
            var right = figures(regenerated.get(i));
            assertThat(right).as("chapter %s of %s", i + 1, left).hasSameSizeAs(left);
            compared += left.size();
            for (int j = 0; j < left.size(); j++) {
                if (!left.get(j).equals(right.get(j))) {
                    differences.add(new PrintedError(name, i + 1, j + 1, left.get(j), right.get(j), ""));
                }
            }
        }
        assertThat(differences).isEqualTo(printedErrors(name));
        assertThat(compared).isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvSource({"653001-2025-budget, 229", "653000-2025-budget, 227"})
    void everyFigureOfTheTablesIsRegeneratedInItsCell(String name, int figures) {
        // Given
        var book = SampleBooks.book(name);
        // When
        var cells = new TreeMap<String, String>();
        SampleBooks.disclosure(book).parts().stream()
                .flatMap(part -> part.blocks().stream())
                .filter(Block.Table.class::isInstance)
                .flatMap(table -> ((Block.Table) table).body().stream())
                .flatMap(List::stream)
                .forEach(cell -> cell.binding().ifPresent(bound -> cells.put(bound.formula(), cell.text())));
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

    private static List<PrintedError> printedErrors(String book) {
        try (var stream = RegeneratedBooksTest.class.getResourceAsStream("/disclosure/printed-errors.yaml")) {
            return new YAMLMapper()
                    .readValue(stream, PrintedErrors.class).errors().stream()
                            .filter(error -> error.book().equals(book))
                            .map(PrintedError::withoutFinding)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> chapters(String narrative) {
        var starts = new ArrayList<Integer>();
        var matcher = CHAPTER.matcher(narrative);
        while (matcher.find()) {
            starts.add(matcher.start());
        }
        starts.add(narrative.length());
        var chapters = new ArrayList<String>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            chapters.add(narrative.substring(starts.get(i), starts.get(i + 1)));
        }
        return chapters;
    }

    /** The third part without the forms of the goals, which another service owns. */
    private static String narrative(String text) {
        int from = text.lastIndexOf("第三部分");
        int until = text.lastIndexOf("第四部分");
        return text.substring(from, until).replaceAll("具体情况见下表.*其他需说明的事项", "");
    }

    private static List<String> figures(String text) {
        return FIGURE.matcher(YEAR.matcher(text).replaceAll("年"))
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static String text(BudgetDisclosure disclosure) {
        var text = new StringBuilder();
        for (var part : disclosure.parts()) {
            text.append(part.heading());
            part.blocks().forEach(block -> text.append(text(block)));
        }
        return text.toString().replaceAll("\\s", "");
    }

    private static String text(Block block) {
        if (block instanceof Block.Heading heading) {
            return heading.text();
        }
        return block instanceof Block.Paragraph paragraph ? Run.plain(paragraph.runs()) : "";
    }
}
