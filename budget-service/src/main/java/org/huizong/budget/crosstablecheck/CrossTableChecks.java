package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.huizong.budget.crosstablecheck.Evaluation.Outcome;
import org.huizong.budget.tableset.TableSetCatalogue;

/**
 * 勾稽校验: holds the rules against a book and tells what does not agree. It refuses to know what follows from a finding:
 * whether an error blocks an approval is for the book to decide.
 */
public final class CrossTableChecks {

    private final CrossTableRules rules;
    private final SpecialChecks specialChecks;
    private final CellCheck cellCheck;

    public CrossTableChecks(CrossTableRules rules, CodeEditions editions) {
        this(rules, editions, TableSetCatalogue.shipped());
    }

    /** @throws IllegalArgumentException if a table set says that something is due which no rule knows */
    public CrossTableChecks(CrossTableRules rules, CodeEditions editions, TableSetCatalogue tableSets) {
        this.rules = rules;
        this.specialChecks = new SpecialChecks(editions, rules.vocabulary(), tableSets);
        this.cellCheck = new CellCheck(rules);
    }

    /** The shipped rules over the shipped code lists. */
    public static CrossTableChecks shipped() {
        return new CrossTableChecks(CrossTableRules.shipped(), new SeedCodeEditions());
    }

    public List<CrossTableRule> catalogue() {
        return rules.catalogue();
    }

    /** All findings of a book, rounding included, in the order of the rules. */
    public List<Finding> check(CheckedBook book) {
        return evaluate(book).findings();
    }

    /** All findings of a book by itself, and which of its printed totals are confirmed. */
    public CheckResult evaluate(CheckedBook book) {
        var index = new BookIndex(book, rules.vocabulary());
        return evaluate(index, cellCheck.findings(index), rule -> rule.scope() != CheckScope.BETWEEN_BOOKS);
    }

    /** 书间校验: what a book and the related books of its unit say differently; nothing where there is no such book. */
    public List<Finding> between(CheckedBook book) {
        return book.related().isEmpty()
                ? List.of()
                : evaluate(
                                new BookIndex(book, rules.vocabulary()),
                                List.of(),
                                rule -> rule.scope() == CheckScope.BETWEEN_BOOKS)
                        .findings();
    }

    private CheckResult evaluate(BookIndex index, List<SpecialFinding> first, Predicate<CrossTableRule> asked) {
        var evaluator = new RelationEvaluator(index);
        var evaluations = new ArrayList<Evaluation>();
        var special = new ArrayList<>(first);
        for (var rule : rules.rules()) {
            if (rule.rule().appliesTo(index.book()) && asked.test(rule.rule())) {
                evaluations.addAll(evaluator.evaluate(rule));
                special.addAll(specialChecks.evaluate(rule, index));
            }
        }
        var confirmations = new CellConfirmations(evaluations);
        var writer = new FindingWriter(rules, confirmations);
        var findings = new ArrayList<Finding>();
        evaluations.stream()
                .filter(evaluation -> evaluation.outcome() != Outcome.HOLDS)
                .map(writer::write)
                .forEach(findings::add);
        special.stream().map(writer::write).forEach(findings::add);
        return new CheckResult(List.copyOf(findings), confirmations);
    }
}
