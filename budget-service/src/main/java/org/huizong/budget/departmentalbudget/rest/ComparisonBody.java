package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.departmentalbudget.application.SeenBook;

/** 对比 of two books, or of a book with what it says itself of the other one. */
@Schema(name = "BudgetBookComparison")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComparisonBody(
        @Schema(description = "the earlier book; absent when it is not stored and the compared book tells its figures")
                ComparedBook base,
        @Schema(description = "the later book: changes and rates are its figures against the base")
                ComparedBook compared,
        @Schema(
                        examples = "stored",
                        description =
                                "stored: both books are here; printed or derived: the base figures are those that the"
                                        + " compared book's sentences print, or give by 本年 ∓ 增减")
                String basis,
        @Schema(examples = "wan") String unit,
        List<ItemBody> items) {

    @Schema(name = "ComparedBook")
    record ComparedBook(
            String id,
            String href,
            String region,
            String unitName,
            int year,
            String stage,
            String status,
            long version) {

        static ComparedBook of(SeenBook book) {
            return new ComparedBook(
                    book.id().toString(),
                    Hrefs.book(book.id()),
                    book.identity().region(),
                    book.identity().unitName(),
                    book.identity().year(),
                    book.identity().stage().code(),
                    book.seen().status().code(),
                    book.seen().version());
        }
    }

    /** @param movedFrom codes of the base book's own edition, where the money stood under others */
    @Schema(name = "ComparedItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemBody(
            String id,
            @Schema(examples = "5", description = "number of the table") String table,
            @Schema(examples = "2014004", description = "total, a code, a word, or code#project") String key,
            @Schema(examples = "function", description = "total, function, economic, project, category or fund")
                    String dimension,
            @Schema(examples = "item", description = "class, section or item") String level,
            @Schema(examples = "信访业务") String name,
            @Schema(examples = "total", description = "total, or a nature, source, economic class or fund")
                    String column,
            @Schema(examples = "合计") String columnName,
            @Schema(examples = "both", description = "both, base-only, compared-only; unknown where nothing tells")
                    String presence,
            @Schema(examples = "stored", description = "how the base amount is known; unknown when nothing tells it")
                    String basis,
            @Schema(examples = "2010308") List<String> movedFrom,
            @Schema(examples = "160.00", description = "absent when nothing tells it") String base,
            @Schema(examples = "168.63") String amount,
            @Schema(examples = "8.63") String change,
            @Schema(
                            examples = "5.39",
                            description =
                                    "增减率, per cent; from nothing to something 100.00, nothing to nothing 0.00 (N07)")
                    String growth,
            @Schema(description = "预决算差异率, per cent: initial budget against final accounts; absent over nothing")
                    String deviation,
            @Schema(
                            description =
                                    "执行率, per cent: executed or final accounts over the year's budget; absent over nothing")
                    String executionRate) {}
}
