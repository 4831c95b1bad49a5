package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.disclosure.domain.Binding;
import org.huizong.budget.disclosure.domain.Block;
import org.huizong.budget.disclosure.domain.BudgetDisclosure;
import org.huizong.budget.disclosure.domain.Run;

/** 部门预算公开 in JSON: the tree of the document, each figure with what it is bound to. */
@Schema(name = "Disclosure", description = "部门预算公开: the whole book, each figure bound to a cell or formula of the book")
record DisclosureBody(
        String title,
        @Schema(description = "id of the wording", examples = "xinjiang-budget") String template,
        @Schema(description = "unit of every amount", examples = "wan") String unit,
        List<PartBody> parts) {

    @Schema(name = "DisclosurePart")
    record PartBody(String heading, List<BlockBody> blocks) {}

    /** One of heading, paragraph and table. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DisclosureBlock", description = "a heading (level and text), a paragraph (runs) or a table")
    record BlockBody(Integer level, String heading, List<RunBody> paragraph, TableBody table) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DisclosureRun", description = "words, or a figure with what it is bound to")
    record RunBody(@Schema(examples = "96.39") String text, BindingBody bound) {

        static RunBody of(Run run) {
            return new RunBody(run.text(), run instanceof Run.Bound figure ? BindingBody.of(figure.binding()) : null);
        }
    }

    @Schema(name = "DisclosureBinding")
    record BindingBody(
            @Schema(description = "amount, share, change, rate, direction, count or name", examples = "share")
                    String kind,
            @Schema(examples = "(t2/total/general-public) / (t2/total/total)") String formula,
            @Schema(description = "every place that the formula reads") List<String> cells) {

        static BindingBody of(Binding binding) {
            return new BindingBody(binding.kind().code(), binding.formula(), binding.cells());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "DisclosureTable")
    record TableBody(
            String number,
            String title,
            List<String> notes,
            List<List<HeadBody>> head,
            List<List<RunBody>> rows,
            List<RunBody> empty) {

        static TableBody of(Block.Table table) {
            return new TableBody(
                    table.number(),
                    table.title(),
                    table.notes(),
                    table.head().stream()
                            .map(row -> row.stream()
                                    .map(cell -> new HeadBody(cell.text(), cell.across(), cell.down()))
                                    .toList())
                            .toList(),
                    table.body().stream()
                            .map(row -> row.stream().map(TableBody::cell).toList())
                            .toList(),
                    table.empty().stream().map(RunBody::of).toList());
        }

        private static RunBody cell(Block.Cell cell) {
            return new RunBody(cell.text(), cell.binding().map(BindingBody::of).orElse(null));
        }
    }

    @Schema(name = "DisclosureHeadCell", description = "a header cell and how many columns and rows it spans")
    record HeadBody(String text, int across, int down) {}

    static DisclosureBody of(BudgetDisclosure disclosure, String unit) {
        return new DisclosureBody(
                disclosure.title(),
                disclosure.template(),
                unit,
                disclosure.parts().stream()
                        .map(part -> new PartBody(
                                part.heading(),
                                part.blocks().stream()
                                        .map(DisclosureBody::block)
                                        .toList()))
                        .toList());
    }

    private static BlockBody block(Block block) {
        if (block instanceof Block.Heading heading) {
            return new BlockBody(heading.level(), heading.text(), null, null);
        }
        if (block instanceof Block.Paragraph paragraph) {
            return new BlockBody(
                    null, null, paragraph.runs().stream().map(RunBody::of).toList(), null);
        }
        return new BlockBody(null, null, null, TableBody.of((Block.Table) block));
    }
}
