package org.huizong.budget.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huizong.budget.crosstablecheck.CheckedBook;
import org.huizong.budget.crosstablecheck.CrossTableChecks;
import org.huizong.budget.crosstablecheck.SeedCodeEditions;
import org.huizong.budget.rollupfact.RollupFacts;
import org.huizong.budget.transcription.DocumentTranscriber;
import org.huizong.budget.transcription.TranscriptionResult.Transcribed;
import org.huizong.contracts.book.BookIdentification.Overrides;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.reader.DisclosureReader;
import org.huizong.reader.DocumentText;
import org.junit.jupiter.api.Test;

/** What published books say of the year before, where that year's book is not at hand. */
class PublishedPriorsTest {

    private static final List<String> ASKED = List.of(
            "t2/total/general-public",
            "t2/total/unit-funds",
            "t3/total/basic",
            "t3/total/project",
            "t5/2014004/total",
            "t5/2014099/total",
            "t6/total/operating");

    @Test
    void aXinjiangBudgetTellsLastYearBySignedChanges() throws IOException {
        assertThat(told("653001-2025-budget", Stage.INITIAL, ToldBook.PREVIOUS_YEAR).stream()
                        .filter(text -> ASKED.contains(text.split(" ")[0])))
                .containsExactly(
                        "t2/total/general-public derived both 254.85 > 214.20 -15.95",
                        "t2/total/unit-funds derived both 1.99 > 5.00 151.26",
                        "t3/total/basic derived both 226.85 > 191.20 -15.72",
                        "t3/total/project derived both 32.51 > 31.02 -4.58",
                        "t5/2014004/total derived both 174.39 > 163.63 -6.17",
                        "t5/2014099/total derived base-only 28.00 > 0.00 -100.00",
                        "t6/total/operating derived both 5.00 > 4.38 -12.40");
    }

    private static List<String> told(String sample, Stage stage, ToldBook base) throws IOException {
        var text = DocumentText.decode(Files.readAllBytes(Path.of("../deploy/samples", sample + ".txt")));
        var result = new DocumentTranscriber(RegionTree.seed()).transcribe(DisclosureReader.read(text), Overrides.NONE);
        var content = ((Transcribed) result).book().content();
        var checked = new CheckedBook(2025, stage, CheckedBook.Origin.PRINTED, content);
        var confirmations = CrossTableChecks.shipped().evaluate(checked).confirmations();
        var facts = new RollupFacts(new SeedCodeEditions()).of(checked, confirmations);
        return Comparison.told(content.narrative(), base, FigureTables.of(facts)).stream()
                .filter(cell -> cell.baseFen().isPresent())
                .map(PublishedPriorsTest::text)
                .toList();
    }

    private static String text(ComparedCell cell) {
        long before = cell.baseFen().orElseThrow();
        return "t%s/%s/%s %s %s %s > %s %s"
                .formatted(
                        cell.row().table(),
                        cell.row().key(),
                        cell.column(),
                        cell.basis().code(),
                        cell.presence().code(),
                        money(before),
                        money(cell.amountFen()),
                        Rates.growth(before, cell.amountFen()).orElseThrow());
    }

    private static String money(long fen) {
        return AmountUnit.TEN_THOUSAND_YUAN.format(new Amount(fen));
    }
}
