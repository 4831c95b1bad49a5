package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.access.Caller;
import org.huizong.platform.access.Permissions;
import org.huizong.platform.access.Right;

/**
 * 定密权: a new project may be filed as classified by any writer; one that the book has told openly so far is classified by the
 * finance bureau alone. No content that is sent can open a classified one, whoever sends it.
 */
@ApplicationScoped
class SecrecyGuard {

    private final BookContents contents;

    SecrecyGuard(BookContents contents) {
        this.contents = contents;
    }

    void check(Optional<DepartmentalBudget> known, Filing filing, Caller caller) {
        boolean classifies = filing.content().projects().stream().anyMatch(BudgetProject::classified);
        if (!classifies || Permissions.grants(caller.scope(), Right.DECIDE)) {
            return;
        }
        var open = known.flatMap(this::openProjects).orElse(Set.of());
        var sent = filing.content().projects();
        var changed = IntStream.range(0, sent.size())
                .filter(i ->
                        sent.get(i).classified() && open.contains(sent.get(i).name()))
                .boxed()
                .toList();
        if (!changed.isEmpty()) {
            throw new ClassifiedFlagException(changed);
        }
    }

    private Optional<Set<String>> openProjects(DepartmentalBudget book) {
        var newest = book.newest().orElseThrow();
        return contents.find(book.id(), newest.content().contentHash(), AccessScope.SERVICE)
                .map(checked -> checked.content().projects().stream()
                        .filter(project -> !project.classified())
                        .map(BudgetProject::name)
                        .collect(Collectors.toSet()));
    }
}
