package org.huizong.budget.departmentalbudget.domain;

import java.util.List;

/**
 * 涉密项目: what one classified project withholds, beside the coded name that it bears wherever it is shown.
 *
 * @param codedName 特定目标 and a number
 * @param whole the project with every element that was filed
 * @param lines its budget lines, finer than table 7 prints them; empty for a transcribed book
 */
public record ClassifiedProject(String codedName, BudgetProject whole, List<BudgetLine> lines) {

    public ClassifiedProject {
        lines = List.copyOf(lines);
    }

    /** Whether a project of this name is the one, under its own name or its coded one. */
    public boolean isNamed(String name) {
        return codedName.equals(name) || whole.name().equals(name);
    }
}
