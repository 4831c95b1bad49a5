package org.huizong.performance.scoring.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.performance.scoring.domain.InvalidSchemeException;
import org.huizong.performance.scoring.domain.ScoringScheme;
import org.huizong.performance.scoring.domain.ScoringScheme.Grade;
import org.huizong.performance.scoring.domain.ScoringScheme.QualitativeBand;
import org.huizong.performance.scoring.domain.ScoringScheme.RateBand;
import org.huizong.performance.scoring.domain.ScoringScheme.Satisfaction;
import org.huizong.performance.scoring.domain.ScoringScheme.ShareBand;

/** 计分办法; decimals are text, percentages are plain numbers: 80 is 80 %. */
@Schema(name = "ScoringScheme")
record SchemeBody(
        @Schema(examples = "100") String fullScore,
        ExecutionBody execution,
        List<QualitativeBody> qualitative,
        SatisfactionBody satisfaction,
        @Schema(examples = "0", description = "share of its weight that an indicator keeps whose day was missed")
                String late,
        @Schema(examples = "=", description = "operator of a target that is printed without one")
                String unstatedOperator,
        @Schema(description = "best first; a boundary belongs to the better grade") List<GradeBody> grades) {

    private static final int MOST = 50;

    @Schema(name = "ExecutionScheme")
    record ExecutionBody(
            @Schema(examples = "10") String points,
            @Schema(description = "of the execution rate, highest first; share is a percentage, or rate")
                    List<BandBody> bands) {}

    @Schema(name = "QualitativeBand")
    record QualitativeBody(
            @Schema(examples = "achieved") String code,
            @Schema(description = "how an actual value of this band begins") List<String> words,
            @Schema(examples = "80", description = "lowest share of the weight") String from) {}

    @Schema(name = "SatisfactionScheme")
    record SatisfactionBody(
            List<String> levels,
            @Schema(description = "highest first; without any, the operator's formula holds") List<BandBody> bands) {}

    @Schema(name = "ScoreBand")
    record BandBody(@Schema(examples = "90") String from, @Schema(examples = "100") String share) {}

    @Schema(name = "Grade")
    record GradeBody(
            @Schema(examples = "excellent") String code,
            @Schema(examples = "优") String name,
            @Schema(examples = "90") String from) {}

    static SchemeBody of(ScoringScheme scheme) {
        return new SchemeBody(
                scheme.fullScore().toPlainString(),
                new ExecutionBody(
                        scheme.execution().points().toPlainString(),
                        scheme.execution().bands().stream()
                                .map(band -> new BandBody(band.from().toPlainString(), band.share()))
                                .toList()),
                scheme.qualitative().stream()
                        .map(band -> new QualitativeBody(
                                band.code(), band.words(), band.from().toPlainString()))
                        .toList(),
                new SatisfactionBody(
                        scheme.satisfaction().levels(),
                        scheme.satisfaction().bands().stream()
                                .map(band -> new BandBody(
                                        band.from().toPlainString(),
                                        band.share().toPlainString()))
                                .toList()),
                scheme.late().toPlainString(),
                scheme.unstatedOperator(),
                scheme.grades().stream()
                        .map(grade -> new GradeBody(
                                grade.code(), grade.name(), grade.from().toPlainString()))
                        .toList());
    }

    /** @throws InvalidSchemeException that names the field */
    ScoringScheme toScheme() {
        var given = required("execution", execution);
        var satisfied = required("satisfaction", satisfaction);
        return new ScoringScheme(
                number("fullScore", fullScore),
                new ScoringScheme.Execution(
                        number("execution.points", given.points()),
                        each(
                                "execution.bands",
                                given.bands(),
                                (at, band) -> new RateBand(number(at + ".from", band.from()), band.share()))),
                each(
                        "qualitative",
                        qualitative,
                        (at, band) -> new QualitativeBand(
                                band.code(), words(at + ".words", band.words()), number(at + ".from", band.from()))),
                new Satisfaction(
                        words("satisfaction.levels", satisfied.levels()),
                        each(
                                "satisfaction.bands",
                                satisfied.bands(),
                                (at, band) -> new ShareBand(
                                        number(at + ".from", band.from()), number(at + ".share", band.share())))),
                number("late", late),
                unstatedOperator,
                each(
                        "grades",
                        grades,
                        (at, grade) -> new Grade(grade.code(), grade.name(), number(at + ".from", grade.from()))));
    }

    private static <B, T> List<T> each(String field, List<B> bodies, BiFunction<String, B, T> read) {
        if (required(field, bodies).size() > MOST) {
            throw new InvalidSchemeException(field, "至多 " + MOST + " 项", "may have at most " + MOST + " items");
        }
        return IntStream.range(0, bodies.size())
                .mapToObj(i -> read.apply(field + "[" + i + "]", required(field + "[" + i + "]", bodies.get(i))))
                .toList();
    }

    private static List<String> words(String field, List<String> words) {
        return each(field, words, (at, word) -> required(at, word.strip().isEmpty() ? null : word.strip()));
    }

    private static BigDecimal number(String field, String text) {
        if (!required(field, text).matches("\\d{1,4}(\\.\\d{1,4})?")) {
            throw new InvalidSchemeException(field, "必须是最多四位小数的非负数", "must be a number with at most four decimals");
        }
        return new BigDecimal(text);
    }

    private static <T> T required(String field, T value) {
        if (value == null) {
            throw new InvalidSchemeException(field, "必须填写", "is required");
        }
        return value;
    }
}
