package org.huizong.budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huizong.budget.budgetline.GeneratedLines;
import org.huizong.budget.budgetline.LineProjection;
import org.huizong.budget.budgetline.LinedBook;
import org.huizong.budget.crosstablecheck.SeedCodeEditions;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.tableset.TableSet;
import org.huizong.budget.tableset.TableSetCatalogue;
import org.huizong.budget.transcription.DocumentTranscriber;
import org.huizong.budget.transcription.GeneratedAccounts;
import org.huizong.budget.transcription.TranscriptionResult.Transcribed;
import org.huizong.contracts.book.BookIdentification.Overrides;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.contracts.money.Amount;
import org.huizong.reader.DisclosureReader;
import org.huizong.reader.DocumentFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pack lays out, a reader of the published layout reads again: the tables are those that the lines made. */
class OfficialLayoutTest {

    private static final DocumentTranscriber TRANSCRIBER = new DocumentTranscriber(RegionTree.seed());

    private static TableSet tableSet(String id) {
        return TableSetCatalogue.shipped().find(id).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "xinjiang-budget, 阿图什市某某局, 1", "xinjiang-budget, 阿图什市某某局, 2", "xinjiang-budget, 阿图什市某某局, 3",
        "shanghai-budget, 上海市普陀区某某局, 1", "shanghai-budget, 上海市普陀区某某局, 2", "shanghai-budget, 上海市普陀区某某局, 3",
    })
    void aPrintedBookIsReadAsItWasLaidOut(String id, String unitName, long seed) {
        // Given
        var set = tableSet(id);
        var lines = GeneratedLines.printable(
                seed, id.startsWith("shanghai") ? source -> !source.carryover() : source -> true);
        var statements =
                new LineProjection(new SeedCodeEditions()).statements(set, new LinedBook(unitName, 2025, lines));
        // When
        var result = TRANSCRIBER.transcribe(DisclosureReader.read(print(set, unitName, statements)), Overrides.NONE);
        // Then
        assertThat(result).isInstanceOf(Transcribed.class);
        var book = ((Transcribed) result).book();
        assertThat(book.content().tableSet()).isEqualTo(id);
        assertThat(book.unreadable()).isEmpty();
        for (var statement : statements) {
            var read = book.content().statement(statement.number());
            assertThat(read.map(OfficialLayoutTest::amounts).orElse(Map.of()))
                    .as("table " + statement.number())
                    .isEqualTo(amounts(statement));
        }
    }

    @ParameterizedTest
    @CsvSource({"xinjiang-budget, 阿图什市某某局, 7", "shanghai-budget, 上海市普陀区某某局, 8"})
    void aWorkbookWithoutItsHiddenSheetIsReadByWhatItShows(String id, String unitName, long seed) {
        // Given
        var set = tableSet(id);
        var lines = GeneratedLines.printable(
                seed, id.startsWith("shanghai") ? source -> !source.carryover() : source -> true);
        var statements =
                new LineProjection(new SeedCodeEditions()).statements(set, new LinedBook(unitName, 2025, lines));
        var content = BookContent.EMPTY.withTableSet(id).withStatements(statements);
        var identity = new BookIdentity("000000", unitName, 2025, Stage.INITIAL);
        var bytes = new BookWorkbooks(TableSetCatalogue.shipped())
                .write(identity, content, "")
                .orElseThrow();
        // When
        var result = TRANSCRIBER.transcribe(DisclosureReader.read(DocumentFormat.XLSX, bytes), Overrides.NONE);
        // Then
        assertThat(result).isInstanceOf(Transcribed.class);
        var book = ((Transcribed) result).book().content();
        for (var statement : statements) {
            assertThat(book.statement(statement.number())
                            .map(OfficialLayoutTest::amounts)
                            .orElse(Map.of()))
                    .as("table " + statement.number())
                    .isEqualTo(amounts(statement));
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4"})
    void printedAccountsAreLaidOutInTheirFormsAndReadAgain(long seed) {
        // Given
        var printed = ((Transcribed) TRANSCRIBER.transcribe(
                        DisclosureReader.read(new GeneratedAccounts(seed, true).print()), Overrides.NONE))
                .book();
        var content = printed.content();
        var identity = new BookIdentity(
                printed.identity().region().code(),
                printed.identity().unitName(),
                printed.identity().year(),
                Stage.FINAL_ACCOUNTS);
        var workbooks = new BookWorkbooks(TableSetCatalogue.shipped());
        var bytes = workbooks.write(identity, content, "").orElseThrow();
        // When
        var book = ((Transcribed)
                        TRANSCRIBER.transcribe(DisclosureReader.read(DocumentFormat.XLSX, bytes), Overrides.NONE))
                .book();
        // Then
        assertThat(workbooks.edited(bytes, identity, content)).isEmpty();
        assertThat(book.content().tableSet()).isEqualTo("final-accounts");
        assertThat(book.unreadable()).isEmpty();
        for (var statement : content.statements()) {
            assertThat(book.content()
                            .statement(statement.number())
                            .map(OfficialLayoutTest::amounts)
                            .orElse(Map.of()))
                    .as("table " + statement.number())
                    .isEqualTo(amounts(statement));
        }
    }

    private static String print(TableSet set, String unitName, List<Statement> statements) {
        var text = new StringBuilder("第一部分 " + unitName + "概况\n\n" + unitName + "2025年部门预算\n\n第二部分 2025年部门预算表\n\n");
        for (var statement : statements) {
            var template = set.table(statement.number()).orElseThrow();
            var sheet = new TableSheetBuilder(set, template, set.unitOf(template), statement).sheet(unitName);
            var rows = new TreeMap<Integer, List<String>>();
            for (int row = 0; row <= sheet.lastRow(); row++) {
                rows.put(row, new ArrayList<>(Collections.nCopies(sheet.columns(), "")));
            }
            sheet.cells().forEach(cell -> rows.get(cell.row()).set(cell.column(), shown(cell)));
            rows.forEach((row, cells) -> text.append(
                            row < 3
                                    ? cells.stream()
                                            .filter(cell -> !cell.isEmpty())
                                            .collect(Collectors.joining("\n\n"))
                                    : String.join("\t", cells))
                    .append(row < 3 ? "\n\n" : "\n"));
            text.append('\n');
        }
        return text.append("第三部分 2025年部门预算情况说明\n\n无。\n").toString();
    }

    private static String shown(SheetCell cell) {
        return cell.number().map(number -> number.setScale(2).toPlainString()).orElse(cell.text());
    }

    /** What is not blank, by row and column, in fen. */
    private static Map<String, Amount> amounts(Statement statement) {
        var amounts = new LinkedHashMap<String, Amount>();
        statement.rows().forEach(row -> row.cells().forEach((column, cell) -> {
            if (!cell.isBlank()) {
                amounts.put(
                        row.key() + "/" + column,
                        PrintedFigure.amount(cell.text(), statement.unit()).orElseThrow());
            }
        }));
        return amounts;
    }

    @ParameterizedTest
    @CsvSource({"1, 一", "10, 十", "11, 十一", "20, 二十", "34, 三十四"})
    void listsAreCountedInChinese(int number, String words) {
        assertThat(ChineseNumber.of(number)).isEqualTo(words);
    }
}
