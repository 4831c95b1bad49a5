package org.huizong.performance.monitoring.rest;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.monitoring.domain.DeviationCause;
import org.huizong.performance.monitoring.domain.Likelihood;
import org.huizong.performance.monitoring.domain.MonitoringReport;
import org.huizong.performance.monitoring.domain.MonitoringReport.Execution;
import org.huizong.performance.monitoring.domain.MonitoringReport.Progress;
import org.huizong.performance.monitoring.rest.MonitoringBody.ExecutionBody;
import org.huizong.performance.monitoring.rest.MonitoringBody.ProgressBody;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.PrintedAmount;
import org.huizong.platform.problem.BodyErrors;
import org.huizong.platform.problem.Text;

/** Reads a filed report; what it repeats of computed values is passed over. */
final class MonitoringReports {

    private static final int MAX_TEXT = 2_000;
    private static final int MAX_INDICATORS = 2_000;
    private static final Text MISSING = new Text("必须填写", "is required");

    private final BodyErrors errors = new BodyErrors();

    /** 400 that names the field. */
    static MonitoringReport read(MonitoringBody body) {
        var reader = new MonitoringReports();
        if (body == null || body.indicators() == null) {
            reader.errors.add("indicators", MISSING);
            reader.errors.throwIfAny();
        }
        var report = reader.report(body);
        reader.errors.throwIfAny();
        return report;
    }

    private MonitoringReport report(MonitoringBody body) {
        var unit = body.unit() == null
                ? AmountUnit.YUAN
                : errors.word("unit", body.unit(), AmountUnit::ofCode, "yuan, wan, yi")
                        .orElse(AmountUnit.YUAN);
        if (body.indicators().size() > MAX_INDICATORS) {
            errors.add("indicators", new Text("至多 2000 项", "may have at most 2000 items"));
            errors.throwIfAny();
        }
        var indicators = IntStream.range(0, body.indicators().size())
                .mapToObj(
                        i -> progress("indicators[" + i + "]", body.indicators().get(i)))
                .flatMap(Optional::stream)
                .toList();
        return new MonitoringReport(execution(body.execution(), unit), indicators, text("note", body.note()));
    }

    private Execution execution(ExecutionBody body, AmountUnit unit) {
        return body == null
                ? new Execution(PrintedAmount.BLANK, PrintedAmount.BLANK, PrintedAmount.BLANK)
                : new Execution(
                        amount("execution.initial", body.initial(), unit),
                        amount("execution.executed", body.executed(), unit),
                        amount("execution.expected", body.expected(), unit));
    }

    private Optional<Progress> progress(String path, ProgressBody body) {
        if (body == null || body.indicator() == null || body.indicator().isBlank()) {
            errors.add(path + ".indicator", MISSING);
            return Optional.empty();
        }
        var likelihood = errors.word(
                path + ".likelihood", body.likelihood(), Likelihood::ofCode, String.join(", ", Likelihood.codes()));
        return Optional.of(new Progress(
                text(path + ".indicator", body.indicator()),
                told(path + ".actual", body.actual()),
                told(path + ".expected", body.expected()),
                causes(path + ".causes", body.causes()),
                text(path + ".explanation", body.explanation()),
                likelihood.orElse(Likelihood.POSSIBLE)));
    }

    private List<DeviationCause> causes(String path, List<String> causes) {
        return causes == null
                ? List.of()
                : causes.stream()
                        .flatMap(
                                cause -> errors
                                        .word(
                                                path,
                                                cause,
                                                DeviationCause::ofCode,
                                                String.join(", ", DeviationCause.codes()))
                                        .stream())
                        .distinct()
                        .toList();
    }

    private IndicatorTarget told(String path, String text) {
        var written = text(path, text);
        return written.isEmpty() ? IndicatorTarget.BLANK : IndicatorTarget.ofPrinted(written);
    }

    private PrintedAmount amount(String path, String text, AmountUnit unit) {
        try {
            return text == null ? PrintedAmount.BLANK : new PrintedAmount(text, unit, 0);
        } catch (IllegalArgumentException e) {
            errors.add(path, new Text("应为精确的十进制数文本，不细于分", "must be the text of an exact decimal, no finer than a fen"));
            return PrintedAmount.BLANK;
        }
    }

    private String text(String path, String text) {
        if (text != null && text.length() > MAX_TEXT) {
            errors.add(path, new Text("至多 " + MAX_TEXT + " 个字符", "may have at most " + MAX_TEXT + " characters"));
        }
        return text == null ? "" : text.strip();
    }
}
