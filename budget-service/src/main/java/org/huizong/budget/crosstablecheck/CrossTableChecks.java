package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import org.huizong.budget.crosstablecheck.Evaluation.Outcome;

/**
 * 勾稽校验: holds the rules against a book and tells what does not agree. It refuses to know what follows from a finding:
 * whether an error blocks an approval is for the book to decide.
 */
public final class CrossTableChecks {

    private final CrossTableRules rules;
    private final SpecialChecks specialChecks;
    private final CellCheck cellCheck;

    public CrossTableChecks(CrossTableRules rules, CodeEditions editions) {
        this.rules = rules;
        this.specialChecks = new SpecialChecks(editions, rules.vocabulary());
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

    /** All findings of a book, and which of its printed totals are confirmed. */
    public CheckResult evaluate(CheckedBook book) {
        var index = new BookIndex(book, rules.vocabulary());
        var evaluator = new RelationEvaluator(index);
        var evaluations = new ArrayList<Evaluation>();
        var special = new ArrayList<SpecialFinding>(cellCheck.findings(index));
        for (var rule : rules.rules()) {
            if (rule.rule().appliesTo(book)) {
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
