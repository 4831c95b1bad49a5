package org.huizong.performance.performancegoal.rest;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.List;
import java.util.Map;
import org.huizong.contracts.book.BookIdentification.Refusal;
import org.huizong.imports.ImportProblem;
import org.huizong.imports.ImportRefusals;
import org.huizong.performance.performancegoal.application.BudgetNotApprovedException;
import org.huizong.performance.performancegoal.application.OutsideScopeException;
import org.huizong.performance.performancegoal.application.RefusedDocumentException;
import org.huizong.performance.performancegoal.application.UnknownBookException;
import org.huizong.performance.performancegoal.domain.BookStateException;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.reader.UnreadableDocumentException;

@PerformanceRefusals
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class PerformanceRefusalsInterceptor {

    private static final Map<Refusal, Text> REASONS = Map.of(
            Refusal.NOT_A_BUDGET_DOCUMENT,
            new Text("文件不是部门预算或部门决算公开文件。", "The document is neither a departmental budget nor final accounts."),
            Refusal.UNIT_UNKNOWN,
            new Text("文件没有写明编制部门。", "The document does not name its budget unit."),
            Refusal.YEAR_UNKNOWN,
            new Text("文件没有写明年度。", "The document does not name its fiscal year."),
            Refusal.STAGE_UNKNOWN,
            new Text("文件没有写明是预算还是决算。", "The document does not tell whether it is a budget or final accounts."),
            Refusal.REGION_AMBIGUOUS,
            new Text("无法确定所属行政区划。", "The region cannot be told from the document."));

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (UnknownBookException unknown) {
            throw ProblemException.notFound();
        } catch (OutsideScopeException outside) {
            throw ProblemException.forbidden();
        } catch (BookStateException state) {
            throw wrongStatus(state);
        } catch (BudgetNotApprovedException budget) {
            throw new ProblemException(
                    PerformanceProblem.BUDGET_NOT_APPROVED,
                    new Text("绩效目标随预算批复，该预算尚未批复。", "Goals are approved with their budget, which is not approved yet."));
        } catch (RefusedDocumentException refused) {
            throw refused(refused);
        } catch (UnreadableDocumentException unreadable) {
            throw ImportRefusals.problem(unreadable);
        }
    }

    private static ProblemException wrongStatus(BookStateException state) {
        return new ProblemException(
                PerformanceProblem.WRONG_STATUS,
                new Text(
                        "状态为 " + state.status().code() + " 的绩效目标不能执行 "
                                + state.act().code() + "。",
                        "Goals that are " + state.status().code() + " allow no "
                                + state.act().code() + "."),
                List.of(new ProblemDetail(Map.of("status", state.status().code()))));
    }

    private static ProblemException refused(RefusedDocumentException refused) {
        var type =
                switch (refused.refusal()) {
                    case NOT_A_BUDGET_DOCUMENT -> ImportProblem.NOT_A_BUDGET_DOCUMENT;
                    case REGION_AMBIGUOUS -> ImportProblem.REGION_AMBIGUOUS;
                    case UNIT_UNKNOWN, YEAR_UNKNOWN, STAGE_UNKNOWN -> ImportProblem.DOCUMENT_INCOMPLETE;
                };
        return ProblemException.ambiguous(
                type, REASONS.get(refused.refusal()), ImportRefusals.candidates(refused.candidates()));
    }
}
