package org.huizong.budget.departmentalbudget.rest;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huizong.budget.budgetline.ContradictedLinesException;
import org.huizong.budget.budgetline.LinesRefusedException;
import org.huizong.budget.budgetline.ProjectsRefusedException;
import org.huizong.budget.budgetline.UnknownTableSetException;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.departmentalbudget.application.AmountsBeyondRangeException;
import org.huizong.budget.departmentalbudget.application.CeilingExceededException;
import org.huizong.budget.departmentalbudget.application.ClassifiedFlagException;
import org.huizong.budget.departmentalbudget.application.OutsideScopeException;
import org.huizong.budget.departmentalbudget.application.RoundClosedException;
import org.huizong.budget.departmentalbudget.application.UnknownBookException;
import org.huizong.budget.departmentalbudget.application.UnknownFindingException;
import org.huizong.budget.departmentalbudget.application.UnknownProjectException;
import org.huizong.budget.departmentalbudget.application.UnsettledFindingsException;
import org.huizong.budget.departmentalbudget.application.WaiverStandsException;
import org.huizong.budget.departmentalbudget.application.WorkflowWords;
import org.huizong.budget.departmentalbudget.domain.AdjustmentEffectException;
import org.huizong.budget.departmentalbudget.domain.BookStateException;
import org.huizong.contracts.book.BookStatus;
import org.huizong.imports.ImportRefusals;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.reader.UnreadableDocumentException;

@BudgetRefusals
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class BudgetRefusalsInterceptor {

    private final WorkflowWords words;

    BudgetRefusalsInterceptor(WorkflowWords words) {
        this.words = words;
    }

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (UnknownBookException | UnknownFindingException | UnknownProjectException unknown) {
            throw ProblemException.notFound();
        } catch (OutsideScopeException outside) {
            throw ProblemException.forbidden();
        } catch (BookStateException state) {
            throw wrongStatus(state.status(), state.act().code());
        } catch (WaiverStandsException standing) {
            throw wrongStatus(standing.status(), "waiver-revocation");
        } catch (AmountsBeyondRangeException amounts) {
            throw beyondRange(amounts.table());
        } catch (ClassifiedFlagException flags) {
            throw ClassifiedFlags.changed(flags.positions());
        } catch (RoundClosedException closed) {
            throw WorkflowProblems.roundClosed(closed);
        } catch (CeilingExceededException exceeded) {
            throw WorkflowProblems.ceilingExceeded(exceeded, words);
        } catch (AdjustmentEffectException effect) {
            throw WorkflowProblems.adjustmentEffect(effect);
        } catch (UnsettledFindingsException unsettled) {
            throw checkFailed(unsettled.findings());
        } catch (LinesRefusedException refused) {
            throw LineRefusals.refused("lines", refused.errors());
        } catch (ProjectsRefusedException refused) {
            throw LineRefusals.refused("projects", refused.errors());
        } catch (ContradictedLinesException refused) {
            throw LineRefusals.contradicted(refused);
        } catch (UnknownTableSetException unknown) {
            throw LineRefusals.unknownTableSet(unknown);
        } catch (UnreadableDocumentException unreadable) {
            throw ImportRefusals.problem(unreadable);
        }
    }

    private static ProblemException beyondRange(String table) {
        var detail = new Text(
                "表" + table + "的金额之和超出范围（一亿亿元），请核对单位与数字",
                "the amounts of table " + table
                        + " add up beyond ten thousand million million yuan: look at units and digits");
        return new ProblemException(
                CommonProblem.AMOUNTS_OUT_OF_RANGE,
                new Text(detail.zh() + "。", "In the book, " + detail.en() + "."),
                List.of(new ProblemDetail(Map.of("table", table, "detail", detail))));
    }

    private static ProblemException wrongStatus(BookStatus status, String act) {
        return new ProblemException(
                BudgetProblem.WRONG_STATUS,
                new Text(
                        "状态为 " + status.code() + " 的预算书不能执行 " + act + "。",
                        "A book that is " + status.code() + " allows no " + act + "."),
                List.of(new ProblemDetail(Map.of("status", status.code()))));
    }

    private static ProblemException checkFailed(List<Finding> findings) {
        int count = findings.size();
        return new ProblemException(
                BudgetProblem.CROSS_TABLE_CHECK_FAILED,
                new Text(count + " 处错误既未更正也未豁免。", count + " errors are neither corrected nor waived."),
                findings.stream().map(BudgetRefusalsInterceptor::error).toList());
    }

    private static ProblemDetail error(Finding finding) {
        var members = new LinkedHashMap<String, Object>();
        members.put("finding", finding.id());
        members.put("rule", finding.rule());
        members.put("detail", new Text(finding.message().zh(), finding.message().en()));
        return new ProblemDetail(members);
    }
}
