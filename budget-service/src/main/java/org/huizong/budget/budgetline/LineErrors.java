package org.huizong.budget.budgetline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huizong.budget.budgetline.ProjectedTable.UnplacedLines;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;
import org.huizong.budget.tableset.TableSet;
import org.huizong.contracts.book.CodedName;
import org.huizong.contracts.money.Amount;
import org.huizong.platform.problem.Text;

/**
 * 明细行的要求: what a line must be before it can stand in tables. Whether a code is on the year's list is not asked here: an
 * unknown code is a finding, because lists are amended in the middle of a year.
 */
public final class LineErrors {

    private static final Pattern ITEM = Pattern.compile("[1-9]\\d{2}(?:\\d{2}){2,8}");
    private static final Pattern SECTION = Pattern.compile("[1-9]\\d{4}");
    private static final Pattern CLASS_OR_SECTION = Pattern.compile("[1-9]\\d{2}(?:\\d{2})?");

    /** What a printed figure of yuan can say: fourteen digits before the point. */
    private static final long MOST_FEN = 9_999_999_999_999_999L;

    private static final Text TOO_MUCH =
            new Text("累计超过一百万亿元，不是预算金额", "makes more than 100 million million yuan, beyond any budget");

    private LineErrors() {}

    /** Everything that is wrong with the line; none for a sound one. */
    public static List<LineError> of(int index, BudgetLine line) {
        var errors = new ArrayList<LineError>();
        if (!ITEM.matcher(line.function()).matches()) {
            errors.add(new LineError(
                    index,
                    "function",
                    new Text(
                            "应为功能分类项级科目编码，七位数字（省级可再加两位一级）",
                            "must be the code of a functional item: seven digits, or pairs of digits more")));
        }
        // Of a classified project a reader without clearance reads, and sends back, economic classes only.
        var economic = CodedName.isCoded(line.project()) ? CLASS_OR_SECTION : SECTION;
        if (!economic.matcher(line.economic()).matches()) {
            errors.add(new LineError(
                    index,
                    "economic",
                    new Text(
                            "应为部门预算支出经济分类款级科目编码，五位数字",
                            "must be the code of a departmental economic section: five digits")));
        }
        source(index, line, errors);
        amount(index, line, errors);
        return errors;
    }

    private static void source(int index, BudgetLine line, List<LineError> errors) {
        var source = FundSources.find(line.source());
        if (source.isEmpty()) {
            errors.add(new LineError(
                    index,
                    "source",
                    words(FundSources.all().stream().map(FundSource::id).toList())));
            return;
        }
        var details = source.get().details().stream().map(FundSource.Detail::id).toList();
        if (details.isEmpty() && !line.sourceDetail().isEmpty()) {
            errors.add(new LineError(
                    index, "sourceDetail", new Text("该来源没有明细，应为空", "must be empty: this source has no parts")));
        } else if (!details.isEmpty() && !details.contains(line.sourceDetail())) {
            errors.add(new LineError(index, "sourceDetail", words(details)));
        }
        if (!source.get().carryover() && !line.carryoverItem().isEmpty()) {
            errors.add(new LineError(
                    index,
                    "carryoverItem",
                    new Text("只有结转来源才填结转项目", "belongs to the two carryover sources only: leave it out")));
        }
    }

    private static Text words(List<String> words) {
        var list = String.join(", ", words);
        return new Text("只能取 " + list, "must be one of " + list);
    }

    private static void amount(int index, BudgetLine line, List<LineError> errors) {
        if (line.amount().fen() < 0) {
            errors.add(new LineError(index, "amount", new Text("不能为负", "must not be negative")));
        } else if (isBeyondAnyBudget(line.amount())) {
            errors.add(new LineError(index, "amount", TOO_MUCH));
        }
    }

    private static boolean isBeyondAnyBudget(Amount amount) {
        return amount.fen() > MOST_FEN || amount.fen() < -MOST_FEN;
    }

    /** @throws LinesRefusedException if all lines together are more than a table can print */
    static void refuseBeyondAnyBudget(List<BudgetLine> lines) {
        var sum = Amount.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            sum = sum.plus(lines.get(i).amount());
            if (isBeyondAnyBudget(sum)) {
                throw new LinesRefusedException(List.of(new LineError(i, "amount", TOO_MUCH)));
            }
        }
    }

    /** @throws LinesRefusedException if there are any */
    static void refuseUnplaced(UnplacedLines unplaced, List<BudgetLine> lines, TableSet tableSet) {
        var errors = unplaced.found().stream()
                .map(found -> new LineError(
                        lines.indexOf(found.line()),
                        found.field(),
                        new Text(
                                "表" + found.table() + "（" + tableSet.id() + "）没有该行的列",
                                "has no column of its own in table " + found.table() + " of " + tableSet.id())))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!errors.isEmpty()) {
            throw new LinesRefusedException(errors);
        }
    }
}
