package org.huizong.performance.performancecheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.EvaluatedIndicator;

/** 数量×次数×单价 of a form that has one price for one number of persons, of times, or of both. */
record UnitPrices(SelfEvaluation evaluation, Pattern unitCost, Pattern persons, Pattern times) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** Half of the last printed place of 万元, in yuan. */
    private static final BigDecimal ROUNDING = new BigDecimal(50);

    /**
     * The row of the price, when no reading of the form makes the executed money.
     *
     * @param executed in yuan
     * @param yuan the actual value of a row in yuan
     */
    Optional<EvaluatedIndicator> contradiction(
            BigDecimal executed, Function<EvaluatedIndicator, Optional<BigDecimal>> yuan) {
        return CostActualCheck.only(
                        evaluation,
                        row -> unitCost.matcher(row.level3()).find()
                                && yuan.apply(row).isPresent())
                .filter(price -> {
                    var quantities = quantities();
                    return !quantities.isEmpty()
                            && quantities.stream().noneMatch(number -> makes(price, number, executed, yuan));
                });
    }

    /** Persons, times, and persons × times: the form does not say by which its price is multiplied. */
    private List<BigDecimal> quantities() {
        var found = new ArrayList<BigDecimal>();
        var people = number(persons);
        var occasions = number(times);
        people.ifPresent(found::add);
        occasions.ifPresent(found::add);
        people.flatMap(number -> occasions.map(number::multiply)).ifPresent(found::add);
        return found;
    }

    private Optional<BigDecimal> number(Pattern unit) {
        return CostActualCheck.only(
                        evaluation, row -> unit.matcher(row.actual().unit()).matches())
                .flatMap(row -> row.actual().number());
    }

    private static boolean makes(
            EvaluatedIndicator price,
            BigDecimal number,
            BigDecimal executed,
            Function<EvaluatedIndicator, Optional<BigDecimal>> yuan) {
        var each = yuan.apply(price).orElseThrow();
        var printed = price.actual().number().orElseThrow();
        // A price of 0.12 万元 may have been anything that rounds to it.
        var half = printed.signum() == 0
                ? BigDecimal.ZERO
                : HALF.movePointLeft(printed.scale()).multiply(each.divide(printed));
        var tolerance = half.multiply(number.abs()).add(ROUNDING);
        return each.multiply(number).subtract(executed).abs().compareTo(tolerance) <= 0;
    }
}
