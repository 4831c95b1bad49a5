package org.huizong.budget.departmentalbudget.rest;

import org.huizong.contracts.money.AmountUnit;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** The query parameter {@code unit}, which always means money. */
final class UnitParameter {

    private UnitParameter() {}

    /** 400 for a word that is no unit. */
    static AmountUnit of(String word) {
        try {
            return AmountUnit.ofCode(word);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidParameter("unit", new Text("只能取 yuan, wan, yi", "must be yuan, wan or yi"));
        }
    }
}
