package org.huizong.budget.transcription.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.transcription.CodeNames;
import org.huizong.budget.transcription.TranscribedBook.UnreadableLine;
import org.huizong.budget.transcription.narrative.NarrativeItems.Item;
import org.huizong.budget.transcription.template.NarrativeSet;
import org.huizong.budget.transcription.template.NarrativeSet.FigurePattern;
import org.huizong.budget.transcription.template.NarrativeSet.ListPattern;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.reader.RunningText;

/** Reads the figures of a document without tables out of its sentences. One reader serves one document. */
public final class NarrativeReader {

    private static final String AMOUNT_WORD = "{amount}";
    private static final String PROJECT_CLASS = "399";

    private final NarrativeSet set;
    private final RunningText text;
    private final FunctionNames functions;
    private final AllocationClasses economics;
    private final CodeNames economicCodes;
    private final NarrativeStatements statements;
    private final List<UnreadableLine> unreadable = new ArrayList<>();
    private final List<FigurePattern> missing = new ArrayList<>();
    private final List<BudgetProject> projects = new ArrayList<>();

    public NarrativeReader(
            NarrativeSet set,
            RunningText text,
            CodeNames functions,
            CodeNames economicCodes,
            AllocationClasses economics) {
        this.set = set;
        this.text = text;
        this.functions = new FunctionNames(functions, set.functionAliases());
        this.economics = economics;
        this.economicCodes = economicCodes;
        this.statements = new NarrativeStatements(set.id());
    }

    public List<Statement> read() {
        set.figures().forEach(this::figure);
        set.lists().forEach(this::list);
        generalPublic();
        set.copies().forEach(copy -> statements.copy(copy.from(), copy.to(), copy.columns()));
        basicOnly();
        return statements.statements();
    }

    public List<UnreadableLine> unreadable() {
        return unreadable;
    }

    /** Required sentences that the document does not have. */
    public List<FigurePattern> missing() {
        return missing;
    }

    public List<BudgetProject> projects() {
        return projects;
    }

    private static Pattern pattern(String source) {
        return Pattern.compile(source.replace(AMOUNT_WORD, NarrativeItems.AMOUNT));
    }

    private void figure(FigurePattern figure) {
        int from = figure.after() == null ? 0 : endOf(figure.after());
        var matcher = pattern(figure.pattern()).matcher(text.text());
        if (from < 0 || !matcher.find(from)) {
            if (figure.required()) {
                missing.add(figure);
            }
            return;
        }
        for (int i = 0; i < figure.cells().size(); i++) {
            var amount = cell(matcher, 2 * i + 1);
            for (var cell : figure.cells().get(i)) {
                var place = cell.split("/");
                statements.put(place[0], place[1], place[2], amount);
            }
        }
    }

    private int endOf(String source) {
        var matcher = pattern(source).matcher(text.text());
        return matcher.find() ? matcher.end() : -1;
    }

    private PrintedCell cell(Matcher matcher, int group) {
        return new PrintedCell(
                NarrativeAmount.wan(matcher.group(group), matcher.group(group + 1)), text.lineAt(matcher.start(group)));
    }

    private void list(ListPattern list) {
        int from = endOf(list.from());
        if (from < 0) {
            return;
        }
        var untilMatcher = pattern(list.until()).matcher(text.text());
        int until = untilMatcher.find(from) ? untilMatcher.start() : text.text().length();
        if (list.kind().equals("economic-items")) {
            NarrativeItems.of(text, from, until).forEach(item -> section(list, item));
        } else {
            entries(list, from, until);
        }
    }

    private void entries(ListPattern list, int from, int until) {
        var matcher = pattern(list.entry()).matcher(text.text()).region(from, until);
        boolean found = matcher.find();
        while (found) {
            var name = matcher.group("name");
            var amount = entryAmount(matcher);
            int end = matcher.end();
            var code = list.kind().equals("function-codes") ? matcher.group("code") : "";
            found = matcher.find();
            int tailEnd = found ? matcher.start() : until;
            switch (list.kind()) {
                case "function-codes" ->
                    statements.add(list.statement(), code, code, name, "total", list.columns(), amount);
                case "function-names" -> named(list, functions.classOf(name), name, amount);
                default -> economicClass(list, name, amount, end, tailEnd);
            }
        }
    }

    /** The amount is the last pair of groups, behind the named ones. */
    private PrintedCell entryAmount(Matcher matcher) {
        return cell(matcher, matcher.groupCount() - 1);
    }

    private void named(ListPattern list, String code, String name, PrintedCell amount) {
        if (code.isEmpty()) {
            unreadable.add(new UnreadableLine(amount.line(), name + amount.text() + "万元", "科目表中没有的名称"));
        } else {
            statements.add(list.statement(), code, code, name, "total", list.columns(), amount);
        }
    }

