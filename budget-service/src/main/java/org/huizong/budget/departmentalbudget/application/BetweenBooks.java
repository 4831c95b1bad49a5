package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.crosstablecheck.RelatedBook;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.contracts.access.AccessScope;

/**
 * 书间勾稽: what a book says otherwise than other years and stages of its unit. It is found whenever it is asked for and
 * stored nowhere, so that it is never staler than the other book.
 */
@ApplicationScoped
public class BetweenBooks {

    private final RelatedBooks books;
    private final BookChecks checks;

    BetweenBooks(RelatedBooks books, BookChecks checks) {
        this.books = books;
        this.checks = checks;
    }

    /** Only books that the scope may read are compared with. */
    public List<Finding> findings(BookIdentity identity, CheckedContent content, AccessScope scope) {
        var related = Arrays.stream(RelatedBook.Role.values())
                .filter(role -> role.concerns(identity.stage()))
                .flatMap(role -> related(role, identity, scope).stream())
                .toList();
        return related.isEmpty()
                ? List.of()
                : checks.between(identity, content.content(), content.stamp().origin(), related);
    }

    private Optional<RelatedBook> related(RelatedBook.Role role, BookIdentity identity, AccessScope scope) {
        var other = new BookIdentity(
                identity.region(), identity.unitName(), role.year(identity.year()), role.stage(identity.stage()));
        return books.find(other, scope).map(content -> new RelatedBook(role, other.year(), other.stage(), content));
    }
}
