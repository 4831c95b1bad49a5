package org.huizong.performance.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.performance.transcription.ExpectedGoals.rowsRead;

import java.util.ArrayList;
import java.util.List;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.junit.jupiter.api.Test;

/** The format is read, never the file: goals with other names, figures, rows, line and page breaks are read just as well. */
class AlteredGoalFormTest {

    private static final int SEEDS = 60;

    @Test
    void alteredTabSeparatedFormsAreReadAsPrinted() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var altered = new AlteredGoals(seed);
            var goals = goals(altered, Documents.TABBED);
            var printer = new FormPrinter(altered.random());
            goals.forEach(printer::tabbed);
            assertRead(seed, printer.text(), goals);
        }
    }

    @Test
    void alteredFormsInTheTextOfAPdfAreReadAsPrinted() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var altered = new AlteredGoals(seed);
            var goals = goals(altered, Documents.PDF_TEXT);
            var printer = new FormPrinter(altered.random());
            goals.forEach(printer::pdfText);
            assertRead(seed, printer.text(), goals);
        }
    }

    @Test
    void alteredFormsWithOneCellPerLineAreReadAsPrinted() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var altered = new AlteredGoals(seed);
            var goals = goals(altered, Documents.TABBED);
            var printer = new FormPrinter(altered.random());
            goals.forEach(printer::oneCellPerLine);
            assertRead(seed, printer.text(), goals);
        }
    }

    private static List<PerformanceGoal> goals(AlteredGoals altered, String document) {
        var goals = new ArrayList<PerformanceGoal>();
        Documents.transcribe(Documents.text(document)).goals().forEach(goal -> goals.add(altered.of(goal)));
        return goals;
    }

    private static void assertRead(long seed, String text, List<PerformanceGoal> goals) {
        var read = Documents.transcribe(text);
        assertThat(read.goals()).as("seed %d", seed).hasSize(goals.size());
        for (int i = 0; i < goals.size(); i++) {
            var printed = goals.get(i);
            var goal = read.goals().get(i);
            assertRows(seed, rowsRead(goal.indicators().stream()), rowsRead(printed.indicators().stream()));
            assertThat(goal.unitName()).as("seed %d", seed).isEqualTo(printed.unitName());
            assertThat(goal.project()).as("seed %d", seed).isEqualTo(printed.project());
            assertThat(goal.goal()).as("seed %d", seed).isEqualTo(printed.goal());
            assertThat(goal.money().total().printed())
                    .as("seed %d", seed)
                    .isEqualTo(printed.money().total().printed());
            assertThat(goal.money().other().printed())
                    .as("seed %d", seed)
                    .isEqualTo(printed.money().other().printed());
        }
        assertThat(read.unreadable()).as("seed %d", seed).isEmpty();
    }

    private static void assertRows(long seed, List<ExpectedGoals.Row> read, List<ExpectedGoals.Row> printed) {
        for (int i = 0; i < Math.min(read.size(), printed.size()); i++) {
            assertThat(withUnitBelow(read.get(i))).as("seed %d row %d", seed, i).isEqualTo(printed.get(i));
        }
        assertThat(read).as("seed %d", seed).hasSameSizeAs(printed);
    }

    /** A unit that has spilled below its cell is no part of what the cell prints. */
    private static ExpectedGoals.Row withUnitBelow(ExpectedGoals.Row row) {
        var printed = row.printed().endsWith(row.unit()) ? row.printed() : row.printed() + row.unit();
        return new ExpectedGoals.Row(
                row.level1(),
                row.level2(),
                row.level3(),
                printed,
                row.operator(),
                row.value(),
                row.unit(),
                row.basis(),
                row.priorActual(),
                row.weight(),
                row.scoringRule(),
                row.evidence());
    }
}
