package org.huizong.budget.departmentalbudget.rest;

import java.util.LinkedHashMap;
import java.util.List;
import org.huizong.budget.departmentalbudget.application.RoundClosedException;
import org.huizong.budget.departmentalbudget.domain.AdjustmentEffectException;
import org.huizong.budget.departmentalbudget.domain.AdjustmentKind;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** What the bureau's year refuses, as the problem that its client reads. */
final class WorkflowProblems {

    private WorkflowProblems() {}

    static ProblemException roundClosed(RoundClosedException closed) {
        var members = new LinkedHashMap<String, Object>();
        members.put("act", closed.act().code());
        members.put("region", closed.identity().region());
        members.put("year", closed.identity().year());
        closed.open().ifPresent(round -> {
            members.put("round", round.key().kind().code());
            round.plan().deadline().ifPresent(deadline -> members.put("deadline", deadline.toString()));
        });
        var open = closed.open().map(round -> round.key().kind().chineseName());
        return new ProblemException(
                BudgetProblem.ROUND_CLOSED,
                new Text(
                        closed.identity().year() + " 年"
                                + open.map(name -> "当前环节为" + name).orElse("没有开放的编制环节") + "，不能执行 "
                                + closed.act().code() + "；请等待财政部门开放相应环节或延长截止日期。",
                        "The open round does not admit " + closed.act().code() + " in "
                                + closed.identity().year()
                                + "; wait until the bureau opens the round or moves its deadline."),
                List.of(new ProblemDetail(members)));
    }

    static ProblemException adjustmentEffect(AdjustmentEffectException effect) {
        var document = effect.document();
        var before = AmountUnit.YUAN.format(document.before());
        var after = AmountUnit.YUAN.format(effect.after());
        var members = new LinkedHashMap<String, Object>();
        members.put("documentNumber", document.documentNumber());
        members.put("kind", document.kind().map(AdjustmentKind::code).orElse(""));
        members.put("unit", AmountUnit.YUAN.code());
        members.put("before", before);
        members.put("after", after);
        members.put("effect", AmountUnit.YUAN.format(effect.after().minus(document.before())));
        boolean transfer =
                document.kind().filter(AdjustmentKind.TRANSFER::equals).isPresent();
        return new ProblemException(
                BudgetProblem.ADJUSTMENT_EFFECT,
                transfer
                        ? new Text(
                                "调剂不得改变支出总额：调整前 " + before + " 元，调整后 " + after + " 元。",
                                "A transfer leaves the total unchanged: before " + before + ", after " + after
                                        + " yuan.")
                        : new Text(
                                "追加后支出总额应当增加：调整前 " + before + " 元，调整后 " + after + " 元。",
                                "A supplement raises the total: before " + before + ", after " + after + " yuan."),
                List.of(new ProblemDetail(members)));
    }
}
