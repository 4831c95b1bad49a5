package org.huizong.aggregation.rollup.domain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.money.AmountUnit;

/**
 * 汇总查询, checked: every word in it exists and none contradicts another.
 *
 * @param universe which facts are added up
 * @param selection which of them are wanted
 * @param grouping how the rows are cut
 * @param display how they are shown
 */
public record RollupQuery(Universe universe, Selection selection, Grouping grouping, Display display) {

    /** The same question without pages. */
    public RollupQuery whole() {
        return new RollupQuery(universe, selection, grouping, display.whole());
    }

    /** 口径: facts of different universes are never added. */
    public record Universe(Cube cube, Stage stage, Status status) {}

    /**
     * @param regions codes; none means the whole country
     * @param own the regions' own level (本级) instead of their subtrees
     * @param functions prefixes, one of which must match; none means all
     * @param years none means the newest year with a published initial book
     * @param lines amounts in fen of the single lines of books that take part
     * @param codeEdition fiscal year in whose edition functional codes are shown; empty for each year's own
     */
    public record Selection(
            List<String> regions,
            boolean own,
            List<String> functions,
            List<String> excluded,
            List<Integer> years,
            OptionalInt codeEdition,
            AmountRange lines) {

        public Selection {
            regions = List.copyOf(regions);
            functions = List.copyOf(functions);
            excluded = List.copyOf(excluded);
            years = List.copyOf(years);
        }
    }

    /** @param regionLevel 1 province, 2 prefecture, 3 county; empty for the level below each region */
    public record Grouping(List<GroupKey> keys, OptionalInt regionLevel, int functionDigits, int economicDigits) {

        public Grouping {
            keys = List.copyOf(keys);
        }

        public boolean by(GroupKey key) {
            return keys.contains(key);
        }
    }

    /** 占比的分母. */
    public enum Share {
        TOTAL,
        PARENT
    }

    /**
     * @param rows amounts in fen of the rows that are shown
     * @param ranked each row tells its place among all rows
     * @param trusted each row tells how far its money is approved and its books are filed
     * @param transfers transfers between levels stand apart
     * @param after position behind which the page begins
     */
    public record Display(
            AmountUnit unit,
            boolean rounded,
            boolean compared,
            Optional<Share> share,
            AmountRange rows,
            boolean ranked,
            boolean trusted,
            boolean transfers,
            SortOrder order,
            int limit,
            Optional<List<String>> after) {

        private Display whole() {
            return new Display(
                    unit,
                    rounded,
                    compared,
                    share,
                    rows,
                    ranked,
                    trusted,
                    transfers,
                    order,
                    Integer.MAX_VALUE,
                    Optional.empty());
        }
    }
}
