package org.huizong.platform.web;

import java.util.List;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.platform.problem.ProblemException;

/** The query parameter {@code unit}, which always means money. */
public final class UnitParameter {

    private UnitParameter() {}

    /** 400 for a word that is no unit. */
    public static AmountUnit of(String word) {
        try {
            return AmountUnit.ofCode(word);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notOneOf("unit", List.of("yuan", "wan", "yi"));
        }
    }
}
