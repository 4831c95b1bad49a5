package org.huizong.budget.departmentalbudget.domain;

import org.huizong.contracts.money.Amount;

/** 调剂 changes the total, or 追加 adds nothing. */
public final class AdjustmentEffectException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient AdjustmentDocument document;
    private final transient Amount after;

    public AdjustmentEffectException(AdjustmentDocument document, Amount after) {
        super("a " + document.kind().map(AdjustmentKind::code).orElse("correction") + " cannot lead to this total");
        this.document = document;
        this.after = after;
    }

    public AdjustmentDocument document() {
        return document;
    }

    public Amount after() {
        return after;
    }
}
