package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A book in JSON: what GET answers, what PUT and the import take. */
@Schema(name = "BudgetBook", description = "部门预算. Fields marked read-only may be sent back as they were read.")
@JsonPropertyOrder({
    "id",
    "href",
    "version",
    "status",
    "origin",
    "region",
    "unitName",
    "year",
    "stage",
    "coverage",
    "publicationDue",
    "publicationLate",
    "tableSet",
    "statements",
    "lines",
    "projects",
    "headcount",
    "narrative",
    "texts"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
record BookBody(
        @Schema(readOnly = true) String id,
        @Schema(readOnly = true) String href,
        @Schema(readOnly = true) Long version,
        @Schema(readOnly = true) String status,
        @Schema(readOnly = true) String origin,
        @Schema(required = true, examples = "653001", description = "six digits of GB/T 2260") String region,
        @Schema(required = true, examples = "阿图什市信访局") String unitName,
        @Schema(required = true, examples = "2025") Integer year,
        @Schema(required = true, examples = "initial") String stage,
        @Schema(
                        examples = "unit",
                        description = "unit 本级 (unless told), or department 含下属: the units below it included")
                String coverage,
        @Schema(readOnly = true, description = "公开时限: twenty days after the approval") LocalDate publicationDue,
        @Schema(readOnly = true, description = "published after that day, or not yet") Boolean publicationLate,
        @Schema(
                        examples = "xinjiang-budget",
                        description = "table set that the book is filed by; with lines it may be left out")
                String tableSet,
        List<StatementBody> statements,
        List<LineBody> lines,
        List<ProjectBody> projects,
        List<HeadcountBody> headcount,
        List<SectionBody> narrative,
        List<TextBody> texts) {

    /** @param declaredEmpty line of the sentence that declares the table empty; absent when there is none */
    @Schema(name = "Statement", description = "报表: one table as printed")
    record StatementBody(
            @Schema(required = true, examples = "3") String number,
            String template,
            @Schema(required = true, examples = "yuan", description = "yuan, wan or yi") String unit,
            Integer declaredEmpty,
            List<RowBody> rows,
            List<UnplacedBody> unplaced) {}

    /**
     * @param line line of the document; absent for a filed book
     * @param lines lines of the cells that stand elsewhere than their row
     */
    @Schema(name = "StatementRow")
    record RowBody(
            @Schema(required = true, examples = "2014004") String key,
            String code,
            String label,
            String parent,
            Integer line,
            @Schema(description = "exact decimal text by column id; an empty text is a blank cell")
                    Map<String, String> cells,
            Map<String, Integer> lines) {}

    @Schema(name = "UnplacedAmount", description = "an amount whose column the document does not prove")
    record UnplacedBody(String rowKey, String amount, Integer line, List<String> columns) {}

    @Schema(name = "BudgetProject")
    record ProjectBody(
            Integer ordinal,
            @Schema(required = true) String name,
            String basis,
            @Schema(description = "万元, exact decimal text; empty when it is withheld") String amount,
            Integer amountLine,
            String undertaker,
            String allocationText,
            List<AllocationBody> allocation,
            String period,
            Boolean classified,
            Integer firstLine,
            Integer lastLine) {}

    @Schema(name = "AllocationItem")
    record AllocationBody(String item, String amount, Integer line, String economic) {}

    @Schema(name = "HeadcountEntry")
    record HeadcountBody(String kind, String persons, Integer personsLine, String change, Integer changeLine) {}

    @Schema(name = "BudgetLine", description = "预算明细行: the atom from which every table is projected")
    record LineBody(
            @Schema(required = true, examples = "2014004") String function,
            @Schema(required = true, examples = "general-public") String source,
            @Schema(examples = "other", description = "part of 单位资金 or of a carryover") String sourceDetail,
            @Schema(required = true, examples = "30201") String economic,
            @Schema(description = "name of the project; absent for 基本支出") String project,
            @Schema(description = "文号 and title of what is carried over") String carryoverItem,
            @Schema(required = true, examples = "12000.00", description = "yuan, exact decimal text") String amount) {}

    @Schema(name = "NarrativeSection", description = "说明: the figures of one section of the narrative")
    record SectionBody(
            @Schema(required = true, examples = "s2") String number,
            @Schema(required = true, examples = "wan", description = "yuan, wan or yi") String unit,
            List<RowBody> rows) {}

    @Schema(name = "BookText", description = "a passage that no figure can give")
    record TextBody(@Schema(required = true, examples = "duties") String key, String text, Integer line) {}
}
