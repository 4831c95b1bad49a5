package org.huizong.budget.ceiling.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.ceiling.Ceilings.Issued;
import org.huizong.contracts.money.AmountUnit;

/** 控制数 in JSON: what GET answers and PUT takes. */
@Schema(name = "Ceiling")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CeilingBody(
        @Schema(readOnly = true) UUID id,
        @Schema(readOnly = true) String href,
        @Schema(description = "id of the budget unit; or region and unitName") UUID budgetUnit,
        @Schema(examples = "653001") String region,
        @Schema(examples = "阿图什市信访局") String unitName,
        @Schema(required = true, examples = "2026") Integer year,
        @Schema(examples = "201", description = "functional class (类); left out: all classes") String function,
        @Schema(examples = "basic", description = "basic or project; not together with fund") String nature,
        @Schema(examples = "general-public-budget", description = "fund of this year's revenue") String fund,
        @Schema(required = true, examples = "stop", description = "stop or warn") String mode,
        @Schema(required = true, examples = "222.22") String amount,
        @Schema(required = true, examples = "wan", description = "yuan, wan or yi") String unit,
        String note,
        @Schema(readOnly = true) Long version) {

    /** In yuan, as every answer that nobody asked for in another unit. */
    static CeilingBody of(Issued issued) {
        var ceiling = issued.ceiling();
        var measure = ceiling.key().measure();
        return new CeilingBody(
                ceiling.key().id(),
                href(ceiling.key().id()),
                ceiling.key().budgetUnit(),
                issued.region(),
                issued.unitName(),
                ceiling.key().year(),
                orNull(measure.functionClass()),
                orNull(measure.nature()),
                orNull(measure.fund()),
                ceiling.terms().mode().code(),
                AmountUnit.YUAN.format(ceiling.terms().amount()),
                AmountUnit.YUAN.code(),
                orNull(ceiling.terms().note()),
                ceiling.version());
    }

    static String href(UUID id) {
        return "/v1/ceilings/" + id;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** 一批控制数. */
    @Schema(name = "CeilingList")
    record CeilingList(List<CeilingBody> items) {}
}
