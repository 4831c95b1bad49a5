package org.huizong.budget.ceiling.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.huizong.budget.ceiling.Ceilings;
import org.huizong.budget.ceiling.domain.Ceiling;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.access.Right;
import org.huizong.platform.access.ScopeSql;

@ApplicationScoped
class PanacheCeilings implements Ceilings, PanacheRepositoryBase<CeilingEntity, UUID> {

    private static final ScopeSql.Columns PLACE = new ScopeSql.Columns("u.region_path", "u.id", "u.department");
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:id, 0))";
    private static final String ISSUED =
            """
            select c.id, c.ordinal, u.region, u.name from ceiling c join budget_unit u on u.id = c.budget_unit_id where\
            """;

    @Override
    @Transactional
    public List<Ceiling> of(UUID budgetUnit, int year) {
        return list("budgetUnitId = ?1 and fiscalYear = ?2 order by functionClass, nature, fund", budgetUnit, year)
                .stream()
                .map(CeilingEntity::toCeiling)
                .toList();
    }

    @Override
    @Transactional
    public Optional<Issued> find(UUID id, AccessScope scope) {
        return issued(" and c.id = :id", Map.of("id", id), scope, 1).stream().findFirst();
    }

    @Override
    @Transactional
    public List<Issued> page(Filter filter, AccessScope scope) {
        var sql = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>();
        filter.region().ifPresent(region -> {
            sql.append(filter.subtree() ? " and :region = any(u.region_path)" : " and u.region = :region");
            parameters.put("region", region);
        });
        filter.year().ifPresent(year -> {
            sql.append(" and c.fiscal_year = :year");
            parameters.put("year", year);
        });
        filter.budgetUnit().ifPresent(unit -> {
            sql.append(" and u.id = :unit");
            parameters.put("unit", unit);
        });
        filter.before().ifPresent(before -> {
            sql.append(" and c.ordinal < :before");
            parameters.put("before", before);
        });
        return issued(sql.toString(), parameters, scope, filter.limit());
    }

    private List<Issued> issued(String condition, Map<String, Object> parameters, AccessScope scope, int limit) {
        var within = ScopeSql.within(scope, Right.READ_UNPUBLISHED, PLACE);
        var sql = ISSUED + " " + within.named() + condition + " order by c.ordinal desc";
        var query = getEntityManager().createNativeQuery(sql, Tuple.class).setMaxResults(limit);
        for (int i = 0; i < within.parameters().size(); i++) {
            query.setParameter("scope" + i, within.parameters().get(i));
        }
        parameters.forEach(query::setParameter);
        return tuples(query).stream()
                .map(row -> new Issued(
                        row.get(1, Long.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        findById(row.get(0, UUID.class)).toCeiling()))
                .toList();
    }

    @SuppressWarnings("unchecked") // a native query made for tuples gives tuples
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }

    @Override
    @Transactional
    public Outcome put(Ceiling.Key key, Ceiling.Terms terms, Consumer<OptionalLong> precondition) {
        lock(key.id());
        var present = findByIdOptional(key.id());
        precondition.accept(version(present));
        if (present.map(CeilingEntity::toCeiling)
                .map(Ceiling::terms)
                .filter(terms::equals)
                .isPresent()) {
            return new Outcome(present.get().toCeiling(), Change.UNCHANGED);
        }
        var entity = present.orElseGet(() -> CeilingEntity.of(key));
        entity.take(terms);
        persistAndFlush(entity);
        return new Outcome(entity.toCeiling(), present.isEmpty() ? Change.CREATED : Change.CHANGED);
    }

    @Override
    @Transactional
    public void remove(UUID id, Consumer<OptionalLong> precondition) {
        lock(id);
        var present = findByIdOptional(id);
        precondition.accept(version(present));
        present.ifPresent(this::delete);
    }

    private static OptionalLong version(Optional<CeilingEntity> present) {
        return present.map(entity -> OptionalLong.of(entity.version)).orElse(OptionalLong.empty());
    }

    /** A row lock cannot hold off the other creator of a ceiling that is not issued yet. */
    private void lock(UUID id) {
        getEntityManager()
                .createNativeQuery(LOCK, Object.class)
                .setParameter("id", id.toString())
                .getSingleResult();
    }
}
