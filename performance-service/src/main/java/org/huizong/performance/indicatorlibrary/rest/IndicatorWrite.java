package org.huizong.performance.indicatorlibrary.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is written of an indicator; the members mean what they mean when it is read. */
@Schema(name = "LibraryIndicatorWrite")
record IndicatorWrite(
        @Schema(required = true, examples = "common", description = "common, industry or own; never changes")
                String kind,
        @Schema(required = true, examples = "653001", description = "never changes") String region,
        @Schema(description = "required for an own indicator, absent otherwise; never changes") String unitName,
        @Schema(description = "required for an indicator of an industry, absent otherwise") String industry,
        @Schema(required = true, examples = "B") String scheme,
        @Schema(required = true, examples = "产出指标") String level1,
        @Schema(required = true, examples = "数量指标") String level2,
        @Schema(required = true, examples = "信访业务出差次数") String level3,
        @Schema(required = true, examples = ">=", description = "=, >=, <=, >, <, date or qualitative") String operator,
        @Schema(examples = "次") String unit,
        @Schema(examples = "按照正常比例赋分") String scoringRule,
        @Schema(examples = "工作资料") String evidence,
        String explanation,
        @Schema(required = true, examples = "2025") Integer validFrom,
        @Schema(examples = "2027") Integer validTo,
        @Schema(description = "required for an amendment") String reason) {}
