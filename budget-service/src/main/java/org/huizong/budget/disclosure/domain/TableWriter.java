package org.huizong.budget.disclosure.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.disclosure.domain.Binding.Kind;
import org.huizong.budget.disclosure.domain.Block.Cell;
import org.huizong.budget.disclosure.domain.Block.HeadCell;
import org.huizong.budget.disclosure.domain.Block.Table;
import org.huizong.budget.disclosure.domain.template.TableLayout;
import org.huizong.contracts.money.Amount;

/** 公开表: prints the tables of a book by their layouts; a cell is blank where the book leaves it blank. */
final class TableWriter {

    private static final String FUNCTION_TABLE = "3";

    private final Matter matter;
    private final Scope scope;
    private final SentenceWriter sentences;

    TableWriter(Matter matter, Scope scope, SentenceWriter sentences) {
        this.matter = matter;
        this.scope = scope;
        this.sentences = sentences;
    }

    List<Block> all() {
        return matter.template().tables().stream()
                .filter(layout ->
                        matter.figures().content().statement(layout.number()).isPresent())
                .<Block>map(this::table)
                .toList();
    }

    /** None when the book does not have the table. */
    List<Block> write(String number) {
        return matter.template().tables().stream()
                .filter(layout -> layout.number().equals(number))
                .filter(layout -> matter.figures().content().statement(number).isPresent())
                .<Block>map(this::table)
                .toList();
    }

    private Table table(TableLayout layout) {
        var statement = matter.figures().content().statement(layout.number()).orElseThrow();
        var body = layout.isTwoSided() ? twoSided(layout, statement) : oneSided(layout, statement);
        var ordinal = Map.of("ordinal", layout.printed());
        boolean empty = body.stream().flatMap(List::stream).noneMatch(cell -> cell.binding()
                .isPresent());
        return new Table(
                phrase("tableNumber", ordinal),
                title(layout),
                notes(ordinal),
                head(layout),
                empty && !layout.empty().isEmpty() ? List.of() : body,
                empty ? sentences.write(layout.empty(), scope).orElse(List.of()) : List.of());
    }

    private List<String> notes(Map<String, String> words) {
        return Stream.of("tableForm", "tableUnit", "tableMoney")
                .map(name -> phrase(name, words))
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private String title(TableLayout layout) {
        return Run.plain(sentences.write(layout.title(), scope).orElse(List.of()));
    }

    static List<List<HeadCell>> head(TableLayout layout) {
        return layout.head().stream()
                .map(row -> row.stream()
                        .map(cell -> new HeadCell(cell.text(), cell.across(), cell.down()))
                        .toList())
                .toList();
    }

    private String phrase(String name, Map<String, String> words) {
        var sentence = matter.template().phrases().getOrDefault(name, "");
        return Run.plain(sentences.write(sentence, scope.with(words)).orElse(List.of()));
    }

    private List<List<Cell>> oneSided(TableLayout layout, Statement statement) {
        var body = new ArrayList<List<Cell>>();
        for (int i = 0; i < statement.rows().size(); i++) {
            int position = i;
            body.add(layout.columns().stream()
                    .map(column -> cell(statement, position, column))
                    .toList());
        }
        return body;
    }

    private List<List<Cell>> twoSided(TableLayout layout, Statement statement) {
        return new TwoHalves(layout, statement).body((position, column) -> cell(statement, position, column));
    }

    private Cell cell(Statement statement, int position, String column) {
        var row = statement.rows().get(position);
        return switch (column) {
            case "class", "section", "item" ->
                Cell.words(digits(row, CodeLevel.valueOf(column.toUpperCase(Locale.ROOT))));
            case "code" -> Cell.words(row.code());
            case "label" -> Cell.words(row.label());
            case "codeAndLabel" -> Cell.words((row.code() + " " + row.label()).strip());
            case "function" -> Cell.words(isProject(row) ? matter.nameOf(FUNCTION_TABLE, row.code()) : row.label());
            case "projectName" -> Cell.words(isProject(row) ? row.label() : "");
            default -> figure(statement, position, column);
        };
    }

    private static String digits(StatementRow row, CodeLevel level) {
        return row.code().chars().allMatch(Character::isDigit) ? level.digitsOf(row.code()) : "";
    }

    private static boolean isProject(StatementRow row) {
        return row.key().indexOf('#') > 0 && !row.code().isEmpty();
    }

    private Cell figure(Statement statement, int position, String column) {
        var row = statement.rows().get(position);
        var amount = matter.figures().table(statement.number()).flatMap(table -> table.amount(position, column));
        boolean blank = Optional.ofNullable(row.cells().get(column))
                .map(cell -> cell.isBlank())
                .orElse(true);
        if (amount.isEmpty() || blank && amount.get().isZero()) {
            return Cell.words("");
        }
        var place = Formula.of(new CellRef(statement.number(), row.key(), column));
        return figure(amount.get(), place);
    }

    private Cell figure(Amount amount, Formula place) {
        return new Cell(matter.display().text(amount), Optional.of(Binding.of(Kind.AMOUNT, place)));
    }
}
