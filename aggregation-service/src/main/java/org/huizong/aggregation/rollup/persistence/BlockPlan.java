package org.huizong.aggregation.rollup.persistence;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.huizong.aggregation.cell.domain.BlockPart;
import org.huizong.aggregation.cell.domain.CellLayout;
import org.huizong.aggregation.rollup.application.FigureRequest;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.aggregation.rollup.domain.Status;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.cube.Dimension;

/**
 * 取块方案: which sections of the blocks answer a request. Sums come from the blocks whenever no single book has to be looked
 * at; distinct books do where one grouping of the cube counted just them.
 */
final class BlockPlan {

    private static final int FINEST_FUNCTION = 7;

    private final FigureRequest request;
    private final CellLayout layout;

    private BlockPlan(FigureRequest request) {
        this.request = request;
        this.layout = CellLayout.of(request.universe().cube());
    }

    /** Empty when only the books themselves tell: finer keys, a past moment, the adjusted stage, a caller who sees some books. */
    static Optional<BlockPlan> of(FigureRequest request, AccessScope scope) {
        boolean everyBook = request.universe().status() == Status.PUBLISHED || (scope.allRegions() && scope.allUnits());
        boolean inBlocks = everyBook
                && request.asOf().isEmpty()
                && request.lines().isAll()
                && !request.approvals()
                && request.universe().stage() != Stage.ADJUSTED
                && request.grouping().keys().stream().noneMatch(GroupKey::isFinerThanCells)
                && longest(request.functions()) <= FINEST_FUNCTION
                && longest(request.excluded()) <= FINEST_FUNCTION;
        return inBlocks ? Optional.of(new BlockPlan(request)) : Optional.empty();
    }

    /** The grouping of the rows; every dimension of a request that blocks answer is in their keys. */
    int rows() {
        return grouping(dimensions(), request.grouping().functionDigits());
    }

    /** Whether sums by functional class are not fine enough. */
    boolean sumsOfItems() {
        return layout.hasFunctions()
                && (!request.places().isEmpty()
                        || longest(request.functions()) > BlockPart.CLASS_DIGITS
                        || longest(request.excluded()) > BlockPart.CLASS_DIGITS
                        || shownDigits() > BlockPart.CLASS_DIGITS);
    }

    /** Digits of the functional codes of the rows; 0 when the rows have none. */
    int shownDigits() {
        return request.grouping().by(GroupKey.FUNCTION) ? request.grouping().functionDigits() : 0;
    }

    /** The grouping that counted the books of the rows; empty when none did. */
    OptionalInt countsOfRows() {
        return counts(dimensions(), shownDigits());
    }

    /** The grouping that counted the books over all rows; empty when none did. */
    OptionalInt countsOfAll() {
        return counts(Set.of(), 0);
    }

    boolean isOfItems(int grouping) {
        return layout.functionDigits(grouping) > BlockPart.CLASS_DIGITS;
    }

    private OptionalInt counts(Set<Dimension> dimensions, int shownDigits) {
        if (!request.places().isEmpty()) {
            return OptionalInt.empty();
        }
        int filtered = Math.max(longest(request.functions()), longest(request.excluded()));
        if (filtered <= shownDigits || filtered == 0) {
            return OptionalInt.of(grouping(dimensions, shownDigits));
        }
        // One prefix that is a whole code leaves one code in each row, so the books under that code are those of the
        // row.
        boolean oneCode = request.functions().size() == 1
                && request.excluded().isEmpty()
                && filtered >= BlockPart.CLASS_DIGITS
                && filtered % 2 == 1
                && layout.hasFunctions();
        return oneCode ? OptionalInt.of(grouping(with(dimensions), filtered)) : OptionalInt.empty();
    }

    private int grouping(Set<Dimension> dimensions, int functionDigits) {
        return layout.grouping(dimensions, functionDigits, request.grouping().economicDigits())
                .orElseThrow();
    }

    private Set<Dimension> dimensions() {
        var dimensions = EnumSet.noneOf(Dimension.class);
        for (var key : request.grouping().keys()) {
            key.dimension().ifPresent(dimensions::add);
        }
        return dimensions;
    }

    private static Set<Dimension> with(Set<Dimension> dimensions) {
        var more = EnumSet.of(Dimension.FUNCTION);
        more.addAll(dimensions);
        return more;
    }

    private static int longest(List<String> prefixes) {
        // The word for an untold place is one code, as long as the rows ask for.
        return prefixes.stream()
                .mapToInt(prefix -> Dimension.UNSPECIFIED.startsWith(prefix) ? BlockPart.CLASS_DIGITS : prefix.length())
                .max()
                .orElse(0);
    }
}
