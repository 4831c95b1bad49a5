package org.huizong.aggregation.cell.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;
import org.huizong.contracts.cube.FactDetail;

/**
 * 位置的布局 of one cube: a place as one {@code long}, the dimensions of the cube side by side, the detail last. A
 * <em>grouping</em> is the same key with some dimensions cut shorter or left out; there is a fixed number of them, and
 * distinct books are counted for each.
 */
public final class CellLayout {

    private static final Map<Cube, CellLayout> LAYOUTS = layouts();
    private static final List<String> DETAILS = details();
    private static final int DETAIL_BITS = 2;
    static final int DETAIL_MASK = (1 << DETAIL_BITS) - 1;
    private static final int WORD_BITS = 5;
    private static final int FIRST_WORD = 2;

    private final Cube cube;
    private final List<Field> fields;
    private final int[][] groupings;

    /** @param bits how a code lies; null for a dimension of words */
    private record Field(Dimension dimension, CodeBits bits, int shift) {

        int[] levels() {
            return bits == null ? new int[] {0, 1} : bits.levels();
        }

        long mask() {
            return (1L << width(dimension)) - 1;
        }

        long of(long key) {
            return key >>> shift & mask();
        }
    }

    private CellLayout(Cube cube) {
        this.cube = cube;
        var dimensions = cube.dimensions().stream()
                .filter(dimension -> dimension != Dimension.PROJECT)
                .toList();
        int shift = DETAIL_BITS;
        var laid = new ArrayList<Field>();
        for (int i = dimensions.size() - 1; i >= 0; i--) {
            laid.add(0, new Field(dimensions.get(i), bits(dimensions.get(i)), shift));
            shift += width(dimensions.get(i));
        }
        this.fields = List.copyOf(laid);
        this.groupings = groupings(fields);
    }

    public static CellLayout of(Cube cube) {
        return LAYOUTS.get(cube);
    }

    public Cube cube() {
        return cube;
    }

    /** The project is a matter of its book: it is not part of the key. */
    public long key(Place place) {
        long key = DETAILS.indexOf(place.detail());
        for (var field : fields) {
            key |= value(field, place) << field.shift();
        }
        return key;
    }

    public Place place(long key) {
        return new Place(
                cube.code(),
                text(Dimension.FUNCTION, key),
                text(Dimension.ECONOMIC, key),
                text(Dimension.NATURE, key),
                text(Dimension.SOURCE, key),
                text(Dimension.FUND, key),
                text(Dimension.CATEGORY, key),
                "",
                DETAILS.get((int) (key & DETAIL_MASK)));
    }

    /** The part of a region's blocks in which the functional class of a key lies; the cube must have functions. */
    public BlockPart partOf(long key) {
        var field = fields.get(0);
        return field.bits().partOf(field.of(key));
    }

    public boolean hasFunctions() {
        return cube.dimensions().contains(Dimension.FUNCTION);
    }

    /** The key with its functional code cut to a level. */
    public long withFunction(long key, int digits) {
        if (!hasFunctions()) {
            return key;
        }
        var field = fields.get(0);
        long cut = field.bits().cut(field.of(key), digits);
        return key & ~(field.mask() << field.shift()) | cut << field.shift();
    }

    /** The bits of a key that hold its functional code. */
    long functionMask() {
        return hasFunctions() ? fields.get(0).mask() << fields.get(0).shift() : 0;
    }

    String function(long key) {
        return fields.get(0).bits().text(fields.get(0).of(key));
    }

    long ofFunction(String code) {
        return fields.get(0).bits().of(code) << fields.get(0).shift();
    }

    public int groupingCount() {
        return groupings.length;
    }

    /** Digits of the functional code in a grouping; 0 if it is left out. */
    public int functionDigits(int grouping) {
        return hasFunctions() ? groupings[grouping][0] : 0;
    }

