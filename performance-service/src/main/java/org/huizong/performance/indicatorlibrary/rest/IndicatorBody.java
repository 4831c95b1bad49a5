package org.huizong.performance.indicatorlibrary.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.performance.indicatorlibrary.application.IndicatorShelf.Kept;

/** 指标库的指标 in one version; what nobody gave is absent. */
@Schema(name = "LibraryIndicator")
@JsonInclude(JsonInclude.Include.NON_NULL)
record IndicatorBody(
        String id,
        String href,
        @Schema(examples = "2") long version,
        @Schema(examples = "common", description = "common 共性, industry 行业 or own 个性") String kind,
        @Schema(examples = "653001", description = "its units may use it, and those of the regions below")
                String region,
        @Schema(description = "the unit whose own indicator it is") String budgetUnit,
        @Schema(examples = "阿图什市信访局") String unitName,
        @Schema(examples = "信访") String industry,
        @Schema(examples = "B", description = "指标体系 of the levels") String scheme,
        @Schema(examples = "产出指标") String level1,
        @Schema(examples = "数量指标") String level2,
        @Schema(examples = "信访业务出差次数") String level3,
        @Schema(examples = ">=") String operator,
        @Schema(examples = "次") String unit,
        @Schema(examples = "按照正常比例赋分") String scoringRule,
        @Schema(examples = "工作资料") String evidence,
        String explanation,
        @Schema(examples = "2025", description = "first fiscal year") int validFrom,
        @Schema(examples = "2027", description = "last fiscal year; absent while no end is set") Integer validTo,
        @Schema(examples = "3", description = "goals that have adopted it") long reused,
        @Schema(description = "why this version was made") String reason,
        @Schema(description = "who made this version") String by,
        @Schema(description = "when this version was made") Instant at) {

    static final String PATH = "/v1/indicators/";

    static IndicatorBody of(Kept kept) {
        var indicator = kept.indicator();
        var place = indicator.place();
        return new IndicatorBody(
                kept.id().toString(),
                PATH + kept.id(),
                kept.version(),
                place.kind().code(),
                place.region(),
                place.budgetUnitId().map(Object::toString).orElse(null),
                orNull(place.unitName()),
                orNull(indicator.industry()),
                indicator.scheme(),
                indicator.level1(),
                indicator.level2(),
                indicator.level3(),
                indicator.operator().code(),
                orNull(indicator.unit()),
                orNull(indicator.scoringRule()),
                orNull(indicator.evidence()),
                orNull(indicator.explanation()),
                indicator.validity().from(),
                indicator.validity().to(),
                kept.reused(),
                orNull(kept.reason()),
                kept.actor(),
                kept.at());
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
