package org.huizong.budget.departmentalbudget.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.application.BookContents;
import org.huizong.budget.departmentalbudget.application.CheckedContent;
import org.huizong.budget.departmentalbudget.application.FindingCounts;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.ContentStamp;
import org.huizong.budget.departmentalbudget.domain.Origin;
import org.huizong.contracts.access.AccessScope;

@ApplicationScoped
class PanacheBookContents implements BookContents, PanacheRepositoryBase<ContentEntity, ContentEntity.Key> {

    private static final String KEEP =
            """
            insert into departmental_budget_content
                (book_id, content_hash, content, findings, printed_tables, errors, warnings, infos)
            values (:book, :hash, cast(:content as json), cast(:findings as json), :tables, :errors, :warnings, :infos)
            on conflict (book_id, content_hash) do nothing
            """;

    private static final String READABLE =
            """
            select c.content, c.findings, c.printed_tables, v.document_hash, v.origin
            from departmental_budget b join budget_unit u on u.id = b.budget_unit_id
            join departmental_budget_content c on c.book_id = b.id
            join departmental_budget_version v on v.book_id = b.id and v.content_hash = c.content_hash
            where ({entitled} or v.version = b.published_version)
            """;

    private final ContentJson json;

    PanacheBookContents(ContentJson json) {
        this.json = json;
    }

    @Override
    public String hash(BookContent content, Origin origin) {
        return ContentJson.sha256(origin.code() + json.text(content));
    }

    @Override
    public void keep(UUID bookId, CheckedContent checked) {
        var counts = FindingCounts.of(checked.findings());
        getEntityManager()
                .createNativeQuery(KEEP)
                .setParameter("book", bookId)
                .setParameter("hash", checked.stamp().contentHash())
                .setParameter("content", json.text(checked.content()))
                .setParameter("findings", json.text(checked.findings()))
                .setParameter("tables", checked.printedTables())
                .setParameter("errors", counts.error())
                .setParameter("warnings", counts.warning())
                .setParameter("infos", counts.info())
                .executeUpdate();
    }

    @Override
    public Optional<CheckedContent> find(UUID bookId, String contentHash, AccessScope scope) {
        return new ScopedQuery(READABLE, scope)
                        .and("b.id = :book", "book", bookId)
                        .and("c.content_hash = :hash", "hash", contentHash)
                        .then("order by v.version desc")
                        .rows(getEntityManager(), 1)
                        .stream()
                        .findFirst()
                        .map(row -> new CheckedContent(
                                new ContentStamp(
                                        contentHash, row.get(3, String.class), Origin.ofCode(row.get(4, String.class))),
                                json.content(String.valueOf(row.get(0))),
                                row.get(2, Integer.class),
                                json.findings(String.valueOf(row.get(1)))));
    }
}
