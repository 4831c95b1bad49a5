package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.crosstablecheck.RelatedBook;
import org.huizong.budget.departmentalbudget.domain.BookContent;
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
        var asked = new LinkedHashMap<RelatedBook.Role, BookIdentity>();
        Arrays.stream(RelatedBook.Role.values())
                .filter(role -> role.concerns(identity.stage()))
                .forEach(role -> asked.put(role, other(role, identity)));
        var ids = asked.values().stream().map(BookIdentity::bookId).collect(Collectors.toSet());
        var found = books.find(ids, scope);
        var related = asked.entrySet().stream()
                .filter(entry -> found.containsKey(entry.getValue().bookId()))
                .map(entry -> related(
                        entry.getKey(),
                        entry.getValue(),
                        found.get(entry.getValue().bookId())))
                .toList();
        return related.isEmpty()
                ? List.of()
                : checks.between(identity, content.content(), content.stamp().origin(), related);
    }

    private static BookIdentity other(RelatedBook.Role role, BookIdentity identity) {
        return new BookIdentity(
                identity.region(), identity.unitName(), role.year(identity.year()), role.stage(identity.stage()));
    }

    private static RelatedBook related(RelatedBook.Role role, BookIdentity other, BookContent content) {
        return new RelatedBook(role, other.year(), other.stage(), content);
    }
}
