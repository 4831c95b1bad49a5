package org.huizong.budget.departmentalbudget.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huizong.budget.departmentalbudget.application.BookFilter;
import org.huizong.budget.departmentalbudget.application.BookFilter.Reach;
import org.huizong.budget.departmentalbudget.application.BookShelf;
import org.huizong.budget.departmentalbudget.application.FindingCounts;
import org.huizong.budget.departmentalbudget.application.SeenBook;
import org.huizong.budget.departmentalbudget.application.SeenBook.Reader;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.departmentalbudget.domain.PublicationDeadline;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.Stage;
import org.huizong.platform.access.PlacedQuery;

@ApplicationScoped
class PanacheBookShelf implements BookShelf {

    private static final String SEEN =
            """
            select b.id, b.ordinal, u.region, u.name, b.fiscal_year, b.stage, v.version,
                   c.printed_tables, c.errors + coalesce(p.errors, 0), c.warnings + coalesce(p.warnings, 0),
                   c.infos + coalesce(p.infos, 0), {entitled} as entitled,
                   cast(d.due as text) as due, coalesce(d.late, false) as late
            from departmental_budget b
            join budget_unit u on u.id = b.budget_unit_id
            join departmental_budget_version v on v.book_id = b.id
                and v.version = case when {entitled} then b.version else b.published_version end
            join departmental_budget_content c on c.book_id = b.id and c.content_hash = v.content_hash
            left join lateral (select cp.errors, cp.warnings, cp.infos from classified_part cp
                where cp.book_id = b.id and cp.content_hash = v.content_hash
                order by cp.revision desc limit 1) p on true
            left join lateral (
                select a.due, coalesce(o.published_on, cast(:today as date)) > a.due as late
                from (select max(act.version) as version,
                             cast(max(act.acted_at) at time zone 'Asia/Shanghai' as date) + 20 as due
                      from departmental_budget_version act
                      where act.book_id = b.id and act.act = 'approval' and act.version > coalesce((
                            select max(w.version) from departmental_budget_version w
                            where w.book_id = b.id and w.act = 'withdrawal'), 0)) a
                left join lateral (
                    select cast(min(q.acted_at) at time zone 'Asia/Shanghai' as date) as published_on
                    from departmental_budget_version q
                    where q.book_id = b.id and q.version > a.version and q.status = 'published') o on true
            ) d on {entitled} and b.approved_version is not null
            where true
            """;

    private static final String ENTITLED =
            """
            select b.id from departmental_budget b join budget_unit u on u.id = b.budget_unit_id where {entitled}
            """;

    private static final String READABLE =
            """
            select b.id from departmental_budget b join budget_unit u on u.id = b.budget_unit_id
            where ({entitled} or b.published_version is not null)
            """;

    private final EntityManager entities;
    private final BookVersionRows versions;
    private final Clock clock;
    private final HeldBooks held;

    PanacheBookShelf(EntityManager entities, BookVersionRows versions, Clock clock, HeldBooks held) {
        this.held = held;
        this.entities = entities;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<SeenBook> find(UUID id, AccessScope scope) {
        if (held.isAbsent(id)) {
            return Optional.empty();
        }
        return seen(books(scope).and("b.id = :id", "id", id), 1).stream().findFirst();
    }

    @Override
    @Transactional
    public Set<UUID> readable(Set<UUID> ids, AccessScope scope) {
        var asked = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
        return new ScopedQuery(READABLE, scope)
                        .and("b.id = any(cast(string_to_array(:ids, ',') as uuid[]))", "ids", asked)
                        .rows(entities, ids.size())
                        .stream()
                        .map(row -> row.get(0, UUID.class))
                        .collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public List<SeenBook> page(BookFilter filter, PageRequest page, AccessScope scope) {
        var query = books(scope);
        filter.region()
                .ifPresent(region -> query.and(
                        region.reach() == Reach.SUBTREE ? ":region = any(u.region_path)" : "u.region = :region",
                        "region",
                        region.code()));
        filter.year().ifPresent(year -> query.and("b.fiscal_year = :year", "year", year));
        filter.stage().ifPresent(stage -> query.and("b.stage = :stage", "stage", stage.code()));
        filter.status().ifPresent(status -> query.and("v.status = :status", "status", status.code()));
        filter.budgetUnit().ifPresent(unit -> query.and("u.id = :unit", "unit", unit));
        filter.late().ifPresent(late -> query.and("coalesce(d.late, false) = :late", "late", late));
        page.before().ifPresent(before -> query.and("b.ordinal < :before", "before", before));
        return seen(query.then("order by b.ordinal desc"), page.limit());
    }

    @Override
    @Transactional
    public List<BookVersion> versions(UUID id, PageRequest page, AccessScope scope) {
        if (!isEntitled(id, scope)) {
            return List.of();
        }
        return versions.before(id, page.before().orElse(Long.MAX_VALUE), page.limit()).stream()
                .map(BookVersionEntity::toVersion)
                .toList();
    }

    @Override
    @Transactional
    public Optional<BookVersion> version(UUID id, long version, AccessScope scope) {
        return isEntitled(id, scope)
                ? versions.findByIdOptional(new BookVersionEntity.Key(id, version))
                        .map(BookVersionEntity::toVersion)
                : Optional.empty();
    }

    @Override
    @Transactional
    public Optional<BookVersion> newestApproval(UUID id, AccessScope scope) {
        return isEntitled(id, scope) ? versions.newestApproval(id).map(BookVersionEntity::toVersion) : Optional.empty();
    }

    /** Today is the day where the bureaus are. */
    private PlacedQuery books(AccessScope scope) {
        var today = LocalDate.ofInstant(clock.instant(), PublicationDeadline.ZONE);
        return new ScopedQuery(SEEN, scope).with("today", today.toString());
    }

    private boolean isEntitled(UUID id, AccessScope scope) {
        return !new ScopedQuery(ENTITLED, scope)
                .and("b.id = :id", "id", id)
                .rows(entities, 1)
                .isEmpty();
    }

    private List<SeenBook> seen(PlacedQuery query, int limit) {
        var rows = query.rows(entities, limit);
        var keys = rows.stream()
                .map(row -> new BookVersionEntity.Key(row.get(0, UUID.class), row.get(6, Long.class)))
                .toList();
        Map<UUID, BookVersionEntity> byBook =
                versions.all(keys).stream().collect(Collectors.toMap(version -> version.bookId, Function.identity()));
        return rows.stream()
                .map(row -> seen(row, byBook.get(row.get(0, UUID.class)).toVersion()))
                .toList();
    }

    private static SeenBook seen(Tuple row, BookVersion version) {
        return new SeenBook(
                row.get(1, Long.class),
                row.get(0, UUID.class),
                new BookIdentity(
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, Integer.class),
                        Stage.ofCode(row.get(5, String.class))),
                version,
                row.get(7, Integer.class),
                new FindingCounts(row.get(8, Integer.class), row.get(9, Integer.class), row.get(10, Integer.class)),
                Optional.ofNullable(row.get(12, String.class))
                        .map(due -> new PublicationDeadline(LocalDate.parse(due), row.get(13, Boolean.class))),
                row.get(11, Boolean.class) ? Reader.ENTITLED : Reader.PUBLIC);
    }
}
