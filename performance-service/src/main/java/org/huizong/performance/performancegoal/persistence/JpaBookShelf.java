package org.huizong.performance.performancegoal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.book.Stage;
import org.huizong.performance.performancegoal.application.BookFilter;
import org.huizong.performance.performancegoal.application.BookFilter.Reach;
import org.huizong.performance.performancegoal.application.BookShelf;
import org.huizong.performance.performancegoal.application.SeenBook;
import org.huizong.performance.performancegoal.application.SeenBook.Reader;
import org.huizong.performance.performancegoal.application.SeenItem;
import org.huizong.performance.performancegoal.domain.BookIdentity;
import org.huizong.performance.performancegoal.domain.BookVersion;
import org.huizong.platform.access.PlacedQuery;

@ApplicationScoped
class JpaBookShelf implements BookShelf {

    private static final String SEEN_COLUMNS =
            """
            select b.id, b.ordinal, b.region, b.unit_name, b.fiscal_year, b.stage, v.version, v.status,
                   v.content_hash, c.goals, c.self_evaluations, {entitled} as entitled
            """;
    private static final String SEEN_ROWS =
            """
            from performance_book b
            left join known_budget k on k.book_id = b.id
            join performance_book_version v on v.book_id = b.id
                and v.version = case when {entitled} then b.version else b.published_version end
            join performance_content c on c.book_id = b.id and c.content_hash = v.content_hash
            """;
    private static final String SEEN = SEEN_COLUMNS + SEEN_ROWS + " where true";
    private static final String SEEN_ITEMS = SEEN_COLUMNS.stripTrailing() + ", i.item_id, i.position\n" + SEEN_ROWS
            + " join performance_item i on i.book_id = b.id and i.content_hash = v.content_hash where true";
    private static final String ITEM_IDS =
            """
            select i.item_id
            from performance_book b
            left join known_budget k on k.book_id = b.id
            join performance_item i on i.book_id = b.id
            where ({entitled} or exists (
                select 1 from performance_book_version v
                where v.book_id = b.id and v.version = b.published_version and v.content_hash = i.content_hash))
            """;
    private static final int MOST_ITEMS = 100_000;
    private static final String ENTITLED =
            "select b.id from performance_book b left join known_budget k on k.book_id = b.id where {entitled}";

    private final EntityManager entities;
    private final BookVersionRows versions;

    JpaBookShelf(EntityManager entities, BookVersionRows versions) {
        this.entities = entities;
        this.versions = versions;
    }

    @Override
    @Transactional
    public Optional<SeenBook> book(UUID id, AccessScope scope) {
        return new ScopedQuery(SEEN, scope)
                .and("b.id = :id", "id", id).rows(entities, 1).stream()
                        .findFirst()
                        .map(JpaBookShelf::seen);
    }

    @Override
    @Transactional
    public List<SeenBook> books(BookFilter filter, OptionalLong beforeOrdinal, int limit, AccessScope scope) {
        var query = new ScopedQuery(SEEN, scope);
        narrow(query, filter);
        beforeOrdinal.ifPresent(before -> query.and("b.ordinal < :before", "before", before));
        return query.then("order by b.ordinal desc").rows(entities, limit).stream()
                .map(JpaBookShelf::seen)
                .toList();
    }

    @Override
    @Transactional
    public Optional<SeenItem> item(ItemKind kind, UUID id, AccessScope scope) {
        return new ScopedQuery(SEEN_ITEMS, scope)
                .and("i.kind = :kind", "kind", code(kind)).and("i.item_id = :id", "id", id).rows(entities, 1).stream()
                        .findFirst()
                        .map(JpaBookShelf::item);
    }

    @Override
    @Transactional
    public List<SeenItem> items(ItemKind kind, BookFilter filter, ItemPage page, AccessScope scope) {
        var query = new ScopedQuery(SEEN_ITEMS, scope).and("i.kind = :kind", "kind", code(kind));
        narrow(query, filter);
        page.after().ifPresent(after -> query.with("position", after.position())
                .and(
                        "(b.ordinal < :ordinal or b.ordinal = :ordinal and i.position > :position)",
                        "ordinal",
                        after.ordinal()));
        return query.then("order by b.ordinal desc, i.position").rows(entities, page.limit()).stream()
                .map(JpaBookShelf::item)
                .toList();
    }

    @Override
    @Transactional
    public List<UUID> itemIds(ItemKind kind, SeenBook book, AccessScope scope) {
        return new ScopedQuery(ITEM_IDS, scope)
                        .and("i.kind = :kind", "kind", code(kind))
                        .and("b.id = :id", "id", book.id())
                        .and("i.content_hash = :hash", "hash", book.contentHash())
                        .then("order by i.position")
                        .rows(entities, MOST_ITEMS)
                        .stream()
                        .map(row -> row.get("item_id", UUID.class))
                        .toList();
    }

    @Override
    @Transactional
    public List<BookVersion> versions(UUID id, OptionalLong beforeVersion, int limit, AccessScope scope) {
        return isEntitled(id, scope)
                ? versions.before(id, beforeVersion.orElse(Long.MAX_VALUE), limit).stream()
                        .map(BookVersionEntity::toVersion)
                        .toList()
                : List.of();
    }

    @Override
    @Transactional
    public Optional<BookVersion> version(UUID id, long version, AccessScope scope) {
        return isEntitled(id, scope)
                ? versions.findByIdOptional(new BookVersionEntity.Key(id, version))
                        .map(BookVersionEntity::toVersion)
                : Optional.empty();
    }

    private boolean isEntitled(UUID id, AccessScope scope) {
        return !new ScopedQuery(ENTITLED, scope)
                .and("b.id = :id", "id", id)
                .rows(entities, 1)
                .isEmpty();
    }

    private static void narrow(PlacedQuery query, BookFilter filter) {
        filter.region()
                .ifPresent(region -> query.and(
                        region.reach() == Reach.SUBTREE ? ":region = any(b.region_path)" : "b.region = :region",
                        "region",
                        region.code()));
        filter.year().ifPresent(year -> query.and("b.fiscal_year = :year", "year", year));
        filter.stage().ifPresent(stage -> query.and("b.stage = :stage", "stage", stage.code()));
        filter.status().ifPresent(status -> query.and("v.status = :status", "status", status.code()));
        filter.budgetUnit().ifPresent(unit -> query.and("b.budget_unit_id = :unit", "unit", unit));
    }

    private static String code(ItemKind kind) {
        return kind == ItemKind.GOAL ? ItemIds.GOAL : ItemIds.SELF_EVALUATION;
    }

    private static SeenItem item(Tuple row) {
        return new SeenItem(row.get("item_id", UUID.class), seen(row), row.get("position", Integer.class));
    }

    private static SeenBook seen(Tuple row) {
        return new SeenBook(
                row.get("ordinal", Long.class),
                row.get("id", UUID.class),
                new BookIdentity(
                        row.get("region", String.class),
                        row.get("unit_name", String.class),
                        row.get("fiscal_year", Integer.class),
                        Stage.ofCode(row.get("stage", String.class))),
                row.get("version", Long.class),
                BookStatus.ofCode(row.get("status", String.class)),
                row.get("content_hash", String.class),
                row.get("goals", Integer.class),
                row.get("self_evaluations", Integer.class),
                row.get("entitled", Boolean.class) ? Reader.ENTITLED : Reader.PUBLIC);
    }
}
