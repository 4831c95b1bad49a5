package org.huizong.performance.performancegoal.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 采用: which goal, and the value that the unit sets itself. */
@Schema(name = "IndicatorAdoption")
record AdoptionRequest(
        @Schema(required = true, description = "id of the goal") UUID goal,
        @Schema(
                        required = true,
                        examples = "6",
                        description = "number, date or words; operator and unit come from the library")
                String value,
        @Schema(examples = "计划标准", description = "指标值设置依据") String basis) {}
