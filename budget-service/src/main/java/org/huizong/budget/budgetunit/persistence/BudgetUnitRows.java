package org.huizong.budget.budgetunit.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huizong.budget.budgetunit.BudgetUnitFilter;

@ApplicationScoped
class BudgetUnitRows implements PanacheRepositoryBase<BudgetUnitEntity, UUID> {

    private static final String REGISTER =
            """
            insert into budget_unit (id, region, region_path, name, department, kind, expected, version)
            values (:id, :region, string_to_array(:path, ','), :name, null, 'unspecified', false, 1)
            on conflict (id) do nothing
            """;

    void registerOnce(UUID id, List<String> regionPath, String name) {
        getEntityManager()
                .createNativeQuery(REGISTER)
                .setParameter("id", id)
                .setParameter("region", regionPath.get(regionPath.size() - 1))
                .setParameter("path", String.join(",", regionPath))
                .setParameter("name", name)
                .executeUpdate();
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
        var conditions = new StringBuilder("ordinal < :before");
        Map<String, Object> parameters = new HashMap<>(Map.of("before", before));
        filter.region().ifPresent(region -> {
            conditions.append(filter.subtree() ? " and array_contains(regionPath, :region)" : " and region = :region");
            parameters.put("region", region);
        });
        filter.name().ifPresent(name -> {
            conditions.append(" and name = :name");
            parameters.put("name", name);
        });
        filter.department().ifPresent(department -> {
            conditions.append(" and department = :department");
            parameters.put("department", department);
        });
        return find(conditions + " order by ordinal desc", parameters)
                .page(0, limit)
                .list();
    }
}
