package org.huizong.performance.scoring.domain;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.scoring.ShippedSchemes;

/**
 * Measures what scoring costs; no test, because a busy machine is no defect. Run it with {@code java -cp
 * performance-service/target/test-classes:performance-service/target/classes:… ScoringBench} or from an IDE.
 */
final class ScoringBench {

    private static final int INDICATORS = 10_000;
    private static final int ROUNDS = 10;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private ScoringBench() {}

    public static void main(String[] arguments) {
        var evaluation = evaluation();
        var scoring = new EvaluationScoring(ShippedSchemes.of(2021).scheme());
        for (int round = 1; round <= ROUNDS; round++) {
            long from = System.nanoTime();
            long cpuFrom = THREAD.getCurrentThreadCpuTime();
            var score = scoring.score(evaluation, List.of());
            var took = Duration.ofNanos(System.nanoTime() - from);
            var cpu = Duration.ofNanos(THREAD.getCurrentThreadCpuTime() - cpuFrom);
            System.out.println("round " + round + ": " + score.indicators().size() + " indicators, total "
                    + score.computedTotal().orElseThrow() + ", " + took.toMillis() + " ms, of them "
                    + cpu.toMillis() + " ms on a processor");
        }
    }

    private static SelfEvaluation evaluation() {
        var form = AnEvaluation.of();
        for (int i = 0; i < INDICATORS; i += 5) {
            form.indicator(">=" + (i + 3) + "件", (i + 1) + "件", "5", "5")
                    .indicator("<=51.99万元", "59.03万元", "5", "5")
                    .indicator("=100%", "98.3%", "5", "5")
                    .indicator("有效保障", "部分达成预期指标并具有一定效果", "5", "4")
                    .indicator("<=2021年12月31日", "2021年12月31日", "5", "5");
        }
        return form.execution("51.99", "51.99", "10", "10").build();
    }
}
