package org.huizong.budget.tableset.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.tableset.HeaderCell;
import org.huizong.budget.tableset.TableSet;
import org.huizong.budget.tableset.TableTemplate;

/** 报表体系 as its reader sees it. */
@Schema(name = "TableSet")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record TableSetBody(
        @Schema(examples = "xinjiang-budget") String id,
        @Schema(examples = "/v1/table-sets/xinjiang-budget") String href,
        @Schema(examples = "新疆部门预算公开（十一张表）") String name,
        @Schema(description = "where titles and columns can be looked up") String source,
        @Schema(examples = "65", description = "first digits of the regions that print it; absent for all")
                List<String> regions,
        @Schema(examples = "2024") Integer fromYear,
        Integer untilYear,
        @Schema(examples = "initial") String stage,
        @Schema(examples = "wan", description = "unit of a table that names none") String unit,
        List<TableBody> tables) {

    @Schema(name = "TableTemplate")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record TableBody(
            @Schema(examples = "3") String number,
            @Schema(examples = "3", description = "number that the document prints") String printed,
            @Schema(examples = "部门支出总体情况表") String title,
            @Schema(description = "other titles by which a document's table is known") List<String> titles,
            @Schema(examples = "coded", description = "coded, labelled or two-sided") String layout,
            @Schema(examples = "wan") String unit,
            @Schema(description = "ids of the columns of figures; of the left half in a two-sided table")
                    List<String> columns,
            List<String> rightColumns,
            @Schema(description = "whether it is made of budget lines") boolean projected,
            @Schema(description = "rows of headings, each with the columns and rows that it covers")
                    List<List<HeaderCell>> header) {}

    /** Without its tables. */
    static TableSetBody item(TableSet set, Locale language) {
        return of(set, language, List.of());
    }

    static TableSetBody whole(TableSet set, Locale language) {
        return of(
                set,
                language,
                set.tables().stream().map(template -> table(set, template)).toList());
    }

    private static TableSetBody of(TableSet set, Locale language, List<TableBody> tables) {
        boolean isEnglish = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
        var name = set.name();
        return new TableSetBody(
                set.id(),
                "/v1/table-sets/" + set.id(),
                isEnglish ? name.en() : name.zh(),
                set.source(),
                set.regions(),
                set.fromYear() == 0 ? null : set.fromYear(),
                set.untilYear() == 0 ? null : set.untilYear(),
                set.stage(),
                set.unit(),
                tables);
    }

    private static TableBody table(TableSet set, TableTemplate template) {
        return new TableBody(
                template.number(),
                template.printed(),
                template.titles().get(0),
                template.titles(),
                template.layout().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                set.unitOf(template).code(),
                template.columns(),
                template.rightColumns(),
                template.byLines().isPresent(),
                template.header());
    }
}
