package org.huizong.performance.transcription;

import java.util.regex.Pattern;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.Points;
import org.huizong.performance.performancegoal.domain.PrintedAmount;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;

/** Words and figures that every layout of a self-evaluation shares. */
final class EvaluationCells {

    private static final Pattern PERSON = Pattern.compile("(?:项目负责人|负责人|经办人|联系电话|电话|填报人|填表人|联系人|项目联系人)(?:及电话)?[:：]?.*");
    private static final Pattern TOTAL = Pattern.compile("(?:年度|项目)?(?:资金|预算)总[额数][:：]?");
    private static final Pattern FISCAL = Pattern.compile("(?:其中[:：]?)?(?:当年|本年)?财政(?:拨款|资金)[:：]?");
    private static final Pattern CARRYOVER = Pattern.compile("(?:其中[:：]?)?上年结转(?:结余)?(?:资金)?[:：]?");
    private static final Pattern OTHER = Pattern.compile("其[他它]资金[:：]?");
    private static final Pattern IN_YUAN = Pattern.compile("(?:项目资金|单位|金额)[（(:：]元[)）]?");

    private EvaluationCells() {}

    static boolean isPerson(String text) {
        return PERSON.matcher(text).matches();
    }

    /** The row of the money that a label opens; empty for any other text. */
    static String funding(String label) {
        if (TOTAL.matcher(label).matches()) {
            return Execution.TOTAL;
        }
        if (FISCAL.matcher(label).matches()) {
            return Execution.FISCAL;
        }
        if (CARRYOVER.matcher(label).matches()) {
            return Execution.CARRYOVER;
        }
        return OTHER.matcher(label).matches() ? Execution.OTHER : "";
    }

    static boolean isInYuan(String text) {
        return IN_YUAN.matcher(text).find();
    }

    static boolean isDash(String cell) {
        return cell.matches("[—–\\-－/]*");
    }

    static PrintedAmount amount(String cell, int line, AmountUnit unit, ReadingReport report) {
        var printed = cell.replaceAll("[,，]", "").replaceAll("(万元|元)$", "");
        if (isDash(printed)) {
            return PrintedAmount.BLANK;
        }
        try {
            return new PrintedAmount(printed, unit, line);
        } catch (IllegalArgumentException notAnAmount) {
            report.unreadable(line, cell, "no amount");
            return PrintedAmount.BLANK;
        }
    }

    static Points points(String cell) {
        return isDash(cell) ? Points.BLANK : new Points(cell);
    }

    static String rate(String cell) {
        return isDash(cell) ? "" : cell;
    }
}
