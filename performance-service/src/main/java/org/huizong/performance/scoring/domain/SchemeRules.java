package org.huizong.performance.scoring.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** What every scoring scheme must hold; says which field breaks it. */
final class SchemeRules {

    private static final Set<String> OPERATORS = Set.of("=", ">=", "<=", ">", "<");

    private SchemeRules() {}

    static <T> T present(String field, T value) {
        if (value == null || value.equals("")) {
            throw new InvalidSchemeException(field, "必须填写", "is required");
        }
        return value;
    }

    static BigDecimal number(String field, String text) {
        if (!present(field, text).matches("\\d{1,3}(\\.\\d{1,4})?")) {
            throw new InvalidSchemeException(field, "必须是百分数或 rate", "must be a percentage or the word rate");
        }
        return new BigDecimal(text);
    }

    static void positive(String field, BigDecimal value) {
        if (present(field, value).signum() <= 0 || value.compareTo(new BigDecimal(1_000)) > 0) {
            throw new InvalidSchemeException(field, "必须大于 0 且不超过 1000", "must be above 0 and at most 1000");
        }
    }

    static void percentage(String field, BigDecimal value) {
        if (present(field, value).signum() < 0 || value.compareTo(ScoringScheme.HUNDRED) > 0) {
            throw new InvalidSchemeException(field, "必须在 0 与 100 之间", "must be between 0 and 100");
        }
    }

    static void operator(String field, String operator) {
        if (!OPERATORS.contains(present(field, operator))) {
            throw new InvalidSchemeException(field, "只能取 = >= <= > <", "must be one of = >= <= > <");
        }
    }

    /** Bands leave no gap: each begins below the one before it, and the last one at 0. */
    static void descending(String field, List<BigDecimal> lowest) {
        for (int i = 1; i < lowest.size(); i++) {
            if (lowest.get(i).compareTo(lowest.get(i - 1)) >= 0) {
                throw new InvalidSchemeException(
                        field + "[" + i + "].from", "必须低于上一档", "must be below the band before it");
            }
        }
        if (lowest.isEmpty() || lowest.get(lowest.size() - 1).signum() != 0) {
            throw new InvalidSchemeException(field, "最低一档必须从 0 开始", "the last band must begin at 0");
        }
    }
}
