package org.huizong.budget.budgetround.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huizong.budget.budgetround.domain.BudgetRound;
import org.huizong.budget.budgetround.domain.RoundKind;
import org.huizong.budget.budgetround.domain.RoundStateException;
import org.huizong.budget.classification.Regions;
import org.huizong.platform.access.CallerScope;
import org.huizong.platform.access.Right;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** Reads the id of a round and settles who may decide on it. */
@RequestScoped
class RoundKeys {

    private static final Pattern ID = Pattern.compile("(\\d{6})-((?:19|2\\d)\\d{2})-([a-z]+)");

    private final Regions regions;
    private final CallerScope caller;

    RoundKeys(Regions regions, CallerScope caller) {
        this.regions = regions;
        this.caller = caller;
    }

    /** 404 for a text that names no round of any region. */
    BudgetRound.Key read(String id) {
        var parts = ID.matcher(id);
        boolean real = parts.matches()
                && RoundKind.codes().contains(parts.group(3))
                && regions.tree()
                        .find(parts.group(1))
                        .filter(region -> !region.virtual())
                        .isPresent();
        if (!real) {
            throw ProblemException.notFound();
        }
        return new BudgetRound.Key(parts.group(1), Integer.parseInt(parts.group(2)), RoundKind.ofCode(parts.group(3)));
    }

    /** The round of an act: 401 or 403 without the right, 404 for a region outside the caller's scope. */
    BudgetRound.Key decided(String id) {
        var scope = caller.require(Right.DECIDE);
        var key = read(id);
        boolean inside =
                scope.allRegions() || regions.path(key.region()).stream().anyMatch(scope.regions()::contains);
        if (!inside || !scope.allUnits()) {
            throw ProblemException.notFound();
        }
        return key;
    }

    static ProblemException conflict(RoundStateException refused) {
        var other = refused.inTheWay();
        return new ProblemException(
                CommonProblem.CONFLICT,
                new Text(
                        "编制环节 " + other.key().id() + " 的状态为 " + other.status().code() + "。",
                        "Round " + other.key().id() + " is " + other.status().code() + "."),
                List.of(new ProblemDetail(Map.of(
                        "round", other.key().id(), "status", other.status().code()))));
    }
}
