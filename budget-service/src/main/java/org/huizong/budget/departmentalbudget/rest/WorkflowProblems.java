package org.huizong.budget.departmentalbudget.rest;

import java.util.LinkedHashMap;
import java.util.List;
import org.huizong.budget.departmentalbudget.application.CeilingExceededException;
import org.huizong.budget.departmentalbudget.application.CeilingUse;
import org.huizong.budget.departmentalbudget.application.RoundClosedException;
import org.huizong.budget.departmentalbudget.application.WorkflowWords;
import org.huizong.budget.departmentalbudget.domain.AdjustmentEffectException;
import org.huizong.budget.departmentalbudget.domain.AdjustmentKind;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
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

    static ProblemException ceilingExceeded(CeilingExceededException exceeded, WorkflowWords words) {
        var errors = exceeded.uses().stream()
                .map(use -> ceiling(exceeded.identity(), use, words))
                .toList();
        var first = (Text) errors.get(0).members().get("detail");
        return new ProblemException(
                BudgetProblem.CEILING_EXCEEDED,
                new Text(
                        first.zh() + "；请压减后重新送审，或由财政部门调整控制数。",
                        first.en() + "; cut the request and submit again, or ask the bureau to change the ceiling."),
                errors);
    }

    private static ProblemDetail ceiling(BookIdentity identity, CeilingUse use, WorkflowWords words) {
        var key = use.ceiling().key();
        var what = words.measure(key.measure(), key.year());
        var limit = AmountUnit.YUAN.format(use.ceiling().terms().amount());
        var requested = use.requested().map(AmountUnit.YUAN::format);
        var excess = use.excess().map(AmountUnit.YUAN::format);
        var members = new LinkedHashMap<String, Object>();
        members.put("href", "/v1/ceilings/" + key.id());
        members.put("unitName", identity.unitName());
        members.put("measure", new Text(what.zh(), what.en()));
        members.put("unit", AmountUnit.YUAN.code());
        members.put("ceiling", limit);
        requested.ifPresent(amount -> members.put("requested", amount));
        excess.ifPresent(amount -> members.put("excess", amount));
        var asked = requested.orElse("?");
        members.put(
                "detail",
                new Text(
                        identity.unitName() + what.zh() + "控制数 " + limit + " 元，申报 " + asked + " 元"
                                + excess.map(amount -> "，超出 " + amount + " 元").orElse("，缺少收入总体情况表无法核对"),
                        identity.unitName() + ": ceiling of " + what.en() + " " + limit + ", requested " + asked
                                + excess.map(amount -> ", excess " + amount + " yuan")
                                        .orElse(", not told by a table of revenue")));
        return new ProblemDetail(members);
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
        boolean virement =
                document.kind().filter(AdjustmentKind.VIREMENT::equals).isPresent();
        return new ProblemException(
                BudgetProblem.ADJUSTMENT_EFFECT,
                virement
                        ? new Text(
                                "调剂不得改变支出总额：调整前 " + before + " 元，调整后 " + after + " 元。",
                                "A virement leaves the total unchanged: before " + before + ", after " + after
                                        + " yuan.")
                        : new Text(
                                "追加后支出总额应当增加：调整前 " + before + " 元，调整后 " + after + " 元。",
                                "A supplement raises the total: before " + before + ", after " + after + " yuan."),
                List.of(new ProblemDetail(members)));
    }
}
