package org.huizong.performance.performancegoal.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.money.Amount;
import org.huizong.performance.performancegoal.application.KnownBudget;
import org.huizong.performance.performancegoal.application.KnownBudgets;
import org.huizong.performance.performancegoal.domain.BudgetView;
import org.huizong.performance.performancegoal.domain.BudgetedProject;

@ApplicationScoped
class JpaKnownBudgets implements KnownBudgets {

    /** The version guard: an older or equal version of the same life changes nothing. */
    private static final String ACCEPT =
            """
            insert into known_budget as k (book_id, source_epoch, version, department, views)
            values (:book, :epoch, :version, cast(:department as uuid), cast(:views as json))
            on conflict on constraint known_budget_pk do update
            set source_epoch = excluded.source_epoch, version = excluded.version,
                department = excluded.department, views = excluded.views
            where (k.source_epoch, k.version) < (excluded.source_epoch, excluded.version)
            """;

    private static final String ACCEPT_ALL =
            """
            insert into known_budget as k (book_id, source_epoch, version, department, views)
            select book, epoch, version, department, views from json_to_recordset(cast(:budgets as json))
                as b (book uuid, epoch bigint, version bigint, department uuid, views json)
            on conflict on constraint known_budget_pk do update
            set source_epoch = excluded.source_epoch, version = excluded.version,
                department = excluded.department, views = excluded.views
            where (k.source_epoch, k.version) < (excluded.source_epoch, excluded.version)
            """;

    private static final String FIND =
            "select source_epoch, version, department, views from known_budget where book_id = :book";
    private static final TypeReference<Map<String, StoredView>> VIEWS = new TypeReference<>() {};

    /** @param sources null in a state from before they were kept */
    private record StoredView(List<StoredProject> projects, Map<String, Long> sources) {

        static StoredView of(BudgetView view) {
            var sources = new TreeMap<String, Long>();
            view.sources().forEach((word, money) -> sources.put(word, money.fen()));
            return new StoredView(
                    view.projects().stream().map(StoredProject::of).toList(), sources);
        }

        BudgetView toView() {
            var money = new TreeMap<String, Amount>();
            Optional.ofNullable(sources).orElse(Map.of()).forEach((word, fen) -> money.put(word, new Amount(fen)));
            return new BudgetView(
                    projects.stream().map(StoredProject::toProject).toList(), money);
        }
    }

    private record StoredAllocation(String item, long amountFen) {}

    /**
     * @param amountFen null when the budget does not tell it
     * @param allocations null in a state from before they were kept
     */
    private record StoredProject(String name, String function, Long amountFen, List<StoredAllocation> allocations) {

        static StoredProject of(BudgetedProject project) {
            return new StoredProject(
                    project.name(),
                    project.function(),
                    project.amount().map(Amount::fen).orElse(null),
                    project.allocations().stream()
                            .map(each -> new StoredAllocation(
                                    each.item(), each.amount().fen()))
                            .toList());
        }

        BudgetedProject toProject() {
            return new BudgetedProject(
                    name,
                    function,
                    Optional.ofNullable(amountFen).map(Amount::new),
                    Optional.ofNullable(allocations).orElse(List.of()).stream()
                            .map(each -> new BudgetedProject.Allocation(each.item(), new Amount(each.amountFen())))
                            .toList());
        }
    }

    private record StoredBudget(UUID book, long epoch, long version, UUID department, Map<String, StoredView> views) {

        static StoredBudget of(KnownBudget budget) {
            return new StoredBudget(
                    budget.bookId(),
                    budget.sourceEpoch(),
                    budget.version(),
                    budget.department().orElse(null),
                    stored(budget));
        }
    }

    private final EntityManager entities;
    private final ContentJson json;

    JpaKnownBudgets(EntityManager entities, ContentJson json) {
        this.entities = entities;
        this.json = json;
    }

    @Override
    public Optional<KnownBudget> find(UUID bookId) {
        @SuppressWarnings("unchecked") // a native query made for tuples gives tuples
        List<Tuple> rows = entities.createNativeQuery(FIND, Tuple.class)
                .setParameter("book", bookId)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new KnownBudget(
                        bookId,
                        row.get(0, Long.class),
                        row.get(1, Long.class),
                        Optional.ofNullable(row.get(2, UUID.class)),
                        views(String.valueOf(row.get(3)))));
    }

    @Override
    public boolean accept(KnownBudget budget) {
        return entities.createNativeQuery(ACCEPT)
                        .setParameter("book", budget.bookId())
                        .setParameter("epoch", budget.sourceEpoch())
                        .setParameter("version", budget.version())
                        .setParameter(
                                "department",
                                budget.department().map(UUID::toString).orElse(null))
                        .setParameter("views", json.text(stored(budget)))
                        .executeUpdate()
                == 1;
    }

    @Override
    public void acceptAll(Collection<KnownBudget> budgets) {
        var rows = budgets.stream().map(StoredBudget::of).toList();
        entities.createNativeQuery(ACCEPT_ALL)
                .setParameter("budgets", json.text(rows))
                .executeUpdate();
    }

    private static Map<String, StoredView> stored(KnownBudget budget) {
        var views = new TreeMap<String, StoredView>();
        budget.views().forEach((status, view) -> views.put(status.code(), StoredView.of(view)));
        return views;
    }

    private Map<BookStatus, BudgetView> views(String text) {
        var views = new EnumMap<BookStatus, BudgetView>(BookStatus.class);
        json.read(text, VIEWS).forEach((status, view) -> views.put(BookStatus.ofCode(status), view.toView()));
        return views;
    }
}
