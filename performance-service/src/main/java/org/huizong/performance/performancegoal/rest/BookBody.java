package org.huizong.performance.performancegoal.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.performance.performancegoal.rest.GoalBody.BookRef;

/** 绩效目标册: the whole of a book, in the order of the document. */
@Schema(name = "PerformanceBook")
record BookBody(
        BookRef book,
        @Schema(examples = "yuan") String unit,
        @Schema(description = "money that the goals of projects cover") String amountCovered,
        @Schema(description = "money of budgeted projects without a goal") String amountUncovered,
        List<GoalBody> goals,
        List<SelfEvaluationBody> selfEvaluations) {}
