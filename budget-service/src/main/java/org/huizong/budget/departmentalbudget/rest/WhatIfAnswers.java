package org.huizong.budget.departmentalbudget.rest;

import jakarta.enterprise.context.RequestScoped;
import org.huizong.budget.classification.Regions;
import org.huizong.budget.departmentalbudget.application.WhatIf;
import org.huizong.budget.departmentalbudget.application.WorkflowWords;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.Standing.Reached;
import org.huizong.budget.departmentalbudget.rest.WhatIfBody.CeilingUseBody;
import org.huizong.budget.departmentalbudget.rest.WhatIfBody.EffectBody;
import org.huizong.budget.departmentalbudget.rest.WhatIfBody.RegionBody;
import org.huizong.budget.departmentalbudget.rest.WhatIfBody.RollupsBody;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.platform.access.Callers;

/** Writes what a trial told, in the caller's language. */
@RequestScoped
class WhatIfAnswers {

    private final Regions regions;
    private final WorkflowWords words;
    private final Callers callers;

    WhatIfAnswers(Regions regions, WorkflowWords words, Callers callers) {
        this.regions = regions;
        this.words = words;
        this.callers = callers;
    }

    WhatIfBody of(BookIdentity identity, BookStatus view, WhatIf.Answer answer) {
        var language = callers.language();
        return new WhatIfBody(
                Hrefs.book(identity.bookId()),
                WhatIfBody.findings(answer, language),
                answer.ceilings().stream()
                        .map(use -> CeilingUseBody.of(use, words, language))
                        .toList(),
                new RollupsBody(
                        view.code(),
                        answer.against().map(Reached::version).orElse(null),
                        regions.tree().path(identity.region()).stream()
                                .filter(region -> !region.virtual())
                                .map(RegionBody::of)
                                .toList(),
                        AmountUnit.YUAN.code(),
                        answer.effects().stream().map(EffectBody::of).toList()));
    }
}
