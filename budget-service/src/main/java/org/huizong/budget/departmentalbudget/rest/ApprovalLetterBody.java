package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.departmentalbudget.application.ApprovalLetters.Letter;
import org.huizong.budget.departmentalbudget.application.WorkflowWords;
import org.huizong.budget.departmentalbudget.domain.PublicationDeadline;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** 批复文件 in figures. */
@Schema(name = "ApprovalLetter")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApprovalLetterBody(
        String book,
        @Schema(examples = "653001") String region,
        String unitName,
        int year,
        @Schema(examples = "克财预〔2025〕12号") String documentNumber,
        @Schema(description = "version that the approval made") long version,
        @Schema(description = "fingerprint of the content that was approved") String contentHash,
        Instant approvedAt,
        String approvedBy,
        @Schema(description = "公开时限") LocalDate publicationDue,
        @Schema(examples = "yuan") String unit,
        @Schema(description = "total expenditure approved") String expenditure,
        List<RowBody> expenditureByClass,
        List<RowBody> expenditureByNature,
        @Schema(description = "absent where the book has no table of revenue") List<RowBody> revenueByFund) {

    @Schema(name = "ApprovalLetterRow")
    record RowBody(@Schema(examples = "201") String key, String name, String amount) {}

    static ApprovalLetterBody of(Letter letter, WorkflowWords words, Locale language) {
        var identity = letter.book().identity();
        var act = letter.approval().act();
        var totals = letter.totals();
        var rows = new Rows(words, identity.year(), language);
        return new ApprovalLetterBody(
                Hrefs.book(identity.bookId()),
                identity.region(),
                identity.unitName(),
                identity.year(),
                act.grounds().documentNumber(),
                letter.approval().version(),
                letter.approval().content().contentHash(),
                act.at(),
                act.actor(),
                LocalDate.ofInstant(act.at(), PublicationDeadline.ZONE).plusDays(PublicationDeadline.DAYS),
                AmountUnit.YUAN.code(),
                AmountUnit.YUAN.format(totals.expenditure()),
                rows.of(totals.expenditureByClass()),
                rows.of(totals.expenditureByNature()),
                totals.tellsFunds() ? rows.of(totals.revenueByFund()) : null);
    }

    private record Rows(WorkflowWords words, int year, Locale language) {

        List<RowBody> of(SortedMap<String, Amount> amounts) {
            return amounts.entrySet().stream()
                    .map(entry ->
                            new RowBody(entry.getKey(), name(entry.getKey()), AmountUnit.YUAN.format(entry.getValue())))
                    .toList();
        }

        private String name(String key) {
            boolean isCode = Character.isDigit(key.charAt(0));
            return (isCode ? words.functionClass(key, year) : words.of(key)).in(language.getLanguage());
        }
    }
}
