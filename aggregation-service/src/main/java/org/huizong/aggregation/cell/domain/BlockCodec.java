package org.huizong.aggregation.cell.domain;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * 块的编码: a format byte, then each section with its number and its length, so that a reader of one cube steps over the
 * others. Keys are written as the step from the key before, numbers as variable-length integers. Equal blocks have equal bytes.
 */
public final class BlockCodec {

    private static final int FORMAT = 1;

    private BlockCodec() {}

    public static byte[] encode(Block block) {
        var bytes = new VarInts.Writer();
        bytes.unsigned(FORMAT);
        var content = new VarInts.Writer();
        block.forEach((id, section) -> {
            bytes.unsigned(id);
            content.clear();
            write(content, section);
            bytes.bytes(content);
        });
        return bytes.written();
    }

    public static Block decode(byte[] bytes) {
        var reader = reader(bytes);
        var ids = new int[SectionId.count()];
        var sections = new Section[ids.length];
        int size = 0;
        while (reader.hasMore()) {
            ids[size] = reader.size();
            sections[size] = section(ids[size], reader.part());
            size++;
        }
        return new Block(Arrays.copyOf(ids, size), Arrays.copyOf(sections, size));
    }

    /** One section alone. */
    public static Optional<Section> section(byte[] bytes, int wanted) {
        var reader = reader(bytes);
        while (reader.hasMore()) {
            int id = reader.size();
            var part = reader.part();
            if (id == wanted) {
                return Optional.of(section(id, part));
            }
            if (id > wanted) {
                break;
            }
        }
        return Optional.empty();
    }

    private static VarInts.Reader reader(byte[] bytes) {
        var reader = new VarInts.Reader(bytes);
        long format = reader.unsigned();
        if (format != FORMAT) {
            throw new IllegalStateException("block of format " + format + ", " + FORMAT + " is known");
        }
        return reader;
    }

    private static void write(VarInts.Writer bytes, Section section) {
        bytes.unsigned(section.size());
        long before = 0;
        for (int row = 0; row < section.size(); row++) {
            bytes.unsigned(section.key(row) - before);
            before = section.key(row);
            for (int column = 0; column < Math.min(section.columns(), Section.GOAL_COLUMNS); column++) {
                bytes.signed(section.value(row, column));
            }
            if (section.hasWeights()) {
                bytes.number(section.weighted(row));
            }
        }
        if (section.hasEvaluations()) {
            writeEvaluations(bytes, section);
        }
    }

    /** Behind the rows, and only where there are any: blocks from before self-evaluations were summed read the same. */
    private static void writeEvaluations(VarInts.Writer bytes, Section section) {
        for (int row = 0; row < section.size(); row++) {
            for (int column = Section.GOAL_COLUMNS; column < section.columns(); column++) {
                bytes.signed(section.value(row, column));
            }
        }
    }

    private static Section section(int id, VarInts.Reader reader) {
        int columns = SectionId.columns(id);
        int size = reader.count();
        var keys = new long[size];
        var values = new long[size * columns];
        boolean hasWeights = columns == Section.PERFORMANCE_COLUMNS;
        var weighted = new BigInteger[hasWeights ? size : 0];
        long key = 0;
        for (int row = 0; row < size; row++) {
            key += reader.unsigned();
            keys[row] = key;
            for (int column = 0; column < Math.min(columns, Section.GOAL_COLUMNS); column++) {
                values[row * columns + column] = reader.signed();
            }
            if (hasWeights) {
                weighted[row] = reader.number();
            }
        }
        for (int row = 0; hasWeights && reader.hasMore() && row < size; row++) {
            for (int column = Section.GOAL_COLUMNS; column < columns; column++) {
                values[row * columns + column] = reader.signed();
            }
        }
        return new Section(columns, keys, values, weighted);
    }
}
