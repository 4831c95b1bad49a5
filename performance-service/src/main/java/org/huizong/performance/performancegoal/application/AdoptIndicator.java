package org.huizong.performance.performancegoal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.UUID;
import org.huizong.performance.indicatorlibrary.IndicatorLibrary;
import org.huizong.performance.indicatorlibrary.IndicatorLibrary.Adoption;
import org.huizong.performance.indicatorlibrary.IndicatorLibrary.Entry;
import org.huizong.performance.performancegoal.application.BookShelf.ItemKind;
import org.huizong.performance.performancegoal.application.FilePerformanceBook.Filing;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.Points;
import org.huizong.platform.access.Caller;
import org.huizong.platform.act.VersionGuard;

/** 采用指标: an indicator of the library becomes the last one of a goal. Its weight is settled with those of the others. */
@ApplicationScoped
public class AdoptIndicator {

    private final BookShelf shelf;
    private final PerformanceBooks books;
    private final PerformanceContents contents;
    private final FilePerformanceBook filing;
    private final IndicatorLibrary library;

    AdoptIndicator(
            BookShelf shelf,
            PerformanceBooks books,
            PerformanceContents contents,
            FilePerformanceBook filing,
            IndicatorLibrary library) {
        this.shelf = shelf;
        this.books = books;
        this.contents = contents;
        this.filing = filing;
        this.library = library;
    }

    /** @param value the number, date or words of the target; its operator and unit are those of the library */
    public record Request(UUID indicatorId, UUID goalId, String value, String basis) {}

    /**
     * Files the goal with the indicator in it.
     *
     * @param guard told the present version of the book
     * @return the new version of the book
     * @throws UnknownBookException for an indicator or a goal that the caller may not see all of
     * @throws AdoptionRefusedException when the indicator cannot stand in the goal
     */
    @Transactional
    public long handle(Request request, VersionGuard guard, Caller caller) {
        var entry = library.find(request.indicatorId(), caller.scope()).orElseThrow(UnknownBookException::new);
        // The lock comes before the content is read: no other write stands between the two.
        books.lock(goal(request.goalId(), caller).book().id());
        var item = goal(request.goalId(), caller);
        var content = contents.require(item.book().id(), item.book().contentHash(), caller.scope());
        var goal = content.goals().get(item.position());
        var indicator = entry.indicator().adopted(target(entry, request.value()), request.basis(), Points.BLANK);
        requireFit(entry, item.book().identity().year(), goal, indicator);
        var goals = new ArrayList<>(content.goals());
        goals.set(item.position(), goal.with(indicator));
        var filed = new Filing(
                item.book().identity(),
                new PerformanceContent(goals, content.selfEvaluations()),
                ClassifiedPerformance.NOTHING);
        long version = filing.handle(filed, guard, caller).version();
        library.adopted(new Adoption(entry, request.goalId(), item.book().id(), version, caller.name()));
        return version;
    }

    private SeenItem goal(UUID id, Caller caller) {
        return shelf.item(ItemKind.GOAL, id, caller.scope())
                .filter(item -> item.book().entitled())
                .orElseThrow(UnknownBookException::new);
    }

    private static IndicatorTarget target(Entry entry, String value) {
        var target = entry.indicator().target(value);
        if (target.operator() != entry.indicator().operator()) {
            throw new AdoptionRefusedException(AdoptionRefusedException.Reason.VALUE);
        }
        return target;
    }

    private static void requireFit(Entry entry, int year, PerformanceGoal goal, PerformanceIndicator indicator) {
        if (!entry.indicator().validity().holds(year)) {
            throw new AdoptionRefusedException(AdoptionRefusedException.Reason.YEAR);
        }
        if (goal.indicators().stream().anyMatch(other -> isSame(other, indicator))) {
            throw new AdoptionRefusedException(AdoptionRefusedException.Reason.ALREADY_THERE);
        }
    }

    private static boolean isSame(PerformanceIndicator one, PerformanceIndicator other) {
        return one.level1().equals(other.level1())
                && one.level2().equals(other.level2())
                && one.level3().equals(other.level3());
    }
}
