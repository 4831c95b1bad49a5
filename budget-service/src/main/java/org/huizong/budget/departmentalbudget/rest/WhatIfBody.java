package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.departmentalbudget.application.CeilingUse;
import org.huizong.budget.departmentalbudget.application.RollupEffect;
import org.huizong.budget.departmentalbudget.application.WhatIf;
import org.huizong.budget.departmentalbudget.application.WorkflowWords;
import org.huizong.budget.departmentalbudget.rest.FindingBody.Scope;
import org.huizong.contracts.classification.Region;
import org.huizong.contracts.cube.Dimension;
import org.huizong.contracts.money.AmountUnit;

/** 试算结果. */
@Schema(name = "WhatIf")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WhatIfBody(String book, FindingsBody findings, List<CeilingUseBody> ceilings, RollupsBody rollups) {

    /** @param remaining findings that stay at their places */
    @Schema(name = "WhatIfFindings")
    record FindingsBody(List<FindingBody> appearing, List<FindingBody> disappearing, int remaining) {}

    @Schema(name = "CeilingUse")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CeilingUseBody(
            String href,
            @Schema(examples = "支出总额") String measure,
            @Schema(examples = "stop") String mode,
            @Schema(examples = "yuan") String unit,
            String ceiling,
            @Schema(description = "absent where the book does not tell it") String requested,
            @Schema(description = "requested less ceiling") String excess,
            boolean exceeded) {

        static CeilingUseBody of(CeilingUse use, WorkflowWords words, Locale language) {
            var key = use.ceiling().key();
            return new CeilingUseBody(
                    "/v1/ceilings/" + key.id(),
                    words.measure(key.measure(), key.year()).in(language.getLanguage()),
                    use.ceiling().terms().mode().code(),
                    AmountUnit.YUAN.code(),
                    AmountUnit.YUAN.format(use.ceiling().terms().amount()),
                    use.requested().map(AmountUnit.YUAN::format).orElse(null),
                    use.excess().map(AmountUnit.YUAN::format).orElse(null),
                    use.isExceeded());
        }
    }

    /** @param against version whose content stands there now; absent when none does */
    @Schema(name = "WhatIfRollups", description = "every effect is the same in each of the regions")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RollupsBody(
            @Schema(examples = "published") String status,
            Long against,
            List<RegionBody> regions,
            @Schema(examples = "yuan") String unit,
            List<EffectBody> effects) {}

    @Schema(name = "WhatIfRegion")
    record RegionBody(@Schema(examples = "653000") String region, String name) {

        static RegionBody of(Region region) {
            return new RegionBody(region.code(), region.name());
        }
    }

    @Schema(name = "RollupEffect")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EffectBody(
            @Schema(examples = "expenditure") String cube,
            @Schema(examples = "201", description = "functional class") String function,
            @Schema(examples = "301", description = "economic class") String economic,
            @Schema(examples = "basic") String nature,
            @Schema(examples = "general-public-budget") String fund,
            String category,
            String before,
            String after,
            @Schema(examples = "-100.00") String difference) {

        static EffectBody of(RollupEffect effect) {
            var keys = effect.keys();
            return new EffectBody(
                    effect.cube().code(),
                    keys.get(Dimension.FUNCTION),
                    keys.get(Dimension.ECONOMIC),
                    keys.get(Dimension.NATURE),
                    keys.get(Dimension.FUND),
                    keys.get(Dimension.CATEGORY),
                    AmountUnit.YUAN.format(effect.before()),
                    AmountUnit.YUAN.format(effect.after()),
                    AmountUnit.YUAN.format(effect.difference()));
        }
    }

    static FindingsBody findings(WhatIf.Answer answer, Locale language) {
        return new FindingsBody(
                FindingBody.of(answer.appearing(), Scope.BOOK, List.of(), language),
                FindingBody.of(answer.disappearing(), Scope.BOOK, List.of(), language),
                answer.remaining());
    }
}
