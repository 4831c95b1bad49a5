package org.huizong.budget.ceiling;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huizong.budget.budgetunit.BudgetUnit;
import org.huizong.budget.ceiling.domain.Ceiling;
import org.huizong.contracts.money.AmountUnit;

/**
 * 控制数表模板: the units of a region in a spreadsheet, each with the ceilings that it has, to be filled in and sent back. All
 * cells are texts, so that no amount passes through binary floating point and no name is taken for a formula.
 */
@Singleton
public class CeilingTemplate {

    private static final String TYPES =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Override PartName="/xl/workbook.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
            <Override PartName="/xl/worksheets/sheet1.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
            """;

    private static final String RELATIONS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" \
            Target="%s"/></Relationships>
            """;

    private static final String WORKBOOK =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
            <sheets><sheet name="%s" sheetId="1" r:id="rId1"/></sheets></workbook>
            """;

    private static final String SHEET =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
            <cols><col min="1" max="9" width="18" customWidth="1"/></cols><sheetData>%s</sheetData></worksheet>
            """;

    private final CeilingWords words = CeilingWords.shipped();

    /** One line of the template: a unit with a ceiling, or with none yet. */
    public record Line(BudgetUnit unit, List<Ceiling> ceilings) {}

    public byte[] write(int year, List<Line> lines) {
        var rows = new ArrayList<List<String>>();
        rows.add(header());
        for (var line : lines) {
            if (line.ceilings().isEmpty()) {
                rows.add(row(line.unit(), year, List.of("", "", "", words.written("stop"), "", "")));
            }
            line.ceilings().forEach(ceiling -> rows.add(row(line.unit(), year, cells(ceiling))));
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "[Content_Types].xml", TYPES);
            put(zip, "_rels/.rels", RELATIONS.formatted("officeDocument", "xl/workbook.xml"));
            put(zip, "xl/_rels/workbook.xml.rels", RELATIONS.formatted("worksheet", "worksheets/sheet1.xml"));
            put(zip, "xl/workbook.xml", WORKBOOK.formatted(escaped(words.sheet())));
            put(zip, "xl/worksheets/sheet1.xml", SHEET.formatted(sheetData(rows)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private List<String> header() {
        return words.columns().entrySet().stream()
                .map(column -> column.getKey().equals("amount")
                        ? column.getValue() + "（" + words.templateUnit() + "）"
                        : column.getValue())
                .toList();
    }

    private static List<String> row(BudgetUnit unit, int year, List<String> rest) {
        var row = new ArrayList<>(List.of(unit.region(), unit.name(), Integer.toString(year)));
        row.addAll(rest);
        return row;
    }

    private List<String> cells(Ceiling ceiling) {
        var measure = ceiling.key().measure();
        var unit = AmountUnit.ofCode(words.units().get(words.templateUnit()));
        return List.of(
                measure.functionClass(),
                words.written(measure.nature()),
                words.written(measure.fund()),
                words.written(ceiling.terms().mode().code()),
                unit.format(ceiling.terms().amount()),
                ceiling.terms().note());
    }

    private static String sheetData(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "<c t=\"inlineStr\"><is><t>" + escaped(cell) + "</t></is></c>")
                        .collect(Collectors.joining("", "<row>", "</row>")))
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.strip().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
