package org.huizong.budget.departmentalbudget.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.BudgetProject.AllocationItem;
import org.huizong.budget.departmentalbudget.domain.Headcount;
import org.huizong.budget.departmentalbudget.domain.NarrativeFigure;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.Statement.UnplacedAmount;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.departmentalbudget.rest.BookBody.AllocationBody;
import org.huizong.budget.departmentalbudget.rest.BookBody.ProjectBody;
import org.huizong.budget.departmentalbudget.rest.BookBody.RowBody;
import org.huizong.budget.departmentalbudget.rest.BookBody.StatementBody;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.platform.problem.Text;

/**
 * Reads a content from its JSON body. Amounts are exact and bounded; a text that was printed and is stored as it stands may
 * come back unchanged even where it is no amount.
 */
final class BookBodyReader {

    private static final int MIN_YEAR = 1990;
    private static final int MAX_YEAR = 2100;
    private static final int MAX_TEXT = 20_000;
    private static final int MAX_NAME = 200;
    private static final int MAX_STATEMENTS = 60;
    private static final int MAX_ROWS = 5_000;
    private static final int MAX_ITEMS = 2_000;

    private static final Text MISSING = new Text("必须填写", "is required");
    private static final Text NO_AMOUNT = new Text(
            "应为精确的十进制数文本，不用指数，整数部分至多 16 位元，不细于分",
            "must be the text of an exact decimal without exponent, at most 16 digits of yuan, no finer than a fen");

    private final BodyErrors errors = new BodyErrors();
    private final BookContent stored;

    /** @param stored content that the book has so far; an empty one for a new book */
    BookBodyReader(BookContent stored) {
        this.stored = stored;
    }

    static final BookContent NOTHING = new BookContent("", List.of(), List.of(), Optional.empty(), List.of());

    /** What a body says, once it is known to be sound. */
    record Read(BookIdentity identity, BookContent content) {}

    Read read(BookBody body) {
        var region = text("region", body.region(), 20);
        var unitName = text("unitName", body.unitName(), MAX_NAME);
        required("region", region);
        required("unitName", BookId.unitNameWithoutSpaces(unitName));
        var year = year(body.year());
        var stage = word("stage", body.stage(), Stage::ofCode, String.join(", ", Stage.codes()));
        var content = new BookContent(
                text("tableSet", body.tableSet(), MAX_NAME),
                list("statements", body.statements(), MAX_STATEMENTS, this::statement),
                list("projects", body.projects(), MAX_ITEMS, this::project),
                Optional.ofNullable(body.headcount())
                        .map(entries -> new Headcount(list("headcount", entries, MAX_ITEMS, this::headcount))),
                list("narrativeFigures", body.narrativeFigures(), MAX_ITEMS, this::figure));
        distinct("statements", content.statements(), Statement::number, "number");
        errors.throwIfAny();
        return new Read(new BookIdentity(region, unitName, year, stage.orElseThrow()), content);
    }

    private int year(Integer year) {
        if (year == null || year < MIN_YEAR || year > MAX_YEAR) {
            errors.add(
                    "year",
                    new Text(
                            "应为 " + MIN_YEAR + " 至 " + MAX_YEAR + " 的年度",
                            "must be a fiscal year from " + MIN_YEAR + " to " + MAX_YEAR));
            return 0;
        }
        return year;
    }

    private Statement statement(String path, StatementBody body) {
        var number = text(path + ".number", body.number(), 20);
        required(path + ".number", number);
        var unit = word(path + ".unit", body.unit(), AmountUnit::ofCode, "yuan, wan, yi")
                .orElse(AmountUnit.YUAN);
        var before = stored.statement(number);
        var rows = list(path + ".rows", body.rows(), MAX_ROWS, (at, row) -> row(at, row, unit, before));
        distinct(path + ".rows", rows, StatementRow::key, "key");
        RowParents.of(rows).check(path + ".rows", errors);
        return new Statement(
                number,
                text(path + ".template", body.template(), MAX_NAME),
                unit,
                rows,
                list(
                        path + ".unplaced",
                        body.unplaced(),
                        MAX_ITEMS,
                        (at, unplaced) -> new UnplacedAmount(
                                text(at + ".rowKey", unplaced.rowKey(), MAX_NAME),
                                amount(at + ".amount", unplaced.amount(), unplaced.line(), unit, Optional.empty()),
                                unplaced.columns() == null ? List.of() : List.copyOf(unplaced.columns()))),
                line(path + ".declaredEmpty", body.declaredEmpty()));
    }

    private StatementRow row(String path, RowBody body, AmountUnit unit, Optional<Statement> before) {
        var key = text(path + ".key", body.key(), MAX_NAME);
        required(path + ".key", key);
        int line = line(path + ".line", body.line());
        var storedCells = before.stream()
                .flatMap(statement -> statement.rows().stream())
                .filter(row -> row.key().equals(key))
                .findFirst()
                .map(StatementRow::cells)
                .orElse(Map.of());
        var cells = new LinkedHashMap<String, PrintedCell>();
        orEmpty(body.cells()).forEach((column, value) -> {
            var at = path + ".cells." + column;
            text(at, column, MAX_NAME);
            int cellLine = line(at, orEmpty(body.lines()).getOrDefault(column, line));
            cells.put(column, amount(at, value, cellLine, unit, Optional.ofNullable(storedCells.get(column))));
        });
        return new StatementRow(
                key,
                text(path + ".code", body.code(), MAX_NAME),
                text(path + ".label", body.label(), MAX_NAME),
                text(path + ".parent", body.parent(), MAX_NAME),
                line,
                cells);
    }