    public long grouped(long key, int grouping) {
        long grouped = 0;
        var levels = groupings[grouping];
        for (int i = 0; i < levels.length; i++) {
            var field = fields.get(i);
            long value = field.of(key);
            if (field.bits() != null) {
                value = field.bits().cut(value, levels[i]);
            } else if (levels[i] == 0) {
                value = 0;
            }
            grouped |= value << field.shift();
        }
        return grouped;
    }

    /** The grouping by these dimensions; empty when the sums of the cube do not have one of them. */
    public OptionalInt grouping(Set<Dimension> dimensions, int functionDigits, int economicDigits) {
        var known = fields.stream().map(Field::dimension).toList();
        if (!known.containsAll(dimensions)) {
            return OptionalInt.empty();
        }
        var wanted = new int[fields.size()];
        for (int i = 0; i < wanted.length; i++) {
            var dimension = fields.get(i).dimension();
            if (dimensions.contains(dimension)) {
                wanted[i] = switch (dimension) {
                    case FUNCTION -> functionDigits;
                    case ECONOMIC -> economicDigits;
                    default -> 1;
                };
            }
        }
        for (int grouping = 0; grouping < groupings.length; grouping++) {
            if (Arrays.equals(groupings[grouping], wanted)) {
                return OptionalInt.of(grouping);
            }
        }
        return OptionalInt.empty();
    }

    private String text(Dimension dimension, long key) {
        for (var field : fields) {
            if (field.dimension() == dimension) {
                long value = field.of(key);
                return field.bits() == null
                        ? word(dimension, (int) value)
                        : field.bits().text(value);
            }
        }
        return "";
    }

    private static long value(Field field, Place place) {
        var text = text(field.dimension(), place);
        if (field.bits() != null) {
            return field.bits().of(text);
        }
        if (text.isEmpty()) {
            return 0;
        }
        // A word that the list does not have stands where nobody told the place; readers of events make it so already.
        int word = field.dimension().words().indexOf(text);
        return word < 0 ? 1 : word + FIRST_WORD;
    }

    private static String word(Dimension dimension, int value) {
        return switch (value) {
            case 0 -> "";
            case 1 -> Dimension.UNSPECIFIED;
            default -> dimension.words().get(value - FIRST_WORD);
        };
    }

    private static String text(Dimension dimension, Place place) {
        return switch (dimension) {
            case FUNCTION -> place.function();
            case ECONOMIC -> place.economic();
            case NATURE -> place.nature();
            case SOURCE -> place.fundingSource();
            case FUND -> place.fund();
            case CATEGORY -> place.category();
            case PROJECT -> place.project();
        };
    }

    private static CodeBits bits(Dimension dimension) {
        return switch (dimension) {
            case FUNCTION -> CodeBits.FUNCTION;
            case ECONOMIC -> CodeBits.ECONOMIC;
            default -> null;
        };
    }

    private static int width(Dimension dimension) {
        var bits = bits(dimension);
        return bits == null ? WORD_BITS : bits.width();
    }

    private static int[][] groupings(List<Field> fields) {
        var groupings = new ArrayList<int[]>();
        groupings.add(new int[0]);
        for (var field : fields) {
            var longer = new ArrayList<int[]>();
            for (var levels : groupings) {
                for (int level : field.levels()) {
                    var more = Arrays.copyOf(levels, levels.length + 1);
                    more[levels.length] = level;
                    longer.add(more);
                }
            }
            groupings = longer;
        }
        return groupings.toArray(int[][]::new);
    }

    private static List<String> details() {
        var details = new ArrayList<String>();
        details.add("");
        Arrays.stream(FactDetail.values()).map(FactDetail::code).forEach(details::add);
        return List.copyOf(details);
    }

    private static Map<Cube, CellLayout> layouts() {
        var layouts = new EnumMap<Cube, CellLayout>(Cube.class);
        for (var cube : Cube.values()) {
            layouts.put(cube, new CellLayout(cube));
        }
        return layouts;
    }
}
