package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.contracts.access.AccessScope;

/** The related books as the shelf has them; reading takes no lock, so two books that ask for each other cannot block. */
@ApplicationScoped
class ShelvedBooks implements RelatedBooks {

    private final BookShelf shelf;
    private final BookContents contents;

    ShelvedBooks(BookShelf shelf, BookContents contents) {
        this.shelf = shelf;
        this.contents = contents;
    }

    @Override
    public Optional<BookContent> find(BookIdentity identity, AccessScope scope) {
        return shelf.find(identity.bookId(), scope)
                .flatMap(book -> contents.find(book.id(), book.seen().content().contentHash(), scope))
                .map(CheckedContent::content);
    }
}
