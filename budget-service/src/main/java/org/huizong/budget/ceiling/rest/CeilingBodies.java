package org.huizong.budget.ceiling.rest;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.ceiling.CeilingEntries;
import org.huizong.budget.ceiling.CeilingEntries.Put;
import org.huizong.budget.ceiling.CeilingEntry;
import org.huizong.budget.ceiling.rest.CeilingBody.CeilingList;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** Reads ceilings from their JSON bodies. */
@Singleton
class CeilingBodies {

    private static final int MAX_ITEMS = 5_000;
    private static final int MAX_ERRORS = 50;
    private static final Text MISSING = new Text("必须填写", "is required");

    private final CeilingEntries entries;

    CeilingBodies(CeilingEntries entries) {
        this.entries = entries;
    }

    List<Put> read(CeilingList list, AccessScope scope) {
        if (list == null || list.items() == null) {
            throw refused(List.of(ProblemDetail.field("items", MISSING)));
        }
        if (list.items().size() > MAX_ITEMS) {
            var reason = new Text("至多 " + MAX_ITEMS + " 项", "may have at most " + MAX_ITEMS + " items");
            throw refused(List.of(ProblemDetail.field("items", reason)));
        }
        var puts = new ArrayList<Put>();
        var errors = new ArrayList<ProblemDetail>();
        for (int i = 0; i < list.items().size(); i++) {
            read("items[" + i + "].", list.items().get(i), scope, errors).ifPresent(puts::add);
        }
        throwIfAny(errors);
        return puts;
    }

    Put read(CeilingBody body, AccessScope scope) {
        var errors = new ArrayList<ProblemDetail>();
        var put = read("", body, scope, errors);
        throwIfAny(errors);
        return put.orElseThrow();
    }

    private Optional<Put> read(String path, CeilingBody body, AccessScope scope, List<ProblemDetail> errors) {
        if (body == null) {
            errors.add(ProblemDetail.field(path, MISSING));
            return Optional.empty();
        }
        var read = entries.read(entry(body), scope);
        read.errors().forEach(error -> errors.add(ProblemDetail.field(path + error.field(), error.reason())));
        return read.put();
    }

    private static CeilingEntry entry(CeilingBody body) {
        return new CeilingEntry(
                new CeilingEntry.UnitName(
                        Optional.ofNullable(body.budgetUnit()), orEmpty(body.region()), orEmpty(body.unitName())),
                body.year() == null ? "" : body.year().toString(),
                new CeilingEntry.Words(
                        orEmpty(body.function()),
                        orEmpty(body.nature()),
                        orEmpty(body.fund()),
                        orEmpty(body.mode()),
                        orEmpty(body.note())),
                orEmpty(body.amount()),
                unit(body.unit()));
    }

    private static Optional<AmountUnit> unit(String word) {
        try {
            return Optional.of(AmountUnit.ofCode(orEmpty(word)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void throwIfAny(List<ProblemDetail> errors) {
        if (!errors.isEmpty()) {
            throw refused(errors.subList(0, Math.min(MAX_ERRORS, errors.size())));
        }
    }

    private static ProblemException refused(List<ProblemDetail> errors) {
        var first = errors.get(0).members();
        var reason = (Text) first.get("detail");
        return new ProblemException(
                CommonProblem.UNREADABLE,
                new Text(first.get("field") + "：" + reason.zh(), first.get("field") + ": " + reason.en()),
                errors);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }
}
