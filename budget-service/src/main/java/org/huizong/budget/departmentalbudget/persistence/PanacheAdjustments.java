package org.huizong.budget.departmentalbudget.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.application.Adjustments;
import org.huizong.budget.departmentalbudget.application.BookFilter;
import org.huizong.budget.departmentalbudget.application.BookFilter.Reach;
import org.huizong.budget.departmentalbudget.application.BookShelf.PageRequest;
import org.huizong.budget.departmentalbudget.domain.AdjustmentDocument;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.Stage;

@ApplicationScoped
class PanacheAdjustments implements Adjustments, PanacheRepositoryBase<AdjustmentEntity, BookVersionEntity.Key> {

    private static final String READABLE =
            """
            select j.book_id, j.version, j.ordinal, u.region, u.name, b.fiscal_year, b.stage
            from budget_adjustment j
            join departmental_budget b on b.id = j.book_id
            join budget_unit u on u.id = b.budget_unit_id
            where {entitled}
            """;

    private final BookVersionRows versions;

    PanacheAdjustments(BookVersionRows versions) {
        this.versions = versions;
    }

    @Override
    public void keep(AdjustmentDocument document) {
        var key = new BookVersionEntity.Key(document.bookId(), document.version());
        var entity = findByIdOptional(key).orElseGet(AdjustmentEntity::new);
        entity.take(document);
        persistAndFlush(entity);
    }

    @Override
    public Optional<AdjustmentDocument> newest(UUID bookId, AccessScope scope) {
        return new ScopedQuery(READABLE, scope)
                        .and("j.book_id = :book", "book", bookId)
                        .then("order by j.version desc")
                        .rows(getEntityManager(), 1)
                        .stream()
                        .findFirst()
                        .map(row -> findById(key(row)).toDocument());
    }

    @Override
    @Transactional
    public List<Listed> page(BookFilter filter, PageRequest page, AccessScope scope) {
        var query = new ScopedQuery(READABLE, scope);
        filter.region()
                .ifPresent(region -> query.and(
                        region.reach() == Reach.SUBTREE ? ":region = any(u.region_path)" : "u.region = :region",
                        "region",
                        region.code()));
        filter.year().ifPresent(year -> query.and("b.fiscal_year = :year", "year", year));
        filter.stage().ifPresent(stage -> query.and("b.stage = :stage", "stage", stage.code()));
        filter.budgetUnit().ifPresent(unit -> query.and("u.id = :unit", "unit", unit));
        page.before().ifPresent(before -> query.and("j.ordinal < :before", "before", before));
        return query.then("order by j.ordinal desc").rows(getEntityManager(), page.limit()).stream()
                .map(this::listed)
                .toList();
    }

    private Listed listed(Tuple row) {
        return new Listed(
                row.get(2, Long.class),
                new BookIdentity(
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, Integer.class),
                        Stage.ofCode(row.get(6, String.class))),
                findById(key(row)).toDocument(),
                versions.findById(key(row)).toVersion());
    }

    private static BookVersionEntity.Key key(Tuple row) {
        return new BookVersionEntity.Key(row.get(0, UUID.class), row.get(1, Long.class));
    }
}