    private void economicClass(ListPattern list, String name, PrintedCell amount, int from, int until) {
        var code = economicClassOf(name);
        var items = bracketed(from, until);
        boolean ofProjects =
                code.equals(PROJECT_CLASS) || text.text().substring(from, until).contains("项目支出，其中");
        if (ofProjects && !items.isEmpty()) {
            projects(code.isEmpty() ? PROJECT_CLASS : code, amount, items);
            return;
        }
        named(list, code, name, amount);
        for (var item : items) {
            var section = economics.sectionOf(item.name(), code);
            var itemCode = section.isEmpty() ? code : section;
            var key = itemCode.equals(code) ? code + "#1" : itemCode;
            statements.add(list.statement(), key, itemCode, item.name(), code, list.columns(), item.amount());
        }
    }

    private String economicClassOf(String name) {
        var bare = name.replaceAll("支出$", "");
        for (var candidate : List.of(name, bare, bare + "支出")) {
            for (var code : economicCodes.codes(candidate)) {
                if (code.length() == 3) {
                    return code;
                }
            }
        }
        return "";
    }

    /** The items of the bracket behind an entry. */
    private List<Item> bracketed(int from, int until) {
        var tail = text.text().substring(from, until);
        var first = Pattern.compile(NarrativeItems.AMOUNT).matcher(tail);
        if (!first.find()) {
            return List.of();
        }
        int open = tail.lastIndexOf('（', first.start());
        while (open >= 0 && tail.substring(open, first.start()).contains("）")) {
            open = tail.lastIndexOf('（', open - 1);
        }
        int close = tail.lastIndexOf('）');
        return open < 0
                ? List.of()
                : NarrativeItems.of(text, from + open + 1, from + (close > open ? close : tail.length()));
    }

    private void projects(String economic, PrintedCell amount, List<Item> items) {
        statements.put("n7", "total", economic, amount);
        for (var item : items) {
            int ordinal = projects.size() + 1;
            statements.add(
                    "n7", "project#" + ordinal, "", item.name(), "total", List.of("total", economic), item.amount());
            projects.add(new BudgetProject(
                    ordinal,
                    item.name(),
                    "",
                    item.amount(),
                    "",
                    "",
                    List.of(),
                    "",
                    false,
                    item.amount().line(),
                    item.amount().line()));
        }
    }

    private void section(ListPattern list, Item item) {
        for (var economicClass : list.classes()) {
            var section = economics.sectionOf(item.name(), economicClass);
            if (!section.isEmpty()) {
                var key = section.length() == 3 ? section + "#1" : section;
                statements.add(list.statement(), key, section, item.name(), "total", list.columns(), item.amount());
                return;
            }
        }
        unreadable.add(new UnreadableLine(
                item.amount().line(), item.name() + item.amount().text() + "万元", "科目表中没有的名称"));
    }

    /** The text declares that there are neither funds nor state capital, so the appropriation has one source. */
    private void generalPublic() {
        var when = set.generalPublicWhen();
        if (Pattern.compile(when.noGovernmentFunds()).matcher(text.text()).find()
                && Pattern.compile(when.noStateCapital()).matcher(text.text()).find()) {
            statements
                    .cell("n2", "total", "appropriation")
                    .ifPresent(cell -> statements.put("n2", "total", "general-public", cell));
        }
    }

    /** Economic classes speak of basic expenditure only if they add up to it; otherwise they divide something else. */
    private void basicOnly() {
        var total = statements.fen("n6", "total", "total");
        var classes = statements.rowsOf("n6").stream()
                .filter(row -> row.code().length() == 3 && row.parent().equals("total"))
                .toList();
        if (total.isEmpty() || classes.isEmpty()) {
            return;
        }
        long sum = 0;
        for (var row : classes) {
            sum = Math.addExact(sum, fen(row.cells().get("total")));
        }
        long place = AmountUnit.TEN_THOUSAND_YUAN.parse("0.01").fen();
        if (Math.abs(sum - total.get()) > (classes.size() + 1) * place / 2) {
            statements.rowsOf("n6").stream()
                    .filter(row -> !row.key().equals("total"))
                    .forEach(row -> {
                        statements.remove("n6", row.key());
                        unreadable.add(new UnreadableLine(row.line(), row.label(), "经济分类合计不等于基本支出，无法归入基本支出"));
                    });
        }
    }

    private static long fen(PrintedCell cell) {
        return PrintedFigure.amount(cell.text(), AmountUnit.TEN_THOUSAND_YUAN)
                .orElse(Amount.ZERO)
                .fen();
    }
}
