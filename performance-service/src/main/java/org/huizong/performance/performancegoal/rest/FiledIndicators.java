package org.huizong.performance.performancegoal.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.huizong.performance.indicatorlibrary.IndicatorLibrary.Entry;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.Points;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.EvaluatedIndicator;
import org.huizong.performance.performancegoal.domain.SourceLines;
import org.huizong.performance.performancegoal.rest.IndicatorBody.TargetBody;
import org.huizong.platform.problem.Text;

/** 填报的指标: from a body to indicators; a target that is not understood stays as written, a weight or score must be points. */
final class FiledIndicators {

    /** The form keeps 10 points for the execution rate, or shows 100 without it. */
    private static final List<BigDecimal> SUMS = List.of(BigDecimal.valueOf(100), BigDecimal.valueOf(90));

    private final FilingErrors errors;
    private final FiledTexts texts;
    private final FiledAdoptions adoptions;

    FiledIndicators(FilingErrors errors, FiledAdoptions adoptions) {
        this.errors = errors;
        this.adoptions = adoptions;
        this.texts = new FiledTexts(errors.shape());
    }

    PerformanceIndicator ofGoal(String path, IndicatorBody body) {
        var library = adoptions.of(path, body);
        if (library.isPresent()) {
            return adopted(path, library.get(), body);
        }
        if (body.libraryIndicator() != null) {
            return new PerformanceIndicator(
                    "", "", "", "", IndicatorTarget.BLANK, "", "", Points.BLANK, "", "", SourceLines.NONE);
        }
        return new PerformanceIndicator(
                texts.of(path + ".subGoal", body.subGoal()),
                texts.of(path + ".level1", body.level1()),
                texts.of(path + ".level2", body.level2()),
                texts.required(path + ".level3", body.level3()),
                target(path + ".target", body.target()),
                texts.of(path + ".basis", body.basis()),
                texts.of(path + ".priorActual", body.priorActual()),
                points(path + ".weight", body.level3(), body.weight()),
                texts.of(path + ".scoringRule", body.scoringRule()),
                texts.of(path + ".evidence", body.evidence()),
                SourceLines.NONE);
    }

    /** 采用: the text is the library's; sub-goal, basis, prior actual and weight are the writer's. */
    private PerformanceIndicator adopted(String path, Entry library, IndicatorBody body) {
        var text = library.indicator();
        return new PerformanceIndicator(
                texts.of(path + ".subGoal", body.subGoal()),
                text.level1(),
                text.level2(),
                text.level3(),
                adoptions.target(path, library, target(path + ".target", body.target())),
                texts.of(path + ".basis", body.basis()),
                texts.of(path + ".priorActual", body.priorActual()),
                points(path + ".weight", text.level3(), body.weight()),
                text.scoringRule(),
                text.evidence(),
                SourceLines.NONE);
    }

    EvaluatedIndicator evaluated(String path, IndicatorBody body) {
        if (body.libraryIndicator() != null) {
            errors.shape().add(path + ".libraryIndicator", new Text("只能用于绩效目标", "stands in goals alone"));
        }
        var target = target(path + ".target", body.target());
        var actual = target(path + ".actual", body.actual());
        var weight = points(path + ".weight", body.level3(), body.weight());
        var score = points(path + ".score", body.level3(), body.score());
        if (isGreater(score, weight)) {
            errors.indicator(
                    path + ".score",
                    body.level3(),
                    new Text(
                            "得分 " + score.printed() + " 高于分值 " + weight.printed(),
                            "the score " + score.printed() + " is above its weight " + weight.printed()));
        }
        if (isOfAnotherKind(target, actual)) {
            errors.indicator(
                    path + ".actual",
                    body.level3(),
                    new Text(
                            "指标值为 " + target.printed() + "，实际完成值应为数值，不能是 " + actual.printed(),
                            "the target is " + target.printed() + ", so the actual value is a number, not "
                                    + actual.printed()));
        }
        return new EvaluatedIndicator(
                texts.of(path + ".level1", body.level1()),
                texts.of(path + ".level2", body.level2()),
                texts.required(path + ".level3", body.level3()),
                target,
                actual,
                weight,
                score,
                texts.of(path + ".deviation", body.deviation()),
                SourceLines.NONE);
    }

    /** 422 unless the weights that are given add up; a goal without any weight is not judged. */
    void requireSum(String path, Stream<Points> weights, String lastIndicator) {
        var given = weights.flatMap(weight -> weight.number().stream()).toList();
        var sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!given.isEmpty() && SUMS.stream().noneMatch(allowed -> allowed.compareTo(sum) == 0)) {
            errors.indicator(
                    path,
                    lastIndicator,
                    new Text(
                            "至此权重合计 " + sum.toPlainString() + "，应为 90（另有预算执行率 10）或 100",
                            "weights add up to " + sum.toPlainString()
                                    + " here; they must make 90 (and 10 for the execution rate) or 100"));
        }
    }

    /** Whether a figure is asked for and something else was given. */
    private static boolean isOfAnotherKind(IndicatorTarget target, IndicatorTarget actual) {
        return target.isCounted()
                && !actual.printed().isEmpty()
                && actual.number().isEmpty();
    }

    IndicatorTarget target(String path, TargetBody body) {
        if (body == null) {
            return IndicatorTarget.BLANK;
        }
        var written = texts.of(path + ".printed", body.printed());
        if (written.isEmpty()) {
            var sign = body.operator() == null || body.operator().matches("[a-z]*") ? "" : body.operator();
            written = sign + texts.of(path + ".value", body.value()) + texts.of(path + ".unit", body.unit());
        }
        if (written.isEmpty()) {
            return IndicatorTarget.BLANK;
        }
        var target = IndicatorTarget.ofPrinted(written);
        boolean besideTheCell = target.unit().isEmpty()
                && body.unit() != null
                && target.number().isPresent();
        return besideTheCell ? target.withUnit(texts.of(path + ".unit", body.unit())) : target;
    }

    Points points(String path, String indicator, String text) {
        var points = new Points(texts.of(path, text));
        if (!points.printed().isEmpty() && points.number().isEmpty()) {
            errors.indicator(
                    path,
                    indicator,
                    new Text("“" + points.printed() + "”不是分值", "“" + points.printed() + "” is no number of points"));
        }
        return points;
    }

    private static boolean isGreater(Points score, Points weight) {
        return score.number().isPresent()
                && weight.number().isPresent()
                && score.number().get().compareTo(weight.number().get()) > 0;
    }
}
