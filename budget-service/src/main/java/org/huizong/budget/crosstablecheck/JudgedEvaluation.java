package org.huizong.budget.crosstablecheck;

import org.huizong.budget.crosstablecheck.Evaluation.Outcome;

/** What a relation that does not hold amounts to: its kind, its severity and the sentence that tells it. */
record JudgedEvaluation(Evaluation evaluation, CellConfirmations confirmations) {

    FindingKind kind() {
        if (evaluation.outcome() == Outcome.ROUNDING) {
            return FindingKind.ROUNDING;
        }
        if (evaluation.outcome() == Outcome.UNDIVIDED) {
            return FindingKind.UNDIVIDED;
        }
        if (isOneSided()) {
            return FindingKind.MISSING;
        }
        boolean isTotal = evaluation.relation().isWithinTable()
                && evaluation.relation().comparison() == Relation.Comparison.EQUAL
                && evaluation.left().size() == 1
                && evaluation.right().size() > 1;
        return isTotal && confirmations.confirming(evaluation.left().get(0).cell()) >= Confirmations.ENOUGH
                ? FindingKind.DISCREPANCY
                : FindingKind.INCONSISTENT;
    }

    private boolean isOneSided() {
        return !evaluation.relation().isPercentage()
                && (evaluation.left().stream().noneMatch(Operand::isPrinted)
                        || !evaluation.right().isEmpty()
                                && evaluation.right().stream().allMatch(JudgedEvaluation::isSilent));
    }

    private static boolean isSilent(Operand operand) {
        return !operand.isPrinted() && operand.state() != Operand.State.CONSTANT;
    }

    Severity severity() {
        var severity = evaluation.ranging().severity();
        var kind = kind();
        if (kind == FindingKind.ROUNDING || kind == FindingKind.UNDIVIDED) {
            return Severity.INFO;
        }
        return severity == Severity.ERROR && isUntold() ? Severity.WARNING : severity;
    }

    /** A sentence that was not found may stand there in words that nobody has taught the reader yet. */
    private boolean isUntold() {
        return evaluation
                .operands()
                .anyMatch(operand ->
                        operand.state() == Operand.State.NO_ROW && TableVocabulary.isTold(operand.statement()));
    }

    /** Key of the sentence. */
    String message() {
        var kind = kind();
        if (evaluation.relation().isPercentage()) {
            return kind == FindingKind.ROUNDING ? "percentage-rounding" : "percentage";
        }
        boolean isNamed = evaluation.right().stream().anyMatch(operand -> operand.state() != Operand.State.CONSTANT);
        return !isNamed && !evaluation.sides().conditions().isEmpty() ? "implied" : kind.code();
    }
}
