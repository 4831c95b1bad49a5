package org.huizong.performance.performancecheck.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.contracts.book.Stage;
import org.huizong.performance.performancecheck.CheckRule;
import org.huizong.performance.performancecheck.CheckSubject;
import org.huizong.platform.problem.Text;

/** 绩效校验规则 in the caller's language. */
@Schema(name = "CheckRule")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckRuleBody(
        @Schema(examples = "Q07") String id,
        @Schema(examples = "/v1/check-rules/Q07") String href,
        @Schema(examples = "绩效表财政拨款等于项目预算") String title,
        @Schema(examples = "error") String severity,
        @Schema(examples = "0", description = "0 equal to the digit, n by the number of rounded addends")
                String tolerance,
        @Schema(examples = "绩效表财政拨款 = t7 项目额") String formula,
        @Schema(examples = "against-budget", description = "within-form, across-forms, against-budget or between-books")
                String scope,
        @Schema(description = "overall-goal, project-goal, self-evaluation, budget") List<String> subjects,
        List<String> stages,
        @Schema(examples = "0") int fromYear,
        @Schema(description = "absent where the relation is arithmetic") String legalBasis,
        @Schema(examples = "2025.1", description = "version of the rule set") String version) {

    static CheckRuleBody of(CheckRule rule, String version, Locale language) {
        return new CheckRuleBody(
                rule.id(),
                "/v1/check-rules/" + rule.id(),
                new Text(rule.title().zh(), rule.title().en()).in(language),
                rule.severity().code(),
                rule.tolerance(),
                rule.formula(),
                rule.scope().code(),
                rule.subjects().stream().map(CheckSubject::code).toList(),
                rule.stages().stream().map(Stage::code).toList(),
                rule.fromYear(),
                rule.legalBasis().isEmpty() ? null : rule.legalBasis(),
                version);
    }
}