    private BudgetProject project(String path, ProjectBody body) {
        var name = BookId.unitNameWithoutSpaces(text(path + ".name", body.name(), MAX_NAME));
        required(path + ".name", name);
        return new BudgetProject(
                body.ordinal() == null ? 0 : body.ordinal(),
                name,
                text(path + ".basis", body.basis(), MAX_TEXT),
                storedOrAmount(path + ".amount", body.amount(), body.amountLine()),
                text(path + ".undertaker", body.undertaker(), MAX_TEXT),
                text(path + ".allocationText", body.allocationText(), MAX_TEXT),
                list(path + ".allocation", body.allocation(), MAX_ITEMS, this::allocation),
                text(path + ".period", body.period(), MAX_TEXT),
                Boolean.TRUE.equals(body.classified()),
                line(path + ".firstLine", body.firstLine()),
                line(path + ".lastLine", body.lastLine()));
    }

    private AllocationItem allocation(String path, AllocationBody body) {
        return new AllocationItem(
                text(path + ".item", body.item(), MAX_TEXT),
                storedOrAmount(path + ".amount", body.amount(), body.line()),
                text(path + ".economic", body.economic(), 20));
    }

    private Headcount.Entry headcount(String path, BookBody.HeadcountBody body) {
        return new Headcount.Entry(
                text(path + ".kind", body.kind(), MAX_NAME),
                printed(path + ".persons", body.persons(), body.personsLine()),
                printed(path + ".change", body.change(), body.changeLine()));
    }

    private NarrativeFigure figure(String path, BookBody.NarrativeFigureBody body) {
        int line = line(path + ".line", body.line());
        var lines = orEmpty(body.lines());
        return new NarrativeFigure(
                text(path + ".section", body.section(), MAX_NAME),
                text(path + ".label", body.label(), MAX_TEXT),
                storedOrAmount(path + ".amount", body.amount(), line),
                printed(path + ".share", body.share(), lines.getOrDefault("share", line)),
                text(path + ".direction", body.direction(), MAX_NAME),
                printed(path + ".change", body.change(), lines.getOrDefault("change", line)),
                text(path + ".rateDirection", body.rateDirection(), MAX_NAME),
                printed(path + ".rate", body.rate(), lines.getOrDefault("rate", line)));
    }

    /** A figure of the narrative is in 万元 and may be any text that the stored book prints already. */
    private PrintedCell storedOrAmount(String path, String value, Integer line) {
        boolean known = value != null && printedFigures().contains(value);
        return known
                ? printed(path, value, line)
                : amount(path, value, line, AmountUnit.TEN_THOUSAND_YUAN, Optional.empty());
    }

    private List<String> printedFigures() {
        var figures = new ArrayList<String>();
        stored.projects().forEach(project -> {
            figures.add(project.amount().text());
            project.allocation().forEach(item -> figures.add(item.amount().text()));
        });
        stored.narrativeFigures().forEach(figure -> figures.add(figure.amount().text()));
        return figures;
    }

    private PrintedCell amount(
            String path, String value, Integer line, AmountUnit unit, Optional<PrintedCell> storedCell) {
        var cell = printed(path, value, line);
        if (!cell.isBlank()
                && storedCell.filter(before -> before.text().equals(value)).isEmpty()) {
            try {
                unit.parse(cell.text());
            } catch (IllegalArgumentException e) {
                errors.add(path, NO_AMOUNT);
            }
        }
        return cell;
    }

    private PrintedCell printed(String path, String value, Integer line) {
        return new PrintedCell(text(path, value, MAX_NAME), line(path, line));
    }

    private int line(String path, Integer line) {
        if (line != null && line < 0) {
            errors.add(path, new Text("行号不能为负", "a line number cannot be negative"));
            return 0;
        }
        return line == null ? 0 : line;
    }

    private String text(String path, String text, int max) {
        if (text != null && text.length() > max) {
            errors.add(path, new Text("至多 " + max + " 个字符", "may have at most " + max + " characters"));
        }
        return text == null ? "" : text;
    }

    private void required(String path, String text) {
        if (text.isBlank()) {
            errors.add(path, MISSING);
        }
    }

    private <T> Optional<T> word(String path, String word, Function<String, T> read, String words) {
        try {
            return Optional.of(read.apply(word == null ? "" : word));
        } catch (IllegalArgumentException e) {
            errors.add(path, new Text("只能取 " + words, "must be one of " + words));
            return Optional.empty();
        }
    }

    private interface ItemReader<B, T> {
        T read(String path, B body);
    }

    private <B, T> List<T> list(String path, List<B> bodies, int max, ItemReader<B, T> reader) {
        if (bodies == null) {
            return List.of();
        }
        if (bodies.size() > max) {
            errors.add(path, new Text("至多 " + max + " 项", "may have at most " + max + " items"));
            return List.of();
        }
        var items = new ArrayList<T>();
        for (int i = 0; i < bodies.size(); i++) {
            var at = path + "[" + i + "]";
            if (bodies.get(i) == null) {
                errors.add(at, MISSING);
            } else {
                items.add(reader.read(at, bodies.get(i)));
            }
        }
        return items;
    }

    private <T> void distinct(String path, List<T> items, Function<T, String> key, String field) {
        var seen = new LinkedHashSet<String>();
        IntStream.range(0, items.size())
                .filter(i -> !seen.add(key.apply(items.get(i))))
                .forEach(i -> errors.add(path + "[" + i + "]." + field, new Text("重复", "stands twice")));
    }

    private static <K, V> Map<K, V> orEmpty(Map<K, V> map) {
        return map == null ? Map.of() : map;
    }
}
