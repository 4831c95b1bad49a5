package org.huizong.budget.rollupfact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.huizong.budget.crosstablecheck.CheckedBook;
import org.huizong.budget.crosstablecheck.PrintedPrecision;
import org.huizong.budget.crosstablecheck.StatementTree;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.AmountUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * For random tables whose every cell is a true amount rounded for print, and in which random rows print only their total,
 * leave zeros blank or lose the place of a cell, the facts below a row add up to each figure that the row prints.
 */
class ResidueRulePropertyTest {

    private static final List<String> PARTS = List.of("a", "b", "c");
    private static final int FEN_OF_A_PRINTED_STEP = 10_000;

    @RepeatedTest(300)
    void factsReproduceEveryPrintedFigure(RepetitionInfo repetition) {
        var table = new RandomTable(repetition.getCurrentRepetition());
        var book = new CheckedBook("any", 2025, Stage.INITIAL, CheckedBook.Origin.PRINTED, List.of(table.statement()));
        var rule = new ResidueRule(
                new StatementTree(table.statement()),
                new PrintedRow.Columns("total", PARTS),
                new PrintedPrecision(book),
                (number, row, column) -> 0);
        var sums = table.sums(rule.residues());
        for (var row : table.statement().rows()) {
            row.cells().forEach((column, cell) -> {
                if (!cell.isBlank()) {
                    long printed =
                            AmountUnit.TEN_THOUSAND_YUAN.parse(cell.text()).fen();
                    assertThat(sums.getOrDefault(row.key() + "/" + column, 0L))
                            .as("%s of %s in %s", column, row.key(), table.statement())
                            .isEqualTo(printed);
                }
            });
        }
    }

    private static final class RandomTable {

        private final Random random;
        private final List<StatementRow> rows = new ArrayList<>();
        private final Map<String, String> parents = new HashMap<>();
        private final List<Statement.UnplacedAmount> unplaced = new ArrayList<>();

        RandomTable(int seed) {
            random = new Random(seed);
            branch("total", "", 0);
        }

        Statement statement() {
            return new Statement("3", "any", AmountUnit.TEN_THOUSAND_YUAN, List.copyOf(rows), List.copyOf(unplaced), 0);
        }

        /** True amounts of the row in fen, which nobody prints. */
        private long[] branch(String key, String parent, int depth) {
            parents.put(key, parent);
            int position = rows.size();
            rows.add(null);
            var amounts = new long[PARTS.size()];
            int children = depth == 3 ? 0 : depth == 0 ? 1 + random.nextInt(4) : random.nextInt(4);
            for (int i = 0; i < children; i++) {
                var below = branch(key + "." + i, key, depth + 1);
                for (int j = 0; j < amounts.length; j++) {
                    amounts[j] += below[j];
                }
            }
            if (children == 0) {
                for (int j = 0; j < amounts.length; j++) {
                    amounts[j] = random.nextInt(3) == 0 ? 0 : random.nextInt(90_000_000);
                }
            }
            rows.set(position, new StatementRow(key, "", key, parent, position, cells(key, amounts)));
            return amounts;
        }

        private Map<String, PrintedCell> cells(String key, long[] amounts) {
            var cells = new LinkedHashMap<String, PrintedCell>();
            cells.put("total", printed(amounts[0] + amounts[1] + amounts[2]));
            int manner = random.nextInt(8);
            for (int j = 0; j < amounts.length; j++) {
                boolean isLost = manner == 1 && j > 0 && amounts[j] != 0;
                if (isLost) {
                    unplaced.add(new Statement.UnplacedAmount(key, printed(amounts[j]), List.of("b", "c")));
                } else {
                    cells.put(PARTS.get(j), manner == 0 ? new PrintedCell("", 0) : printed(amounts[j]));
                }
            }
            if (unplaced.stream().anyMatch(amount -> amount.rowKey().equals(key))) {
                cells.remove("b");
                cells.remove("c");
            }
            return cells;
        }

        private static PrintedCell printed(long fen) {
            if (fen == 0) {
                return new PrintedCell("", 0);
            }
            long steps = Math.floorDiv(fen + FEN_OF_A_PRINTED_STEP / 2, (long) FEN_OF_A_PRINTED_STEP);
            return new PrintedCell(steps / 100 + "." + String.format("%02d", steps % 100), 0);
        }

        /** Sums of the residues at or below each row, by column and in total. */
        Map<String, Long> sums(List<Residue> residues) {
            var sums = new HashMap<String, Long>();
            for (var residue : residues) {
                for (var row = residue.row().key(); !row.isEmpty(); row = parents.get(row)) {
                    sums.merge(row + "/total", residue.fen(), Long::sum);
                    sums.merge(row + "/" + residue.column(), residue.fen(), Long::sum);
                }
            }
            return sums;
        }
    }
}
