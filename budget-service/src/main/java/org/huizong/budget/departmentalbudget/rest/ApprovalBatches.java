package org.huizong.budget.departmentalbudget.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.application.ActOnDepartmentalBudget;
import org.huizong.budget.departmentalbudget.application.ApproveBook;
import org.huizong.budget.departmentalbudget.application.BookFilter;
import org.huizong.budget.departmentalbudget.application.BookFilter.Reach;
import org.huizong.budget.departmentalbudget.application.BookFilter.RegionFilter;
import org.huizong.budget.departmentalbudget.application.BookShelf;
import org.huizong.budget.departmentalbudget.application.BookShelf.PageRequest;
import org.huizong.budget.departmentalbudget.application.SeenBook;
import org.huizong.budget.departmentalbudget.domain.ActKind;
import org.huizong.budget.departmentalbudget.domain.Grounds;
import org.huizong.budget.departmentalbudget.rest.ApprovalBatchBody.ItemBody;
import org.huizong.budget.departmentalbudget.rest.ApprovalBatchBody.ProblemBody;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.book.Stage;
import org.huizong.platform.access.Caller;
import org.huizong.platform.access.Callers;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.ETags;

/** Approves the books of a batch one by one: numbers are given in the order of regions and names, to approved books only. */
@RequestScoped
class ApprovalBatches {

    private final BookShelf shelf;
    private final BookReader reader;
    private final BatchedApproval approval;
    private final Callers callers;

    ApprovalBatches(BookShelf shelf, BookReader reader, BatchedApproval approval, Callers callers) {
        this.shelf = shelf;
        this.reader = reader;
        this.approval = approval;
        this.callers = callers;
    }

    /** One book of the batch; the number is empty where the pattern gives it. */
    private record Order(SeenBook book, OptionalLong version, Optional<String> number) {}

    ApprovalBatchBody approve(ApprovalBatchRequest request, Caller caller) {
        var items = new ArrayList<ItemBody>();
        int numbered = 0;
        for (var order : orders(request, caller)) {
            var number = order.number()
                    .orElse(
                            request.numberPattern() == null
                                    ? ""
                                    : request.number(order.book().identity().year(), numbered));
            var item = approve(order, number, request, caller);
            if (order.number().isEmpty() && item.result().equals(ApprovalBatchBody.APPROVED)) {
                numbered++;
            }
            items.add(item);
        }
        return ApprovalBatchBody.of(items);
    }

    private ItemBody approve(Order order, String number, ApprovalBatchRequest request, Caller caller) {
        var opinion = request.opinion() == null ? "" : request.opinion().strip();
        var act =
                new ActOnDepartmentalBudget.Request(order.book().id(), ActKind.APPROVAL, new Grounds(opinion, number));
        try {
            var outcome = approval.approve(act, order.version(), caller);
            var result = outcome.change() == ApproveBook.Change.APPROVED
                    ? ApprovalBatchBody.APPROVED
                    : ApprovalBatchBody.UNCHANGED;
            return ApprovalBatchBody.approved(
                    order.book(), result, number, outcome.version().version());
        } catch (ProblemException refusal) {
            return ApprovalBatchBody.refused(order.book(), ProblemBody.of(refusal, callers.language()));
        }
    }

    private List<Order> orders(ApprovalBatchRequest request, Caller caller) {
        if (request.books() == null) {
            return submitted(request, caller).stream()
                    .map(book -> new Order(book, OptionalLong.of(book.seen().version()), Optional.empty()))
                    .toList();
        }
        return request.books().stream()
                .map(item -> new Order(
                        require(item.id()),
                        item.version() == null ? OptionalLong.empty() : OptionalLong.of(item.version()),
                        Optional.ofNullable(item.documentNumber())))
                .toList();
    }

    private SeenBook require(UUID id) {
        return reader.entitled(id).orElseThrow(ProblemException::notFound);
    }

    private List<SeenBook> submitted(ApprovalBatchRequest request, Caller caller) {
        var reach = "subtree".equals(request.scope()) ? Reach.SUBTREE : Reach.OWN;
        var filter = new BookFilter(
                Optional.of(new RegionFilter(request.region(), reach)),
                OptionalInt.of(request.year()),
                Optional.of(stage(request.stage())),
                Optional.of(BookStatus.SUBMITTED),
                Optional.empty(),
                Optional.empty());
        var page = new PageRequest(OptionalLong.empty(), ApprovalBatchRequest.MAX_BOOKS);
        return shelf.page(filter, page, caller.scope()).stream()
                .sorted(Comparator.comparing((SeenBook book) -> book.identity().region())
                        .thenComparing(book -> book.identity().unitName()))
                .toList();
    }

    private static Stage stage(String word) {
        var values = new BodyValues();
        var stage = values.word(
                "stage", word == null ? Stage.INITIAL.code() : word, Stage::ofCode, String.join(", ", Stage.codes()));
        values.errors().throwIfAny();
        return stage.orElseThrow();
    }

    /** A bean of its own, so that refusals of the use case become problems here as they do for a single approval. */
    @RequestScoped
    @BudgetRefusals
    static class BatchedApproval {

        private final ApproveBook approve;

        BatchedApproval(ApproveBook approve) {
            this.approve = approve;
        }

        ApproveBook.Outcome approve(ActOnDepartmentalBudget.Request act, OptionalLong version, Caller caller) {
            return approve.handle(
                    act,
                    present -> version.ifPresent(meant -> ETags.requireMatch(
                            ETags.quoted(ETags.ofVersion(meant)), ETags.ofVersion(present.getAsLong()))),
                    caller);
        }
    }
}
