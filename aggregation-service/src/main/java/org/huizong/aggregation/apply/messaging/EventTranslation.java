package org.huizong.aggregation.apply.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huizong.aggregation.apply.domain.BookChange;
import org.huizong.aggregation.apply.domain.BookChange.Filing;
import org.huizong.aggregation.apply.domain.BookChange.Holder;
import org.huizong.aggregation.apply.domain.BookKey;
import org.huizong.aggregation.apply.domain.BookVersion;
import org.huizong.aggregation.apply.domain.EventSource;
import org.huizong.aggregation.apply.messaging.BudgetEventReader.BudgetEvent;
import org.huizong.aggregation.cell.domain.Facts;
import org.huizong.aggregation.cell.domain.Measures;
import org.huizong.aggregation.cell.domain.Place;
import org.huizong.aggregation.cell.domain.View;
import org.huizong.aggregation.classification.Regions;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.event.v1.BudgetUnit;
import org.huizong.contracts.event.v1.PerformanceChanged;

/** Translates the published events into changes of our own domain; what they cannot mean is refused with a reason. */
@ApplicationScoped
class EventTranslation {

    private static final String WHOLE_DEPARTMENT = "department";
    private static final String UNIT = "unit";

    private final Regions regions;

    EventTranslation(Regions regions) {
        this.regions = regions;
    }

    BookChange of(BudgetEvent read) {
        var event = read.head();
        require(event.coverage() == null || List.of(UNIT, WHOLE_DEPARTMENT).contains(event.coverage()), "coverage");
        var views = new EnumMap<View, Facts>(View.class);
        for (var view : required(read.views(), "views")) {
            put(views, required(view.statuses(), "statuses"), required(view.facts(), "facts"));
        }
        return new BookChange(
                new BookKey(EventSource.BUDGET, required(event.bookId(), "bookId")),
                version(event.sourceEpoch(), event.version(), event.contentHash()),
                path(event.region()),
                holder(event.budgetUnit()),
                filing(event.year(), event.stage(), WHOLE_DEPARTMENT.equals(event.coverage())),
                views);
    }

    BookChange of(PerformanceChanged event) {
        var views = new EnumMap<View, Facts>(View.class);
        for (var view : required(event.views(), "views")) {
            var facts = new TreeMap<Place, Measures>();
            required(view.facts(), "facts").forEach(fact -> Facts.add(facts, EventPlaces.of(fact), measures(fact)));
            put(views, required(view.statuses(), "statuses"), new Facts(facts));
        }
        return new BookChange(
                new BookKey(EventSource.PERFORMANCE, required(event.bookId(), "bookId")),
                version(event.sourceEpoch(), event.version(), event.contentHash()),
                path(event.region()),
                holder(event.budgetUnit()),
                filing(event.year(), event.stage(), false),
                views);
    }

    private static Measures measures(PerformanceChanged.Fact fact) {
        require(fact.goals() >= 0 && fact.indicators() >= 0, "goals and indicators");
        var scored = Scored.of(fact);
        return new Measures(
                1,
                fact.amountCoveredFen(),
                fact.amountUncoveredFen(),
                fact.goals(),
                fact.indicators(),
                scored.fen(),
                BigInteger.valueOf(scored.hundredths()).multiply(BigInteger.valueOf(scored.fen())),
                EvaluatedFacts.of(fact.evaluation()));
    }

    private static void put(Map<View, Facts> views, List<String> statuses, Facts facts) {
        for (var status : statuses) {
            var view = View.ofStatus(status);
            require(view.isPresent(), "status");
            require(views.put(view.get(), facts) == null, "statuses");
        }
    }

    private static BookVersion version(long epoch, long version, String contentHash) {
        require(epoch >= 0 && version >= 0, "version");
        return new BookVersion(epoch, version, required(contentHash, "contentHash"));
    }

    private List<String> path(String region) {
        var path = regions.pathOnceKnown(required(region, "region"));
        require(!path.isEmpty(), "region " + region);
        return path;
    }

    private static Holder holder(BudgetUnit unit) {
        return new Holder(
                required(required(unit, "budgetUnit").id(), "budgetUnit.id"),
                required(unit.name(), "budgetUnit.name"),
                Optional.ofNullable(unit.department()));
    }

    private static Filing filing(int year, String stage, boolean wholeDepartment) {
        require(year >= 1949 && year <= 2999, "year");
        return new Filing(year, Stage.ofCode(required(stage, "stage")).code(), wholeDepartment);
    }

    static <T> T required(T value, String name) {
        require(value != null, name);
        return value;
    }

    static void require(boolean condition, String name) {
        if (!condition) {
            throw new IllegalArgumentException(name + " is missing or not acceptable");
        }
    }

    /** Performance facts belong to the performance cube alone. */
    static Cube cube(String code) {
        var cube = Cube.ofCode(required(code, "cube"));
        require(cube != Cube.PERFORMANCE, "cube");
        return cube;
    }
}
