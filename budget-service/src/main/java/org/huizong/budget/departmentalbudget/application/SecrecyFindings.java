package org.huizong.budget.departmentalbudget.application;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.crosstablecheck.Finding.Side;
import org.huizong.budget.crosstablecheck.FindingKind;
import org.huizong.budget.crosstablecheck.Severity;
import org.huizong.budget.crosstablecheck.Text;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.ClassifiedSummary;
import org.huizong.budget.departmentalbudget.domain.Leak;
import org.huizong.budget.departmentalbudget.domain.LeakScan;
import org.huizong.budget.departmentalbudget.domain.NarrativeSection;
import org.huizong.budget.departmentalbudget.domain.Origin;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.departmentalbudget.domain.Withholding.Split;
import org.huizong.contracts.book.CodedName;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * Q19: 涉密项目. No finding quotes what is withheld: it names the place, so that the writer of the passage can take it out, and a
 * reader who only may read the place learns nothing more.
 */
final class SecrecyFindings {

    private static final String RULE = "Q19";
    private static final String SECTION = "s12.5";
    private static final String ROW = "classified";

    /** Half of the last printed digit of 万元, in fen. */
    private static final long HALF_PRINTED_DIGIT = 5_000;

    private final Origin origin;
    private final BookContent open;
    private final List<Finding> findings = new ArrayList<>();

    private SecrecyFindings(Origin origin, BookContent open) {
        this.origin = origin;
        this.open = open;
    }

    static List<Finding> of(Filing filing, Split split) {
        var written = new SecrecyFindings(filing.origin(), split.open());
        LeakScan.of(split.open(), split.classified()).forEach(written::leak);
        if (filing.origin() == Origin.TRANSCRIBED) {
            filing.content().projects().stream()
                    .filter(BudgetProject::classified)
                    .forEach(written::printedElements);
        }
        written.sentence();
        return written.findings;
    }

    private void leak(Leak leak) {
        boolean repeated = leak.certainty() == Leak.Certainty.REPEATED;
        var what = repeated
                ? new Text(
                        "披露了不予公开的文号、来源或用途，请删去",
                        "tells a document number, a source or a purpose that is withheld; take it out")
                : new Text(
                        "可能披露了同一金额或同一科目涉密项目的来源或用途，请核对",
                        "may tell the source or the purpose of the same amount or item; look at it");
        add(
                repeated ? Severity.ERROR : Severity.WARNING,
                FindingKind.CLASSIFIED,
                new Text(
                        leak.place() + "：涉密项目“" + leak.codedName() + "”" + what.zh(),
                        leak.place() + ": of the classified project “" + leak.codedName() + "” it " + what.en()),
                new Side(leak.place(), leak.line(), ""));
    }

    /** A published book that withholds one element of a project withholds all of them. */
    private void printedElements(BudgetProject project) {
        printed(project, "basis", project.basis());
        printed(project, "amount", project.amount().text());
        printed(project, "undertaker", project.undertaker());
        printed(project, "allocation", project.allocationText());
        printed(project, "period", project.period());
    }

    private void printed(BudgetProject project, String element, String text) {
        if (text.isBlank() || CodedName.isCoded(text)) {
            return;
        }
        var place = "projects/" + project.ordinal() + "/" + element;
        add(
                Severity.ERROR,
                FindingKind.CLASSIFIED,
                new Text(
                        place + "：涉密项目的全部要素应为“完全不予公开”，此要素却已印出",
                        place + ": every element of a classified project is withheld, and this one is printed"),
                new Side(place, project.firstLine(), ""));
    }

    private void sentence() {
        var summary = ClassifiedSummary.of(open);
        var row = open.section(SECTION).flatMap(section -> section.row(ROW));
        if (row.isEmpty()) {
            if (summary.count() > 0
                    && origin == Origin.TRANSCRIBED
                    && !open.narrative().isEmpty()) {
                add(
                        Severity.WARNING,
                        FindingKind.MISSING,
                        new Text(
                                "有涉密项目 " + summary.count() + " 个，情况说明十二（五）未作说明",
                                "Section 十二（五） does not speak of the " + summary.count() + " classified projects"),
                        new Side(SECTION, 0, ""));
            }
            return;
        }
        var cells = row.get().cells();
        Optional.ofNullable(cells.get("count")).ifPresent(cell -> count(cell, summary.count()));
        Optional.ofNullable(cells.get("amount"))
                .ifPresent(cell -> summary.amount().ifPresent(amount -> amount(cell, amount, summary.count())));
    }

    private void count(PrintedCell printed, int count) {
        if (printed.isBlank() || printed.text().equals(Integer.toString(count))) {
            return;
        }
        add(
                Severity.ERROR,
                FindingKind.INCONSISTENT,
                new Text(
                        "十二（五）涉密项目 " + printed.text() + " 个，实有 " + count + " 个",
                        "Section 十二（五） tells of " + printed.text() + " classified projects, there are " + count),
                new Side(SECTION + "/" + ROW + "/count", printed.line(), printed.text()));
    }

    private void amount(PrintedCell printed, Amount expected, int count) {
        var unit = open.section(SECTION).map(NarrativeSection::unit).orElse(AmountUnit.TEN_THOUSAND_YUAN);
        var told = PrintedFigure.amount(printed.text(), unit);
        if (told.isEmpty() || told.get().equals(expected)) {
            return;
        }
        long difference = Math.subtractExact(told.get().fen(), expected.fen());
        boolean rounding = origin == Origin.TRANSCRIBED
                && count > 1
                && Math.abs(difference) <= Math.multiplyExact(count + 1L, HALF_PRINTED_DIGIT);
        var right = unit.format(expected);
        var place = new Side(SECTION + "/" + ROW + "/amount", printed.line(), printed.text());
        findings.add(new Finding(
                id(place.where()),
                RULE,
                rounding ? Severity.INFO : Severity.ERROR,
                rounding ? FindingKind.ROUNDING : FindingKind.INCONSISTENT,
                "7",
                new Text(
                        "十二（五）涉密项目金额 " + printed.text() + " 与项目支出表涉密项目合计 " + right + " 不一致",
                        "The money of the classified projects in section 十二（五） " + printed.text()
                                + " is not that of their rows in table 7, " + right),
                unit,
                place,
                new Side("t7/特定目标/合计", 0, right),
                unit.format(new Amount(difference))));
    }

    private void add(Severity severity, FindingKind kind, Text message, Side place) {
        findings.add(new Finding(
                id(kind + place.where() + message.en()),
                RULE,
                severity,
                kind,
                "",
                message,
                AmountUnit.TEN_THOUSAND_YUAN,
                place,
                Side.NONE,
                ""));
    }

    private static String id(String place) {
        return UUID.nameUUIDFromBytes((RULE + "\u001f" + place).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
