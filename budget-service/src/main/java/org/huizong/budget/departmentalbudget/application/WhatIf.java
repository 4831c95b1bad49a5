package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.budget.departmentalbudget.domain.Standing.Reached;
import org.huizong.contracts.book.BookStatus;
import org.huizong.platform.access.Caller;

/** 试算: what a content would change, told before anybody files it. Nothing is stored. */
@ApplicationScoped
public class WhatIf {

    private final DepartmentalBudgets books;
    private final BudgetUnitRegister register;
    private final BookContents contents;
    private final ContentChecker checker;
    private final SecrecyGuard secrecy;
    private final CeilingCheck ceilings;
    private final BookFigures figures;

    WhatIf(
            DepartmentalBudgets books,
            BudgetUnitRegister register,
            BookContents contents,
            ContentChecker checker,
            SecrecyGuard secrecy,
            CeilingCheck ceilings,
            BookFigures figures) {
        this.books = books;
        this.register = register;
        this.contents = contents;
        this.checker = checker;
        this.secrecy = secrecy;
        this.ceilings = ceilings;
        this.figures = figures;
    }

    /**
     * @param filing the content as it would be filed
     * @param view the rollups that are asked about: those of submitted, approved or published books
     */
    public record Question(Filing filing, BookStatus view) {}

    /**
     * @param appearing findings that the book does not have now
     * @param disappearing findings that the book has now and would lose
     * @param remaining findings that it has and keeps
     * @param ceilings every ceiling of the unit, with what the content asks for
     * @param against the content that stands in the rollups asked about; empty when none does
     * @param effects cells that change when the content takes its place
     */
    public record Answer(
            List<Finding> appearing,
            List<Finding> disappearing,
            int remaining,
            List<CeilingUse> ceilings,
            Optional<Reached> against,
            List<RollupEffect> effects) {}

    @Transactional
    public Answer handle(Question question, Caller caller) {
        var filing = question.filing();
        var identity = filing.identity();
        if (!register.reaches(identity, caller.scope())) {
            throw new UnknownBookException();
        }
        var known = books.find(identity.bookId(), caller.scope());
        secrecy.check(known, filing, caller);
        var after = checker.check(filing, known);
        var before = known.flatMap(
                book -> content(book, book.newest().orElseThrow().content().contentHash(), caller));
        var against = known.flatMap(book -> book.standing().of(question.view()));
        var standing = known.flatMap(book -> against.flatMap(reached -> content(book, reached.contentHash(), caller)));
        var totals = figures.of(identity, after);
        return new Answer(
                without(after.findings(), before.map(CheckedContent::findings).orElse(List.of())),
                without(before.map(CheckedContent::findings).orElse(List.of()), after.findings()),
                remaining(after.findings(), before.map(CheckedContent::findings).orElse(List.of())),
                ceilings.uses(identity, totals),
                against,
                RollupEffect.between(
                        standing.map(content -> figures.of(identity, content)).orElse(BookTotals.NONE), totals));
    }

    private Optional<CheckedContent> content(DepartmentalBudget book, String hash, Caller caller) {
        return contents.find(book.id(), hash, caller.scope());
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        var known = ids(others);
        return findings.stream()
                .filter(finding -> !known.contains(finding.id()))
                .toList();
    }

    private static int remaining(List<Finding> findings, List<Finding> others) {
        var known = ids(others);
        return Math.toIntExact(findings.stream()
                .filter(finding -> known.contains(finding.id()))
                .count());
    }

    /** A finding is the same while the same relation speaks of the same place. */
    private static Set<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).collect(Collectors.toSet());
    }
}
