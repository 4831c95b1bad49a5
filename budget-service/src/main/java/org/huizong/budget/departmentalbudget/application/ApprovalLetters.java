package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.contracts.access.AccessScope;

/** 批复文件: what was approved, by which document, computed from the very content that the approval fixed. */
@ApplicationScoped
public class ApprovalLetters {

    private final BookShelf shelf;
    private final BookContents contents;
    private final BookFigures figures;

    ApprovalLetters(BookShelf shelf, BookContents contents, BookFigures figures) {
        this.shelf = shelf;
        this.contents = contents;
        this.figures = figures;
    }

    /** @param approval the act, with the stamp of the content that it approved */
    public record Letter(SeenBook book, BookVersion approval, BookTotals totals) {}

    /** Empty for a book that has not been approved, and for a reader who may not read all of it. */
    public Optional<Letter> of(SeenBook book, AccessScope scope) {
        return shelf.newestApproval(book.id(), scope)
                .flatMap(approval -> contents.find(book.id(), approval.content().contentHash(), scope)
                        .map(checked -> new Letter(book, approval, figures.of(book.identity(), checked))));
    }
}
