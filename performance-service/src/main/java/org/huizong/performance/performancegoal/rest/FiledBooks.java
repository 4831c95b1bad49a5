package org.huizong.performance.performancegoal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.CodedName;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.indicatorlibrary.IndicatorLibrary;
import org.huizong.performance.indicatorlibrary.IndicatorLibrary.Entry;
import org.huizong.performance.performancegoal.application.FilePerformanceBook.Adopted;
import org.huizong.performance.performancegoal.application.FilePerformanceBook.Filing;
import org.huizong.performance.performancegoal.application.SeenBook;
import org.huizong.performance.performancegoal.domain.BookIdentity;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.rest.GoalBody.BookRef;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/**
 * 填报: from the body of a PUT to a filing. An item that is sent as it was read stays just as it is stored, with the lines and
 * the spelling of its document; only what changed is read anew.
 */
@Singleton
class FiledBooks {

    /** What names an item and its place, not what it says. */
    private static final List<String> NAMING = List.of("id", "href", "findings", "book", "lines");

    private final ObjectMapper json;
    private final RegionTree regions;
    private final IndicatorLibrary library;

    FiledBooks(ObjectMapper json, RegionTree regions, IndicatorLibrary library) {
        this.json = json;
        this.library = library;
        this.regions = regions;
    }

    /** The book as its writer read it before; empty for a new one. */
    record Stored(SeenBook book, BookBody body, PerformanceContent content) {}

    Filing read(UUID id, BookBody body, Optional<Stored> stored, AccessScope scope) {
        var errors = new FilingErrors();
        if (body == null || body.book() == null) {
            errors.shape().add("book", new Text("必须填写", "is required"));
            errors.throwIfAny();
        }
        var identity = identity(id, body.book());
        stored.ifPresent(before -> requireUntouched(body.book(), before.book()));
        var unit = unit(body, errors);
        var adoptions = new FiledAdoptions(errors, named -> entry(named, scope), identity.year());
        var goals = new FiledGoals(errors, unit, adoptions);
        var texts = new FiledTexts(errors.shape());
        var before = stored.map(Stored::body);
        var readGoals = texts.list(
                "goals",
                body.goals(),
                (at, goal) -> new Read<>(
                        isClassified(goal.classified(), goal.project()),
                        same(before.map(BookBody::goals), goal)
                                .map(i -> stored.get().content().goals().get(i))
                                .orElseGet(() -> goals.goal(at, goal))));
        var readEvaluations = texts.list(
                "selfEvaluations",
                body.selfEvaluations(),
                (at, evaluation) -> new Read<>(
                        isClassified(evaluation.classified(), evaluation.project()),
                        same(before.map(BookBody::selfEvaluations), evaluation)
                                .map(i ->
                                        stored.get().content().selfEvaluations().get(i))
                                .orElseGet(() -> goals.evaluation(at, evaluation))));
        errors.throwIfAny();
        var open = new PerformanceContent(of(readGoals, false), of(readEvaluations, false));
        return new Filing(
                identity,
                stored.map(Stored::content).map(open::withStatementsOf).orElse(open),
                new PerformanceContent(of(readGoals, true), of(readEvaluations, true)),
                adopted(adoptions, readGoals));
    }

    /** What a classified goal adopts is counted nowhere. */
    private static List<Adopted> adopted(FiledAdoptions adoptions, List<Read<PerformanceGoal>> goals) {
        return adoptions.adopted().stream()
                .filter(at -> !goals.get(at.goal()).classified())
                .map(at -> new Adopted(
                        Math.toIntExact(goals.subList(0, at.goal()).stream()
                                .filter(goal -> !goal.classified())
                                .count()),
                        at.entry()))
                .toList();
    }

