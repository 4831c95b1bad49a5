package org.huizong.aggregation.rollup.export;

import blue.strategic.parquet.ParquetWriter;
import blue.strategic.parquet.ValueWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.huizong.aggregation.rollup.workbook.RowWorkbook.Value;

/**
 * Rows as Parquet, group by group into a file. Amounts are decimals of 18 digits in an integer of 64 bits: what is stored is
 * fen, whatever the unit, and nothing is rounded.
 */
public final class ParquetRows {

    private static final int DIGITS = 18;

    private final List<ExportColumn> columns;

    private ParquetRows(List<ExportColumn> columns) {
        this.columns = columns;
    }

    /** @param rows one value for every column; empty where there is none */
    public static void write(
            String name, List<ExportColumn> columns, Stream<List<Optional<Value>>> rows, OutputStream out)
            throws IOException {
        var rowsOfFile = new ParquetRows(columns);
        var file = Files.createTempFile("rollup-parquet-", ".tmp");
        try {
            try (var writer = ParquetWriter.writeFile(rowsOfFile.schema(name), file.toFile(), rowsOfFile::row)) {
                rows.forEachOrdered(row -> write(writer, row));
            }
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void write(ParquetWriter<List<Optional<Value>>> writer, List<Optional<Value>> row) {
        try {
            writer.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MessageType schema(String name) {
        return new MessageType(name, columns.stream().map(ParquetRows::type).toList());
    }

    private static Type type(ExportColumn column) {
        var type =
                switch (column.kind()) {
                    case TEXT -> Types.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType());
                    case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN);
                    case YEAR -> Types.optional(PrimitiveTypeName.INT32);
                    case COUNT -> Types.optional(PrimitiveTypeName.INT64);
                    case MONEY, RATIO ->
                        Types.optional(PrimitiveTypeName.INT64)
                                .as(LogicalTypeAnnotation.decimalType(column.decimals(), DIGITS));
                };
        return type.named(column.name());
    }

    private void row(List<Optional<Value>> row, ValueWriter target) {
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            row.get(i).ifPresent(value -> target.write(column.name(), written(column, value.text())));
        }
    }

    private static Object written(ExportColumn column, String text) {
        return switch (column.kind()) {
            case TEXT -> text;
            case FLAG -> Boolean.valueOf(text);
            case YEAR -> Integer.valueOf(text);
            case COUNT -> Long.valueOf(text);
            case MONEY, RATIO ->
                new BigDecimal(text).setScale(column.decimals()).unscaledValue().longValueExact();
        };
    }
}
