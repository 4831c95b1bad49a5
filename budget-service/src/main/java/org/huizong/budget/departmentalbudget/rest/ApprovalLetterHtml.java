package org.huizong.budget.departmentalbudget.rest;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.huizong.budget.classification.Regions;
import org.huizong.budget.departmentalbudget.application.ApprovalLetters.Letter;
import org.huizong.budget.departmentalbudget.application.WorkflowWords;
import org.huizong.budget.departmentalbudget.domain.PublicationDeadline;
import org.huizong.contracts.classification.Region;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** 批复文件 as a page to print; its text is a template beside the words of the workflow. */
@Singleton
class ApprovalLetterHtml {

    private static final String RESOURCE = "/workflow/approval-letter.html";
    private static final AmountUnit UNIT = AmountUnit.TEN_THOUSAND_YUAN;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final String template;
    private final WorkflowWords words;
    private final Regions regions;

    ApprovalLetterHtml(WorkflowWords words, Regions regions) {
        this.words = words;
        this.regions = regions;
        try (var stream = ApprovalLetterHtml.class.getResourceAsStream(RESOURCE)) {
            this.template = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String write(Letter letter) {
        var text = template;
        for (var slot : slots(letter).entrySet()) {
            text = text.replace("{{" + slot.getKey() + "}}", slot.getValue());
        }
        return text;
    }

    /** A slot whose name begins with {@code rows} or {@code paragraph} holds markup of ours, every other one text. */
    private Map<String, String> slots(Letter letter) {
        var identity = letter.book().identity();
        var approval = letter.approval();
        var approvedOn = LocalDate.ofInstant(approval.act().at(), PublicationDeadline.ZONE);
        var totals = letter.totals();
        var region = regions.tree().find(identity.region()).map(Region::name).orElse(identity.region());
        return Map.ofEntries(
                Map.entry("unitName", escaped(identity.unitName())),
                Map.entry("year", Integer.toString(identity.year())),
                Map.entry("documentNumber", escaped(approval.act().grounds().documentNumber())),
                Map.entry("expenditure", UNIT.format(totals.expenditure())),
                Map.entry("rowsOfNature", rows(totals.expenditureByNature(), identity.year())),
                Map.entry("rowsOfClass", rows(totals.expenditureByClass(), identity.year())),
                Map.entry("rowsOfFund", rows(totals.revenueByFund(), identity.year())),
                Map.entry("fundState", totals.tellsFunds() ? "told" : "untold"),
                Map.entry("due", DAY.format(approvedOn.plusDays(PublicationDeadline.DAYS))),
                Map.entry(
                        "paragraphOfOpinion", paragraph(approval.act().grounds().opinion())),
                Map.entry("region", escaped(region)),
                Map.entry("approvedOn", DAY.format(approvedOn)),
                Map.entry("version", Long.toString(approval.version())),
                Map.entry("contentHash", approval.content().contentHash()));
    }

    private static String paragraph(String text) {
        return text.isEmpty() ? "" : "<p class=\"indent\">" + escaped(text) + "</p>";
    }

    private String rows(SortedMap<String, Amount> amounts, int year) {
        return amounts.entrySet().stream()
                .map(entry -> "<tr><td>" + escaped(name(entry.getKey(), year)) + "</td><td>"
                        + UNIT.format(entry.getValue()) + "</td></tr>")
                .collect(Collectors.joining("\n"));
    }

    private String name(String key, int year) {
        return Character.isDigit(key.charAt(0))
                ? words.functionClass(key, year).zh()
                : words.of(key).zh();
    }

    private static String escaped(String text) {
        var escaped = text;
        for (var pair : List.of(Map.entry("&", "&amp;"), Map.entry("<", "&lt;"), Map.entry(">", "&gt;"))) {
            escaped = escaped.replace(pair.getKey(), pair.getValue());
        }
        return escaped.replace("{{", "{ {");
    }
}