    private Optional<Entry> entry(String named, AccessScope scope) {
        try {
            return library.find(UUID.fromString(named), scope);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private record Read<T>(boolean classified, T item) {}

    /** 涉密: what says so, and what stands under a coded name whatever it says. */
    private static boolean isClassified(Boolean said, String project) {
        return Boolean.TRUE.equals(said) || project != null && CodedName.isCoded(project);
    }

    private static <T> List<T> of(List<Read<T>> items, boolean classified) {
        return items.stream()
                .filter(item -> item.classified() == classified)
                .map(Read::item)
                .toList();
    }

    /** The unit that the body names; that of the amounts in it. */
    static AmountUnit unit(BookBody body, FilingErrors errors) {
        return body.unit() == null
                ? AmountUnit.YUAN
                : errors.shape()
                        .word("unit", body.unit(), AmountUnit::ofCode, "yuan, wan, yi")
                        .orElse(AmountUnit.YUAN);
    }

    private BookIdentity identity(UUID id, BookRef book) {
        var errors = new FilingErrors();
        var texts = new FiledTexts(errors.shape());
        var region = texts.required("book.region", book.region());
        var unitName = texts.required(
                "book.unitName", book.unitName() == null ? null : BookId.unitNameWithoutSpaces(book.unitName()));
        var stage = errors.shape()
                .word("book.stage", book.stage(), Stage::ofCode, "initial, adjusted, executed, final-accounts");
        if (book.year() < 1990 || book.year() > 2100) {
            errors.shape().add("book.year", new Text("应为 1990 至 2100", "must be between 1990 and 2100"));
        }
        errors.throwIfAny();
        if (regions.find(region).isEmpty()) {
            throw refused(
                    PerformanceProblem.UNKNOWN_REGION,
                    "book.region",
                    new Text("没有行政区划 " + region, "there is no region " + region));
        }
        var identity = new BookIdentity(region, unitName, book.year(), stage.orElseThrow());
        if (!identity.bookId().equals(id)) {
            throw refused(
                    PerformanceProblem.IDENTITY_MISMATCH,
                    "book",
                    new Text(
                            "区划、单位、年度、阶段对应的标识为 " + identity.bookId(),
                            "region, unit, year and stage make the id " + identity.bookId()));
        }
        return identity;
    }

    /** 只读: status and version move by acts alone; a body may repeat them or leave them out. */
    private static void requireUntouched(BookRef book, SeenBook before) {
        if (book.status() != null && !book.status().equals(before.status().code())) {
            throw readOnly("book.status", before.status().code());
        }
        if (book.version() != null && book.version() != before.version()) {
            throw readOnly("book.version", Long.toString(before.version()));
        }
    }

    private static ProblemException readOnly(String field, String present) {
        return refused(
                PerformanceProblem.READ_ONLY_FIELD,
                field,
                new Text("现为 " + present + "，不能这样变更", "is " + present + " and is not changed this way"));
    }

    private static ProblemException refused(PerformanceProblem problem, String field, Text reason) {
        return new ProblemException(
                problem,
                new Text(field + "：" + reason.zh() + "。", field + ": " + reason.en() + "."),
                List.of(ProblemDetail.field(field, reason)));
    }

    /** Place of the stored item that says the same. */
    private Optional<Integer> same(Optional<? extends List<?>> stored, Object sent) {
        var said = said(sent);
        var bodies = stored.map(List::copyOf).orElse(List.of());
        var places = new ArrayList<Integer>();
        for (int i = 0; i < bodies.size() && places.isEmpty(); i++) {
            if (said(bodies.get(i)).equals(said)) {
                places.add(i);
            }
        }
        return places.stream().findFirst();
    }

    private JsonNode said(Object body) {
        var tree = json.valueToTree(body);
        if (tree instanceof ObjectNode object) {
            object.remove(NAMING);
            // Indicators come back from a form without the lines of the document that they were read from.
            for (var indicator : object.path("indicators")) {
                if (indicator instanceof ObjectNode row) {
                    row.remove(NAMING);
                }
            }
        }
        return tree;
    }
}
