package org.huizong.budget.budgetround.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.huizong.budget.budgetround.BudgetRounds;
import org.huizong.budget.budgetround.domain.BudgetRound;
import org.huizong.budget.budgetround.domain.RoundStateException;
import org.huizong.budget.classification.Regions;
import org.huizong.contracts.access.AccessScope;

@ApplicationScoped
class PanacheBudgetRounds implements BudgetRounds, PanacheRepositoryBase<BudgetRoundEntity, String> {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:id, 0))";

    /** Where a transaction keeps the rounds that it has read: its books of one region and year stand in the same ones. */
    private static final Object READ = new Object();

    private final Regions regions;
    private final TransactionSynchronizationRegistry transactions;

    PanacheBudgetRounds(Regions regions, TransactionSynchronizationRegistry transactions) {
        this.regions = regions;
        this.transactions = transactions;
    }

    private record Read(Map<String, List<BudgetRound>> byRegionAndYear) {}

    @Override
    @Transactional
    public List<BudgetRound> of(String region, int year) {
        if (!(transactions.getResource(READ) instanceof Read)) {
            transactions.putResource(READ, new Read(new HashMap<>()));
        }
        var read = (Read) transactions.getResource(READ);
        return read.byRegionAndYear().computeIfAbsent(region + " " + year, key -> stored(region, year));
    }

    private List<BudgetRound> stored(String region, int year) {
        return list("region = ?1 and fiscalYear = ?2", region, year).stream()
                .map(BudgetRoundEntity::toRound)
                .sorted(Comparator.comparing(round -> round.key().kind()))
                .toList();
    }

    @Override
    @Transactional
    public Optional<BudgetRound> find(BudgetRound.Key key, AccessScope scope) {
        return page(new Filter(Optional.of(key.region()), false, Optional.of(key.year()), Optional.empty(), 10), scope)
                .stream()
                .filter(round -> round.key().equals(key))
                .findFirst();
    }

    @Override
    @Transactional
    public BudgetRound plan(BudgetRound.Key key, BudgetRound.Plan plan, Consumer<OptionalLong> precondition) {
        lock(key);
        var present = findByIdOptional(key.id());
        precondition.accept(
                present.map(entity -> OptionalLong.of(entity.version)).orElse(OptionalLong.empty()));
        var round = present.map(entity -> entity.toRound().with(plan)).orElseGet(() -> BudgetRound.planned(key, plan));
        return keep(present.orElseGet(() -> created(key)), round);
    }

    @Override
    @Transactional
    public Optional<BudgetRound> change(BudgetRound.Key key, UnaryOperator<BudgetRound> change) {
        lock(key);
        return findByIdOptional(key.id()).map(entity -> {
            var round = change.apply(entity.toRound());
            if (round.isOpen()) {
                requireNoOtherOpen(key);
            }
            return keep(entity, round);
        });
    }

    private void requireNoOtherOpen(BudgetRound.Key key) {
        stored(key.region(), key.year()).stream()
                .filter(other -> other.isOpen() && !other.key().equals(key))
                .findFirst()
                .ifPresent(other -> {
                    throw new RoundStateException(other, key);
                });
    }

    /** One lock for all rounds of a region's year: at most one of them is open. */
    private void lock(BudgetRound.Key key) {
        getEntityManager()
                .createNativeQuery(LOCK, Object.class)
                .setParameter("id", "budget-round " + key.region() + " " + key.year())
                .getSingleResult();
    }

    private BudgetRoundEntity created(BudgetRound.Key key) {
        var entity = new BudgetRoundEntity();
        entity.id = key.id();
        entity.region = key.region();
        entity.regionPath = regions.path(key.region());
        entity.fiscalYear = key.year();
        entity.kind = key.kind().code();
        return entity;
    }

    private BudgetRound keep(BudgetRoundEntity entity, BudgetRound round) {
        entity.take(round);
        persistAndFlush(entity);
        transactions.putResource(READ, null);
        return round;
    }

    @Override
    @Transactional
    public List<BudgetRound> page(Filter filter, AccessScope scope) {
        var sql = new StringBuilder("select r.* from budget_round r where true");
        Map<String, Object> parameters = new HashMap<>();
        if (!scope.allRegions()) {
            sql.append(" and r.region_path && string_to_array(:scope, ',')");
            parameters.put("scope", String.join(",", scope.regions()));
        }
        filter.region().ifPresent(region -> {
            sql.append(filter.subtree() ? " and :region = any(r.region_path)" : " and r.region = :region");
            parameters.put("region", region);
        });
        filter.year().ifPresent(year -> {
            sql.append(" and r.fiscal_year = :year");
            parameters.put("year", year);
        });
        filter.after().ifPresent(after -> {
            sql.append(" and r.ordinal < (select o.ordinal from budget_round o where o.id = :after)");
            parameters.put("after", after);
        });
        var query = getEntityManager()
                .createNativeQuery(sql.append(" order by r.ordinal desc").toString(), BudgetRoundEntity.class)
                .setMaxResults(filter.limit());
        parameters.forEach(query::setParameter);
        return entities(query).stream().map(BudgetRoundEntity::toRound).toList();
    }

    @SuppressWarnings("unchecked") // a native query made for entities gives entities
    private static List<BudgetRoundEntity> entities(Query query) {
        return query.getResultList();
    }
}
