package org.huizong.budget.departmentalbudget.rest;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.platform.act.DocumentNumbers;
import org.huizong.platform.problem.BodyErrors;
import org.huizong.platform.problem.Text;

/** 批量批复: which books, and the document number of each. */
@Schema(name = "ApprovalBatch")
record ApprovalBatchRequest(
        @Schema(description = "the books; or region and year for all that are submitted") List<ItemBody> books,
        @Schema(examples = "653001") String region,
        @Schema(examples = "own", description = "own (unless told) or subtree of the region") String scope,
        @Schema(examples = "2026") Integer year,
        @Schema(examples = "initial", description = "initial unless told") String stage,
        @Schema(
                        examples = "克财预〔{year}〕{n}号",
                        description =
                                "文号 of every book without its own; {n} counts the approved books, {year} is theirs")
                String numberPattern,
        @Schema(examples = "12", description = "first {n}; 1 unless told") Integer firstNumber,
        @Schema(description = "意见 that stands in every letter") String opinion) {

    static final int MAX_BOOKS = 1_000;
    private static final int MAX_OPINION = 2_000;
    private static final int MAX_PATTERN = 100;

    @Schema(name = "ApprovalBatchBook")
    record ItemBody(
            @Schema(required = true) UUID id,
            @Schema(description = "version that is meant; a newer one is refused") Long version,
            @Schema(description = "文号", examples = "克财预〔2025〕12号") String documentNumber) {}

    /** 400 that names every field that is wrong. */
    void check() {
        var errors = new BodyErrors();
        if (books == null && (region == null || year == null)) {
            errors.add("books", new Text("请列出预算书，或填写 region 和 year", "list the books, or give region and year"));
        }
        if (books != null && (books.isEmpty() || books.size() > MAX_BOOKS)) {
            errors.add("books", new Text("应为 1 至 " + MAX_BOOKS + " 项", "must have 1 to " + MAX_BOOKS + " items"));
        }
        if (scope != null && !List.of("own", "subtree").contains(scope)) {
            errors.add("scope", new Text("只能取 own, subtree", "must be one of own, subtree"));
        }
        if (opinion != null && opinion.length() > MAX_OPINION) {
            errors.add("opinion", new Text("至多 2000 个字符", "may have at most 2000 characters"));
        }
        checkNumbers(errors);
        errors.throwIfAny();
    }

    private void checkNumbers(BodyErrors errors) {
        if (numberPattern != null && !isPattern(numberPattern)) {
            errors.add(
                    "numberPattern", new Text("应含有 {n}，如 克财预〔{year}〕{n}号", "must hold {n}, such as 克财预〔{year}〕{n}号"));
        }
        if (firstNumber != null && firstNumber < 1) {
            errors.add("firstNumber", new Text("应不小于 1", "must be 1 or more"));
        }
        if (books == null) {
            if (numberPattern == null) {
                errors.add("numberPattern", new Text("必须填写", "is required"));
            }
            return;
        }
        var seen = new HashSet<Object>();
        for (int i = 0; i < books.size(); i++) {
            checkItem(i, seen, errors);
        }
    }

    private void checkItem(int index, HashSet<Object> seen, BodyErrors errors) {
        var path = "books[" + index + "]";
        var item = books.get(index);
        if (item == null || item.id() == null) {
            errors.add(path + ".id", new Text("必须填写", "is required"));
            return;
        }
        if (!seen.add(item.id())) {
            errors.add(path + ".id", new Text("重复", "stands twice"));
        }
        var number = item.documentNumber();
        if (number == null && numberPattern == null) {
            errors.add(path + ".documentNumber", new Text("必须填写文号", "a document number is required"));
        }
        if (number != null && !DocumentNumbers.isWellFormed(number)) {
            errors.add(path + ".documentNumber", DocumentNumbers.SHAPE);
        }
        if (number != null && !seen.add(number)) {
            errors.add(path + ".documentNumber", new Text("一个文号只批复一个单位", "one number approves one unit"));
        }
    }

    private static boolean isPattern(String pattern) {
        return pattern.length() <= MAX_PATTERN
                && pattern.contains("{n}")
                && DocumentNumbers.isWellFormed(pattern.replace("{n}", "1").replace("{year}", "2026"));
    }

    /** The number of the book that is approved next. */
    String number(int year, int approvedBefore) {
        int first = firstNumber == null ? 1 : firstNumber;
        return numberPattern
                .replace("{year}", Integer.toString(year))
                .replace("{n}", Integer.toString(first + approvedBefore));
    }
}
