package org.huizong.budget.workbook;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.spreadsheet.XlsxFile;
import org.huizong.budget.spreadsheet.XlsxRow;
import org.huizong.budget.tableset.TableSet;
import org.huizong.budget.tableset.TableSetCatalogue;
import org.huizong.budget.tableset.TableTemplate;
import org.huizong.budget.workbook.SheetCell.Look;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.AmountUnit;

/** 预算书工作簿: the tables of a book in the official layout, and back. */
@Singleton
public class BookWorkbooks {

    private static final int LETTERS = 26;

    private final TableSetCatalogue tableSets;

    BookWorkbooks(TableSetCatalogue tableSets) {
        this.tableSets = tableSets;
    }

    /**
     * All tables of the book that its table set lays out; empty when there is none.
     *
     * @param exactContent the book as JSON, from which {@link #exactContent} gives it back
     */
    public Optional<byte[]> write(BookIdentity identity, BookContent content, String exactContent) {
        var sheets = new ArrayList<>(sheets(identity, content));
        if (sheets.isEmpty()) {
            return Optional.empty();
        }
        sheets.add(0, cover(identity));
        return Optional.of(WorkbookWriter.write(sheets, exactContent));
    }

    /** 封面: whose book of which year it is, without which nobody could tell from the tables alone. */
    private static TableSheet cover(BookIdentity identity) {
        var kind = identity.stage() == Stage.FINAL_ACCOUNTS ? "年度部门决算公开" : "年部门预算公开";
        var title = SheetCell.text(0, 0, Look.TITLE, identity.unitName() + identity.year() + kind);
        return new TableSheet("封面", List.of(title), 1, new int[] {0, 0}, List.of(0));
    }

    /** One table alone, in the unit that is asked for; empty when the table set does not lay it out. */
    public Optional<byte[]> write(BookIdentity identity, BookContent content, TableChoice choice) {
        return tableSets
                .find(content.tableSet())
                .flatMap(set -> set.table(choice.number())
                        .filter(template -> !template.header().isEmpty())
                        .flatMap(template -> content.statement(choice.number()).map(statement -> new TableSheetBuilder(
                                        set,
                                        template,
                                        choice.unit().orElseGet(() -> shown(set, template, statement)),
                                        statement)
                                .sheet(identity.unitName()))))
                .map(sheet -> WorkbookWriter.write(List.of(sheet), ""));
    }

    /** @param unit of the amounts; empty for that in which the table is printed */
    public record TableChoice(String number, Optional<AmountUnit> unit) {}

    /** The JSON that the workbook was written with; empty for one that was not written here. */
    public Optional<String> exactContent(byte[] xlsx) {
        return ExactContent.of(XlsxFile.open(xlsx));
    }

    /** Visible cells that were changed since the workbook was written with this content. */
    public List<EditedCell> edited(byte[] xlsx, BookIdentity identity, BookContent content) {
        var file = XlsxFile.open(xlsx);
        var edited = new ArrayList<EditedCell>();
        for (var sheet : sheets(identity, content)) {
            file.sheet(sheet.name())
                    .ifPresentOrElse(
                            shown -> {
                                var rows = new HashMap<Integer, XlsxRow>();
                                file.rows(shown, row -> {
                                    rows.put(row.number() - 1, row);
                                    return true;
                                });
                                compare(sheet, rows, edited);
                            },
                            () -> edited.add(new EditedCell(sheet.name(), "", "", sheet.name())));
        }
        return edited;
    }

    private static void compare(TableSheet sheet, Map<Integer, XlsxRow> rows, List<EditedCell> edited) {
        var stored = new HashMap<List<Integer>, String>();
        sheet.cells().forEach(cell -> stored.put(List.of(cell.row(), cell.column()), value(cell)));
        int last = Math.max(
                sheet.lastRow(),
                rows.keySet().stream().mapToInt(Integer::intValue).max().orElse(0));
        for (int row = 0; row <= last; row++) {
            var shownRow = rows.getOrDefault(row, new XlsxRow(row + 1, List.of()));
            for (int column = 0;
                    column < Math.max(sheet.columns(), shownRow.cells().size());
                    column++) {
                var shown = shownRow.cell(column);
                var wanted = stored.getOrDefault(List.of(row, column), "");
                if (!isSame(shown, wanted)) {
                    edited.add(new EditedCell(sheet.name(), name(row, column), shown, wanted));
                }
            }
        }
    }

    private static String value(SheetCell cell) {
        return cell.number().map(BigDecimal::toPlainString).orElse(cell.text());
    }

    private static boolean isSame(String shown, String stored) {
        return shown.equals(stored)
                || number(shown).isPresent()
                        && number(stored).isPresent()
                        && number(shown).get().compareTo(number(stored).get()) == 0;
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?\\d{1,20}(?:\\.\\d{1,10})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static String name(int row, int column) {
        var letters = column < LETTERS ? "" : Character.toString('A' + column / LETTERS - 1);
        return letters + (char) ('A' + column % LETTERS) + (row + 1);
    }

    private List<TableSheet> sheets(BookIdentity identity, BookContent content) {
        var found = tableSets.find(content.tableSet());
        if (found.isEmpty()) {
            return List.of();
        }
        var set = found.get();
        var statements = new HashMap<String, Statement>();
        content.statements().forEach(statement -> statements.put(statement.number(), statement));
        Function<TableTemplate, Optional<Statement>> statement =
                template -> Optional.ofNullable(statements.get(template.number()));
        return set.tables().stream()
                .filter(template -> !template.header().isEmpty())
                .flatMap(template -> statement.apply(template).stream()
                        .map(present -> new TableSheetBuilder(set, template, shown(set, template, present), present)
                                .sheet(identity.unitName())))
                .toList();
    }

    /** A transcribed table keeps the unit that it was printed in; one that was filed in yuan takes that of its form. */
    private static AmountUnit shown(TableSet set, TableTemplate template, Statement statement) {
        return statement.unit() == AmountUnit.YUAN ? set.unitOf(template) : statement.unit();
    }
}
