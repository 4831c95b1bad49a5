package org.huizong.budget.budgetunit.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huizong.budget.budgetunit.BudgetUnitFilter;

@ApplicationScoped
class BudgetUnitRows implements PanacheRepositoryBase<BudgetUnitEntity, UUID> {

    private static final String REGISTER =
            """
            insert into budget_unit (id, region, region_path, name, department, kind, expected, version)
            values (:id, :region, string_to_array(:path, ','), :name, null, 'unspecified', false, 1)
            on conflict (id) do nothing
            returning *
            """;

    /** Gives the unit unless it was registered before. */
    Optional<BudgetUnitEntity> registerOnce(UUID id, List<String> regionPath, String name) {
        var query = getEntityManager()
                .createNativeQuery(REGISTER, BudgetUnitEntity.class)
                .setParameter("id", id)
                .setParameter("region", regionPath.get(regionPath.size() - 1))
                .setParameter("path", String.join(",", regionPath))
                .setParameter("name", name);
        return entities(query).stream().findFirst();
    }

    /** A row lock cannot hold off the other creator of a unit that is not registered yet. */
    void lock(UUID id) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:id, 0))", Object.class)
                .setParameter("id", id.toString())
                .getSingleResult();
    }

    /** Newest registration first. */
    List<BudgetUnitEntity> page(BudgetUnitFilter filter, long before, int limit) {
        // HQL would compare the text[] with a varchar[], which PostgreSQL refuses.
        var sql = new StringBuilder("select u.* from budget_unit u where u.ordinal < :before");
        Map<String, Object> parameters = new HashMap<>(Map.of("before", before));
        filter.region().ifPresent(region -> {
            sql.append(filter.subtree() ? " and :region = any(u.region_path)" : " and u.region = :region");
            parameters.put("region", region);
        });
        filter.name().ifPresent(name -> {
            sql.append(" and u.name = :name");
            parameters.put("name", name);
        });
        filter.department().ifPresent(department -> {
            sql.append(" and u.department = :department");
            parameters.put("department", department);
        });
        var query = getEntityManager()
                .createNativeQuery(sql.append(" order by u.ordinal desc").toString(), BudgetUnitEntity.class)
                .setMaxResults(limit);
        parameters.forEach(query::setParameter);
        return entities(query);
    }

    @SuppressWarnings("unchecked") // a native query made for entities gives entities
    private static List<BudgetUnitEntity> entities(Query query) {
        return query.getResultList();
    }
}
