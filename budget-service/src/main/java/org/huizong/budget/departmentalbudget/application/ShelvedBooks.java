package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.domain.BookContent;
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
    public Map<UUID, BookContent> find(Set<UUID> books, AccessScope scope) {
        var found = new HashMap<UUID, BookContent>();
        for (var id : shelf.readable(books, scope)) {
            shelf.find(id, scope)
                    .flatMap(book -> contents.find(id, book.seen().content().contentHash(), scope))
                    .ifPresent(checked -> found.put(id, checked.content()));
        }
        return found;
    }
}
