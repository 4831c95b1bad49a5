package org.huizong.budget.budgetunit.rest;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.huizong.budget.budgetunit.BudgetUnitEntry;
import org.huizong.budget.budgetunit.Expectation;
import org.huizong.budget.budgetunit.UnitKind;
import org.huizong.budget.classification.Regions;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.BookId;
import org.huizong.platform.access.Permissions;
import org.huizong.platform.access.UnitPlace;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** Reads entries of the register from their JSON bodies. */
@Singleton
class BudgetUnitBodies {

    private static final int MAX_NAME = 200;
    private static final int MAX_ITEMS = 5_000;
    private static final int MIN_YEAR = 1949;
    private static final int MAX_YEAR = 2200;
    private static final Text MISSING = new Text("必须填写", "is required");

    private final Regions regions;

    BudgetUnitBodies(Regions regions) {
        this.regions = regions;
    }

    List<BudgetUnitEntry> read(BudgetUnitList list, AccessScope scope) {
        if (list == null || list.items() == null) {
            throw refused("items", MISSING);
        }
        if (list.items().size() > MAX_ITEMS) {
            throw refused("items", new Text("至多 " + MAX_ITEMS + " 项", "may have at most " + MAX_ITEMS + " items"));
        }
        var entries = new ArrayList<BudgetUnitEntry>();
        for (int i = 0; i < list.items().size(); i++) {
            var body = list.items().get(i);
            var path = "items[" + i + "].";
            entries.add(read(body, body == null || body.id() == null ? idOf(body, path) : body.id(), path, scope));
        }
        return entries;
    }

    /** @param id must be the one that region and name make */
    BudgetUnitEntry read(BudgetUnitBody body, UUID id, String path, AccessScope scope) {
        if (!id.equals(idOf(body, path)) || (body.id() != null && !body.id().equals(id))) {
            throw refused(path + "id", new Text("不是 region 和 name 决定的标识", "is not the id that region and name make"));
        }
        var regionPath = regions.path(body.region());
        boolean real = regions.tree()
                .find(body.region())
                .filter(region -> !region.virtual())
                .isPresent();
        if (!real) {
            throw refused(path + "region", new Text("行政区划目录中没有此代码", "is no code of the list of regions"));
        }
        var place = new UnitPlace(regionPath, id, Optional.ofNullable(body.department()));
        if (!Permissions.reaches(scope, place)) {
            throw ProblemException.notFound();
        }
        if (id.equals(body.department())) {
            throw refused(path + "department", new Text("不能是单位自身", "cannot be the unit itself"));
        }
        return new BudgetUnitEntry(
                regionPath,
                BookId.unitNameWithoutSpaces(body.name()),
                Optional.ofNullable(body.department()),
                kind(body.kind(), path + "kind"),
                new Expectation(
                        !Boolean.FALSE.equals(body.expected()),
                        year(body.firstYear(), path + "firstYear"),
                        lastYear(body, path + "lastYear")));
    }

    private static OptionalInt year(Integer year, String path) {
        if (year != null && (year < MIN_YEAR || year > MAX_YEAR)) {
            throw refused(path, new Text("不是合理的年度", "is no plausible fiscal year"));
        }
        return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }

    private static OptionalInt lastYear(BudgetUnitBody body, String path) {
        if (body.firstYear() != null && body.lastYear() != null && body.lastYear() < body.firstYear()) {
            throw refused(path, new Text("早于 firstYear", "is before firstYear"));
        }
        return year(body.lastYear(), path);
    }

    private static UUID idOf(BudgetUnitBody body, String path) {
        if (body == null || body.region() == null || body.region().isBlank()) {
            throw refused(path + "region", MISSING);
        }
        var name = body.name() == null ? "" : BookId.unitNameWithoutSpaces(body.name());
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw refused(path + "name", new Text("必须填写，至多 200 个字符", "is required, with at most 200 characters"));
        }
        return BookId.ofBudgetUnit(body.region(), name);
    }

    private static UnitKind kind(String word, String path) {
        if (word == null) {
            return UnitKind.UNSPECIFIED;
        }
        try {
            return UnitKind.ofCode(word);
        } catch (IllegalArgumentException e) {
            var words = String.join(", ", UnitKind.codes());
            throw refused(path, new Text("只能取 " + words, "must be one of " + words));
        }
    }

    private static ProblemException refused(String path, Text reason) {
        return new ProblemException(
                CommonProblem.UNREADABLE,
                new Text(path + "：" + reason.zh(), path + ": " + reason.en()),
                List.of(ProblemDetail.field(path, reason)));
    }
}
