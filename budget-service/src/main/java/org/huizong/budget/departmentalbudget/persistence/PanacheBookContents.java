package org.huizong.budget.departmentalbudget.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.departmentalbudget.application.BookContents;
import org.huizong.budget.departmentalbudget.application.CheckedContent;
import org.huizong.budget.departmentalbudget.application.ClassifiedParts.State;
import org.huizong.budget.departmentalbudget.application.FindingCounts;
import org.huizong.budget.departmentalbudget.application.StoredContent;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.ContentStamp;
import org.huizong.budget.departmentalbudget.domain.Coverage;
import org.huizong.budget.departmentalbudget.domain.Origin;
import org.huizong.budget.departmentalbudget.domain.Withholding;
import org.huizong.contracts.access.AccessScope;

@ApplicationScoped
class PanacheBookContents implements BookContents, PanacheRepositoryBase<ContentEntity, ContentEntity.Key> {

    private static final String KEEP =
            """
            insert into departmental_budget_content
                (book_id, content_hash, content, findings, printed_tables, errors, warnings, infos)
            values (:book, :hash, cast(convert_from(:content, 'UTF8') as json), cast(convert_from(:findings, 'UTF8') as json), :tables, :errors, :warnings, :infos)
            on conflict (book_id, content_hash) do nothing
            """;

    private static final String READABLE =
            """
            select c.content, c.findings, c.printed_tables, v.document_hash, v.origin, newest.part, own.findings,
                   v.coverage
            from departmental_budget b join budget_unit u on u.id = b.budget_unit_id
            join departmental_budget_content c on c.book_id = b.id
            join departmental_budget_version v on v.book_id = b.id and v.content_hash = c.content_hash
            left join lateral (select p.part from classified_part p where p.book_id = b.id
                order by p.revision desc limit 1) newest on true
            left join lateral (select p.findings from classified_part p
                where p.book_id = b.id and p.content_hash = c.content_hash
                order by p.revision desc limit 1) own on true
            where ({entitled} or v.version = b.published_version)
            """;

    private final ContentJson json;

    PanacheBookContents(ContentJson json) {
        this.json = json;
    }

    @Override
    public StoredContent stored(BookContent content, Origin origin, Coverage coverage) {
        // The word is left out for one unit: contents that were stored before the word existed keep their hash.
        var covered = coverage == Coverage.UNIT ? "" : coverage.code();
        var text = json.bytes(content);
        return new StoredContent(ContentJson.sha256(origin.code() + covered, text), text);
    }

    @Override
    public void keep(UUID bookId, CheckedContent checked) {
        var findings = checked.openFindings();
        var counts = FindingCounts.of(findings);
        getEntityManager()
                .createNativeQuery(KEEP)
                .setParameter("book", bookId)
                .setParameter("hash", checked.stamp().contentHash())
                .setParameter("content", checked.stored().orElseThrow().json())
                .setParameter("findings", json.bytes(findings))
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
                        .map(row -> checked(contentHash, row));
    }

    /** A content from the time before a project was classified withholds it as the newest one does. */
    private CheckedContent checked(String contentHash, Tuple row) {
        var content = json.content(String.valueOf(row.get(0)));
        var open = row.get(5) == null
                ? content
                : Withholding.open(content, json.classifiedPart(String.valueOf(row.get(5))));
        var findings = json.findings(String.valueOf(row.get(1)));
        var secrecy = row.get(6) == null ? List.<Finding>of() : json.findings(String.valueOf(row.get(6)));
        return new CheckedContent(
                new ContentStamp(
                        contentHash,
                        row.get(3, String.class),
                        Origin.ofCode(row.get(4, String.class)),
                        Coverage.ofCode(row.get(7, String.class))),
                open,
                row.get(2, Integer.class),
                Stream.concat(findings.stream(), secrecy.stream()).toList(),
                State.NONE,
                Optional.empty());
    }
}
