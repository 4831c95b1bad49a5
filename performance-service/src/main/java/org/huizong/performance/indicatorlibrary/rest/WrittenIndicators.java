package org.huizong.performance.indicatorlibrary.rest;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.performance.indicatorlibrary.domain.LibraryIndicator;
import org.huizong.performance.indicatorlibrary.domain.LibraryIndicator.Place;
import org.huizong.performance.indicatorlibrary.domain.LibraryIndicator.Validity;
import org.huizong.performance.indicatorlibrary.domain.LibraryKind;
import org.huizong.performance.performancecheck.SchemeLevels;
import org.huizong.performance.performancegoal.domain.TargetOperator;
import org.huizong.platform.problem.BodyErrors;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** Reads what is written: 400 for members that cannot be read, 422 for levels that the scheme does not hold. */
@Singleton
class WrittenIndicators {

    private static final int MAX_TEXT = 2_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final Text MISSING = new Text("必须填写", "is required");
    private static final Set<TargetOperator> OPERATORS =
            EnumSet.complementOf(EnumSet.of(TargetOperator.UNSTATED, TargetOperator.UNREADABLE));

    private final RegionTree regions;

    WrittenIndicators(RegionTree regions) {
        this.regions = regions;
    }

    LibraryIndicator read(IndicatorWrite body) {
        var errors = new BodyErrors();
        if (body == null) {
            errors.add("kind", MISSING);
            errors.throwIfAny();
        }
        var place = place(body, errors);
        var validity = validity(body, errors);
        var scheme = errors.word("scheme", body.scheme(), WrittenIndicators::scheme, "A, B");
        var operator = errors.word(
                "operator", body.operator(), WrittenIndicators::operator, "=, >=, <=, >, <, date, qualitative");
        var industry = only(LibraryKind.INDUSTRY, place, "industry", body.industry(), errors);
        var level1 = required("level1", body.level1(), errors);
        var level2 = required("level2", body.level2(), errors);
        var level3 = required("level3", body.level3(), errors);
        var unit = text("unit", body.unit(), errors);
        var scoringRule = text("scoringRule", body.scoringRule(), errors);
        var evidence = text("evidence", body.evidence(), errors);
        var explanation = text("explanation", body.explanation(), errors);
        errors.throwIfAny();
        requireLevels(scheme.orElseThrow(), validity.orElseThrow(), level1, level2);
        return new LibraryIndicator(
                place.orElseThrow(),
                industry,
                scheme.orElseThrow(),
                level1,
                level2,
                level3,
                operator.orElseThrow(),
                unit,
                scoringRule,
                evidence,
                explanation,
                validity.orElseThrow());
    }

    /** The reason of an amendment. */
    static String reason(IndicatorWrite body) {
        var errors = new BodyErrors();
        var reason = required("reason", body == null ? null : body.reason(), errors);
        errors.throwIfAny();
        return reason;
    }

    private Optional<Place> place(IndicatorWrite body, BodyErrors errors) {
        var kind = errors.word("kind", body.kind(), LibraryKind::ofCode, "common, industry, own");
        var region = required("region", body.region(), errors);
        if (!region.isEmpty() && regions.find(region).isEmpty()) {
            errors.add("region", new Text("没有此行政区划代码", "is no region code"));
        }
        var unit = BookId.unitNameWithoutSpaces(text("unitName", body.unitName(), errors));
        kind.filter(known -> (known == LibraryKind.OWN) == unit.isEmpty())
                .ifPresent(known -> errors.add(
                        "unitName",
                        known == LibraryKind.OWN ? MISSING : new Text("只用于个性指标", "is for own indicators only")));
        return kind.map(known -> new Place(known, region, unit));
    }

    private static String only(LibraryKind kind, Optional<Place> place, String field, String value, BodyErrors errors) {
        var text = text(field, value, errors);
        place.filter(known -> (known.kind() == kind) == text.isEmpty())
                .ifPresent(known -> errors.add(
                        field,
                        known.kind() == kind ? MISSING : new Text("只用于行业指标", "is for indicators of an industry only")));
        return text;
    }

    private static Optional<Validity> validity(IndicatorWrite body, BodyErrors errors) {
        int before = FIRST_YEAR;
        for (var field : List.of("validFrom", "validTo")) {
            var year = field.equals("validFrom") ? body.validFrom() : body.validTo();
            if (year == null && field.equals("validFrom")) {
                errors.add(field, MISSING);
            } else if (year != null && (year < before || year > LAST_YEAR)) {
                errors.add(field, new Text("应为不早于 " + before + " 的年度", "must be a year not before " + before));
            } else if (year != null) {
                before = year;
            }
        }
        return body.validFrom() == null
                ? Optional.empty()
                : Optional.of(new Validity(body.validFrom(), body.validTo()));
    }

    private static void requireLevels(String scheme, Validity validity, String level1, String level2) {
        if (!SchemeLevels.allow(scheme, validity.from(), level1, level2)) {
            var reason = new Text(
                    validity.from() + " 年度的指标体系 " + scheme + " 中“" + level1 + "”下没有“" + level2 + "”",
                    "scheme " + scheme + " of " + validity.from() + " holds no " + level2 + " under " + level1);
            throw new ProblemException(
                    CommonProblem.RULE_BROKEN,
                    new Text("level2：" + reason.zh(), "level2: " + reason.en()),
                    List.of(ProblemDetail.field("level2", reason)));
        }
    }

    private static String required(String path, String value, BodyErrors errors) {
        var text = text(path, value, errors);
        if (text.isEmpty()) {
            errors.add(path, MISSING);
        }
        return text;
    }

    private static String text(String path, String value, BodyErrors errors) {
        if (value != null && value.length() > MAX_TEXT) {
            errors.add(path, new Text("至多 " + MAX_TEXT + " 个字符", "may have at most " + MAX_TEXT + " characters"));
        }
        return value == null ? "" : value.strip();
    }

    static String scheme(String code) {
        if (!code.equals("A") && !code.equals("B")) {
            throw new IllegalArgumentException(code);
        }
        return code;
    }

    private static TargetOperator operator(String code) {
        return OPERATORS.stream()
                .filter(operator -> operator.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
