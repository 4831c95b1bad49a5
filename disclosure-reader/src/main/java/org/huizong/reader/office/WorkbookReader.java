package org.huizong.reader.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huizong.reader.PrintedLines;
import org.huizong.reader.Typography;

/**
 * 电子表格: every sheet that is shown, as its rows print them: numbers in the format of their cell, formulas as the value
 * that was stored with them, a merged cell at its first place.
 */
public final class WorkbookReader {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final Pattern TABLE_NAME = Pattern.compile("(?:附|公开)?表\\d{1,2}.*");
    /** A title stands in the first rows, so a sheet's name is told only where they do not tell it. */
    private static final int TITLE_ROWS = 5;

    private record SheetPart(String name, String path) {}

    private final OfficePackage office;
    private final PrintedLines lines = new PrintedLines();

    private WorkbookReader(OfficePackage office) {
        this.office = office;
    }

    /** @throws org.huizong.reader.UnreadableDocumentException if the workbook is damaged, hostile or beyond the limits */
    public static String read(byte[] bytes) {
        var office = OfficePackage.open(bytes, WorkbookReader::isWanted);
        return new WorkbookReader(office).read();
    }

    private static boolean isWanted(String part) {
        return part.equals(WORKBOOK)
                || part.equals(RELATIONS)
                || part.equals(STRINGS)
                || part.equals(STYLES)
                || part.startsWith("xl/worksheets/") && part.endsWith(".xml");
    }

    private String read() {
        var strings = office.part(STRINGS).map(SharedStrings::read).orElse(List.of());
        var formats = office.part(STYLES).map(CellFormats::read).orElse(CellFormats.NONE);
        for (var sheet : sheets()) {
            office.part(sheet.path()).ifPresent(part -> print(sheet.name(), SheetRows.read(part, strings, formats)));
        }
        return lines.text();
    }

    private List<SheetPart> sheets() {
        var targets = targets();
        var sheets = new ArrayList<SheetPart>();
        var xml = new XmlPart(office.require(WORKBOOK));
        while (xml.next()) {
            if (xml.starts("sheet") && !xml.attribute("state").orElse("").contains("idden")) {
                var target = targets.getOrDefault(xml.attribute("id").orElse(""), "");
                sheets.add(new SheetPart(xml.attribute("name").orElse(""), target));
            }
        }
        return sheets;
    }

    /** Paths of parts by the id of their relation; a path without a leading slash is relative to {@code xl/}. */
    private Map<String, String> targets() {
        var targets = new HashMap<String, String>();
        var xml = new XmlPart(office.require(RELATIONS));
        while (xml.next()) {
            if (xml.starts("Relationship")) {
                var target = xml.attribute("Target").orElse("");
                targets.put(
                        xml.attribute("Id").orElse(""), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }

    private void print(String name, SheetRows sheet) {
        var title = Typography.compact(name);
        if (TABLE_NAME.matcher(title).matches() && !sheet.startsWith(title, TITLE_ROWS)) {
            lines.line(name);
        }
        sheet.print(lines);
    }
}
