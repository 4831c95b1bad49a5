package org.huizong.budget.crosstablecheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookText;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.Headcount;
import org.huizong.budget.departmentalbudget.domain.NarrativeSection;
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
 * printed. {@code section s2 wan} and {@code headcount} are written alike, a cell without text being one that no sentence
 * tells. {@code @project 15.00 name} is followed by {@code - item | 4.00 | 302}; {@code text key = …} is a passage;
 * {@code book last 2024 initial} begins a related book.
 */
public final class ABook {

    private static final Pattern TABLE = Pattern.compile("(table|section) (\\S+) (\\w+)(?: empty@(\\d+))?");
    private static final Pattern HEADCOUNT = Pattern.compile("headcount");
    private static final Pattern TEXT = Pattern.compile("text (\\S+?)(?:@(\\d+))? = (.*)");
    private static final Pattern BOOK = Pattern.compile("book (\\w+) (\\d+) (\\S+)");
    private static final Pattern PROJECT =
            Pattern.compile("@(project|classified) (\\S+) ([^|]+)(?:\\|([^|]*)\\|(.*))?");
    private static final Pattern ALLOCATION = Pattern.compile("- ([^|]+)\\|([^|]+)(?:\\|(.*))?");
    private static final Pattern ROW = Pattern.compile("( *)(\\S+)(?: ([^@|]*?))? *(?:@(\\d+))? *\\|(.*)");
    private static final Pattern UNPLACED = Pattern.compile("unplaced (\\S+) (\\S+) in (.+)");

    private final List<Statement> statements = new ArrayList<>();
    private final List<NarrativeSection> sections = new ArrayList<>();
    private final List<BudgetProject> projects = new ArrayList<>();
    private final List<BookText> texts = new ArrayList<>();
    private final List<RelatedBook> related = new ArrayList<>();
    private Optional<Headcount> headcount = Optional.empty();
    private Optional<Building> building = Optional.empty();
    private Optional<Matcher> other = Optional.empty();
    private int year = 2025;
    private Stage stage = Stage.INITIAL;
    private CheckedBook.Origin origin = CheckedBook.Origin.PRINTED;
    private BookContent own = BookContent.EMPTY;

    public static ABook of(String text) {
        var book = new ABook();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.stripLeading().startsWith("# ")) {
                book.read(line, number);
            }
        }
        book.closeBook();
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
        return new CheckedBook(year, stage, origin, own, related);
    }

    private void read(String line, int number) {
        var stripped = line.strip();
        Matcher table = TABLE.matcher(stripped);
        Matcher text = TEXT.matcher(stripped);
        Matcher book = BOOK.matcher(stripped);
        Matcher project = PROJECT.matcher(stripped);
        Matcher allocation = ALLOCATION.matcher(stripped);
        if (table.matches() || HEADCOUNT.matcher(stripped).matches()) {
            closeStatement();
            building = Optional.of(new Building(stripped.split(" ")));
        } else if (book.matches()) {
            closeBook();
            other = Optional.of(book);
        } else if (text.matches()) {
            texts.add(new BookText(text.group(1), text.group(3), line(text.group(2), number)));
        } else if (project.matches()) {
            projects.add(project(project, number));
        } else if (allocation.matches()) {
            allocate(allocation, number);
        } else {
            building.orElseThrow(() -> new IllegalArgumentException(line)).line(line, number);
        }
    }

    private static int line(String printed, int number) {
        return printed == null ? number : Integer.parseInt(printed);
    }

    private BudgetProject project(Matcher project, int number) {
        return new BudgetProject(
                projects.size() + 1,
                project.group(3).strip(),
                project.group(5) == null ? "" : project.group(5).strip(),
                new PrintedCell(project.group(2).equals("?") ? "" : project.group(2), number),
                project.group(4) == null ? "" : project.group(4).strip(),
                "",
                List.of(),
                "",
                project.group(1).equals("classified"),
                number,
                number);
    }

    private void allocate(Matcher allocation, int number) {
        var last = projects.remove(projects.size() - 1);
        var items = new ArrayList<>(last.allocation());
        items.add(new BudgetProject.AllocationItem(
                allocation.group(1).strip(),
                new PrintedCell(allocation.group(2).strip(), number),
                allocation.group(3) == null ? "" : allocation.group(3).strip()));
        projects.add(new BudgetProject(
                last.ordinal(),
                last.name(),
                last.basis(),
                last.amount(),
                last.undertaker(),
                last.allocationText(),
                items,
                last.period(),
                last.classified(),
                last.firstLine(),
                number));
    }

    private void closeStatement() {
        building.ifPresent(built -> {
            switch (built.form) {
                case "table" -> statements.add(built.statement());
                case "section" -> sections.add(built.section());
                default -> headcount = Optional.of(built.headcount());
            }
        });
        building = Optional.empty();
    }

    private void closeBook() {
        closeStatement();
        var content = new BookContent("xinjiang-budget", statements, List.of(), projects, headcount, sections, texts);
        other.ifPresentOrElse(
                book -> related.add(new RelatedBook(
                        RelatedBook.Role.ofWord(book.group(1)),
                        Integer.parseInt(book.group(2)),
                        Stage.ofCode(book.group(3)),
                        content)),
                () -> own = content);
        statements.clear();
        sections.clear();
        projects.clear();
        texts.clear();
        headcount = Optional.empty();
    }

    private static final class Building {

        private final String form;
        private final String number;
        private final AmountUnit unit;
        private final int declaredEmpty;
        private final List<StatementRow> rows = new ArrayList<>();
        private final List<UnplacedAmount> unplaced = new ArrayList<>();
        private final List<String> path = new ArrayList<>();
        private List<String> columns = List.of();

        Building(String[] words) {
            form = words[0];
            number = words.length > 1 ? words[1] : "";
            unit = words.length > 2 ? AmountUnit.ofCode(words[2]) : AmountUnit.TEN_THOUSAND_YUAN;
            declaredEmpty = words.length > 3 ? Integer.parseInt(words[3].replace("empty@", "")) : 0;
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
                    .filter(i -> !texts.get(i).equals("?") && !(texts.get(i).isEmpty() && !form.equals("table")))
                    .forEach(i -> cells.put(columns.get(i), new PrintedCell(texts.get(i), printedLine)));
            var code = isCodePrinted && Character.isDigit(key.charAt(0)) ? key.replaceFirst("#.*", "") : "";
            var label = row.group(3) == null ? "" : row.group(3).strip();
            rows.add(new StatementRow(key, code, label, parent, printedLine, cells));
        }

        private static List<String> cells(String text) {
            return List.of(text.split("\\|", -1)).stream().map(String::strip).toList();
        }

        Statement statement() {
            return new Statement(number, "fixture", unit, List.copyOf(rows), List.copyOf(unplaced), declaredEmpty);
        }

        NarrativeSection section() {
            return new NarrativeSection(number, unit, rows);
        }

        Headcount headcount() {
            var none = new PrintedCell("", 0);
            return new Headcount(rows.stream()
                    .map(row -> new Headcount.Entry(
                            row.key(),
                            row.cells().getOrDefault("persons", none),
                            row.cells().getOrDefault("growth-persons", none)))
                    .toList());
        }
    }
}
