package org.huizong.bench.set;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.huizong.bench.cell.Cell;
import org.huizong.bench.cell.CellDigest;
import org.huizong.bench.cell.Sum;
import org.huizong.bench.workload.Places;

/** Every cell of aggregation-service, read from outside: the exports of {@code GET /v1/rollups}. */
public final class ServiceCells {

    private static final int HUNDREDTHS = 2;
    private static final List<String> CODE_LEVELS = List.of("class", "section", "item");
    private static final List<String> REGION_LEVELS = List.of("", "province", "prefecture", "county");
    private static final List<Cube> CUBES = List.of(
            new Cube("expenditure", "function", "", "nature"),
            new Cube("revenue", "function", "", "source"),
            new Cube("general-public-budget", "function", "", "nature"),
            new Cube("basic", "economic", "", "nature"),
            new Cube("project", "function", "economic", ""),
            new Cube("three-public", "category", "", "fund"));

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final Places places;

    /** Which words of the API are the code, the second code and the word of a cell. */
    private record Cube(String name, String code, String second, String word) {

        List<String> levels() {
            return switch (code) {
                case "function" -> CODE_LEVELS;
                case "economic" -> CODE_LEVELS.subList(0, 2);
                default -> List.of("");
            };
        }

        String query(String level) {
            var keys = new ArrayList<String>(List.of(code));
            List.of(second, word).stream().filter(key -> !key.isEmpty()).forEach(keys::add);
            return "cube=" + name + "&groupBy=" + String.join(",", keys)
                    + (level.isEmpty() ? "" : "&" + code + "Level=" + level)
                    + (second.isEmpty() ? "" : "&economicLevel=class");
        }
    }

    public ServiceCells(int port, Places places) {
        this.base = "http://127.0.0.1:" + port + "/v1/rollups?";
        this.places = places;
    }

    public CellDigest.Result digest(List<Integer> years) {
        var digest = new CellDigest();
        for (int year : years) {
            for (var cube : CUBES) {
                for (var level : cube.levels()) {
                    digest(digest, year, cube, level);
                }
            }
        }
        return digest.result();
    }

    /** The nation and its provinces, then what is below one province after the other: no answer is as large as the nation. */
    private void digest(CellDigest digest, int year, Cube cube, String level) {
        var query = cube.query(level) + "&year=" + year;
        rows(query).forEach(row -> digest.add(cell(row, cube, year, Places.NATION), sum(row)));
        regions(digest, year, cube, query, 1);
        for (var province : places.regions()) {
            if (province.level() == 1) {
                regions(digest, year, cube, query + "&region=" + province.code(), 2);
                regions(digest, year, cube, query + "&region=" + province.code(), 3);
            }
        }
    }

    private void regions(CellDigest digest, int year, Cube cube, String query, int level) {
        var grouped = query.replace("groupBy=", "groupBy=region,") + "&regionLevel=" + REGION_LEVELS.get(level);
        for (var row : rows(grouped)) {
            if (row.get("own").isEmpty() && level(row) == level) {
                digest.add(cell(row, cube, year, row.get("region")), sum(row));
            }
        }
    }

    private int level(CSVRecord row) {
        return places.level(row.get("region"));
    }

    private static Cell cell(CSVRecord row, Cube cube, int year, String region) {
        return new Cell(
                year,
                region,
                new Cell.Key(cube.name(), row.get(cube.code()), value(row, cube.second()), value(row, cube.word())));
    }

    private static String value(CSVRecord row, String column) {
        return column.isEmpty() ? "" : row.get(column);
    }

    private static Sum sum(CSVRecord row) {
        var yuan = new BigDecimal(row.get("amount"));
        return new Sum(yuan.movePointRight(HUNDREDTHS).longValueExact(), Long.parseLong(row.get("books")));
    }

    private List<CSVRecord> rows(String query) {
        var request = HttpRequest.newBuilder(URI.create(base + query))
                .header("Accept", "text/csv")
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var text = new InputStreamReader(answer.body(), StandardCharsets.UTF_8)) {
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(query + ": " + answer.statusCode());
                }
                var format = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get();
                return format.parse(text).getRecords();
            }
        } catch (IOException e) {
            throw new IllegalStateException(query, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Expenditure and books of the nation in one year, as a reader sees them at this moment. */
    public Sum nation(int year) {
        var rows = rows("cube=expenditure&year=" + year);
        return rows.isEmpty() ? Sum.NONE : sum(rows.get(0));
    }
}
