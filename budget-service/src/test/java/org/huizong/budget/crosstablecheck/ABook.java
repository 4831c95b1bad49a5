package org.huizong.budget.crosstablecheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.Statement.UnplacedAmount;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.AmountUnit;

/**
 * Builds a book from lines that a finance officer can read: {@code table 3 wan}, {@code columns | total | basic}, then
 * {@code key label @line | 1.00 | } with indentation for parts, nothing for a blank cell and {@code ?} for a cell that
 * the document does not prove; {@code unplaced key 5.00 in a, b} for its amount; {@code ~201} for a row whose code is not
 * printed.
 */
public final class ABook {

    private static final Pattern TABLE = Pattern.compile("table (\\S+) (\\w+)(?: empty@(\\d+))?");
    private static final Pattern ROW = Pattern.compile("( *)(\\S+)(?: ([^@|]*?))? *(?:@(\\d+))? *\\|(.*)");
    private static final Pattern UNPLACED = Pattern.compile("unplaced (\\S+) (\\S+) in (.+)");

    private final List<Statement> statements = new ArrayList<>();
    private int year = 2025;
    private Stage stage = Stage.INITIAL;
    private CheckedBook.Origin origin = CheckedBook.Origin.PRINTED;

    public static ABook of(String text) {
        var book = new ABook();
        Building building = null;
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.stripLeading().startsWith("# ")) {
                continue;
            }
            Matcher table = TABLE.matcher(line.strip());
            if (table.matches()) {
                book.add(building);
                building = new Building(table);
            } else {
                building.line(line, number);
            }
        }
        book.add(building);
        return book;
    }

    /** @param name of a file under {@code book/} */
    public static ABook named(String name) {
        try (var stream = ABook.class.getResourceAsStream("/book/" + name + ".txt")) {
            return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ABook year(int value) {
        year = value;
        return this;
    }

    public ABook stage(Stage value) {
        stage = value;
        return this;
    }

    public ABook filed() {
        origin = CheckedBook.Origin.FILED;
        return this;
    }

    public CheckedBook build() {
        return new CheckedBook("xinjiang-budget", year, stage, origin, List.copyOf(statements));
    }

    private void add(Building building) {
        if (building != null) {
            statements.add(building.build());
        }
    }

    private static final class Building {

        private final String number;
        private final AmountUnit unit;
        private final int declaredEmpty;
        private final List<StatementRow> rows = new ArrayList<>();
        private final List<UnplacedAmount> unplaced = new ArrayList<>();
        private final List<String> path = new ArrayList<>();
        private List<String> columns = List.of();

        Building(Matcher table) {
            number = table.group(1);
            unit = AmountUnit.ofCode(table.group(2));
            declaredEmpty = table.group(3) == null ? 0 : Integer.parseInt(table.group(3));
        }

        void line(String line, int lineNumber) {
            Matcher amount = UNPLACED.matcher(line.strip());
            if (line.strip().startsWith("columns |")) {
                columns = cells(line.substring(line.indexOf('|') + 1));
            } else if (amount.matches()) {
                unplaced.add(new UnplacedAmount(
                        amount.group(1),
                        new PrintedCell(amount.group(2), lineNumber),
                        List.of(amount.group(3).split(", *"))));
            } else {
                row(ROW.matcher(line), line, lineNumber);
            }
        }

        private void row(Matcher row, String line, int lineNumber) {
            if (!row.matches()) {
                throw new IllegalArgumentException("not a row: " + line);
            }
            int depth = row.group(1).length() / 2;
            boolean isCodePrinted = !row.group(2).startsWith("~");
            var key = row.group(2).replaceFirst("^~", "");
            int printedLine = row.group(4) == null ? lineNumber : Integer.parseInt(row.group(4));
            path.subList(Math.min(depth, path.size()), path.size()).clear();
            var parent = path.isEmpty() ? "" : path.get(path.size() - 1);
            path.add(key);
            var texts = cells(row.group(5));
            var cells = new LinkedHashMap<String, PrintedCell>();
            IntStream.range(0, columns.size())
                    .filter(i -> !texts.get(i).equals("?"))
                    .forEach(i -> cells.put(columns.get(i), new PrintedCell(texts.get(i), printedLine)));
            var code = isCodePrinted && Character.isDigit(key.charAt(0)) ? key.replaceFirst("#.*", "") : "";
            var label = row.group(3) == null ? "" : row.group(3).strip();
            rows.add(new StatementRow(key, code, label, parent, printedLine, cells));
        }

        private static List<String> cells(String text) {
            return List.of(text.split("\\|", -1)).stream().map(String::strip).toList();
        }

        Statement build() {
            return new Statement(number, "fixture", unit, List.copyOf(rows), List.copyOf(unplaced), declaredEmpty);
        }
    }
}
