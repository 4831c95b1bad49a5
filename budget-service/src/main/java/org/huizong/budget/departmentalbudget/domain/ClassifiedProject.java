package org.huizong.budget.departmentalbudget.domain;

import java.util.List;
import java.util.Optional;
import org.huizong.contracts.book.BookId;

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

    Optional<String> codeOf(String name) {
        if (isNamed(name)) {
            return Optional.of(codedName);
        }
        return lines.stream()
                .map(BudgetLine::carryoverItem)
                .filter(item ->
                        !item.isEmpty() && BookId.unitNameWithoutSpaces(item).equals(name))
                .findFirst()
                .map(this::codedItem);
    }

    /** 结转项目: the first bears the code of the project, the others a number behind it; an item that is coded stays as it is. */
    String codedItem(String item) {
        if (item.isEmpty() || item.startsWith(codedName)) {
            return item;
        }
        int place = lines.stream()
                .map(BudgetLine::carryoverItem)
                .filter(other -> !other.isEmpty())
                .distinct()
                .toList()
                .indexOf(item);
        return place <= 0 ? codedName : codedName + "-" + (place + 1);
    }

    /** Whether a project of this name is the one, under its own name or its coded one. */
    public boolean isNamed(String name) {
        return codedName.equals(name) || whole.name().equals(name);
    }
}
