package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.crosstablecheck.CrossTableRule;
import org.huizong.contracts.book.Stage;

/** 勾稽关系 in the caller's language. */
@Schema(name = "CrossTableRule")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleBody(
        @Schema(examples = "F06") String id,
        String href,
        String title,
        @Schema(examples = "error") String severity,
        @Schema(examples = "n", description = "0 equal to the digit, n by the number of rounded addends, or an amount")
                String tolerance,
        String formula,
        @Schema(examples = "across-tables") String scope,
        List<String> tables,
        List<String> stages,
        int fromYear,
        @Schema(description = "absent where the relation is arithmetic") String legalBasis,
        @Schema(description = "version of the rule set") String version) {

    static RuleBody of(CrossTableRule rule, String version, Locale language) {
        return new RuleBody(
                rule.id(),
                "/v1/cross-table-rules/" + rule.id(),
                rule.title().in(language.getLanguage()),
                rule.severity().code(),
                rule.tolerance(),
                rule.formula(),
                rule.scope().code(),
                rule.tables(),
                rule.stages().stream().map(Stage::code).toList(),
                rule.fromYear(),
                rule.legalBasis() == null || rule.legalBasis().isEmpty() ? null : rule.legalBasis(),
                version);
    }
}
