package org.huizong.aggregation.rollup.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.huizong.aggregation.rollup.export.ExportColumn.Kind;
import org.huizong.aggregation.rollup.workbook.RowWorkbook.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class ParquetRowsTest {

    private static final List<ExportColumn> COLUMNS = List.of(
            new ExportColumn("regionName", Kind.TEXT, 0),
            new ExportColumn("own", Kind.FLAG, 0),
            new ExportColumn("year", Kind.YEAR, 0),
            new ExportColumn("amount", Kind.MONEY, 6),
            new ExportColumn("books", Kind.COUNT, 0),
            new ExportColumn("growth", Kind.RATIO, 2));

    @TempDir
    Path folder;

    @Test
    void amountsAreStoredAsFenAndDeclaredAsDecimals() throws IOException {
        var file = written(row("=克州", "true", "2025", "999999999999.999999", "2", "-12.50"));
        assertThat(rows(file))
                .containsExactly(Map.of(
                        "regionName",
                        "=克州",
                        "own",
                        true,
                        "year",
                        2025,
                        "amount",
                        999_999_999_999_999_999L,
                        "books",
                        2L,
                        "growth",
                        -1250L));
        var schema = ParquetReader.readMetadata(file.toFile()).getFileMetaData().getSchema();
        var amount = schema.getType("amount").asPrimitiveType();
        assertThat(amount.getPrimitiveTypeName()).isEqualTo(PrimitiveTypeName.INT64);
        assertThat(amount.getLogicalTypeAnnotation()).isEqualTo(LogicalTypeAnnotation.decimalType(6, 18));
    }

    @Test
    void whatIsNotThereIsNull() throws IOException {
        assertThat(rows(written(row("克州", null, "2025", "0.30", "1", null))))
                .containsExactly(Map.of("regionName", "克州", "year", 2025, "amount", 300_000L, "books", 1L));
    }

    @Test
    void theSameRowsAreTheSameBytes() throws IOException {
        var row = row("克州", null, "2025", "0.30", "1", null);
        assertThat(Files.readAllBytes(written(row))).isEqualTo(Files.readAllBytes(written(row)));
    }

    @Test
    void nothingIsRounded() {
        assertThatThrownBy(() -> written(row("克州", null, "2025", "0.0000001", "1", null)))
                .isInstanceOf(ArithmeticException.class);
    }

    private Path written(List<Optional<Value>> row) throws IOException {
        var out = new ByteArrayOutputStream();
        ParquetRows.write("expenditure", COLUMNS, Stream.of(row), out);
        var file = Files.createTempFile(folder, "rows", ".parquet");
        return Files.write(file, out.toByteArray());
    }

    private static List<Optional<Value>> row(String... values) {
        return Arrays.stream(values)
                .map(value -> Optional.ofNullable(value).map(text -> new Value(text, false)))
                .toList();
    }

    /** Every row as a map of what it holds. */
    public static List<Map<String, Object>> rows(Path file) throws IOException {
        Hydrator<Map<String, Object>, Map<String, Object>, String[]> reader = new Hydrator<>() {
            @Override
            public Map<String, Object> start() {
                return new HashMap<>();
            }

            @Override
            public Map<String, Object> add(Map<String, Object> row, String[] heading, Object value) {
                row.put(String.join(".", heading), value);
                return row;
            }

            @Override
            public Map<String, Object> finish(Map<String, Object> row) {
                row.values().removeIf(Objects::isNull);
                return row;
            }
        };
        try (var rows = ParquetReader.streamContent(file.toFile(), reader)) {
            return rows.toList();
        }
    }
}
