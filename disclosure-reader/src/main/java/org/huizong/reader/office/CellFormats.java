package org.huizong.reader.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number format of each cell style of a workbook. */
final class CellFormats {

    static final CellFormats NONE = new CellFormats(List.of());

    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(14, "yyyy/m/d"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(37, "#,##0;-#,##0"),
            Map.entry(38, "#,##0;-#,##0"),
            Map.entry(39, "#,##0.00;-#,##0.00"),
            Map.entry(40, "#,##0.00;-#,##0.00"),
            Map.entry(41, "#,##0;-#,##0;\"-\""),
            Map.entry(42, "#,##0;-#,##0;\"-\""),
            Map.entry(43, "#,##0.00;-#,##0.00;\"-\""),
            Map.entry(44, "#,##0.00;-#,##0.00;\"-\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    private final List<NumberFormat> formats;

    private CellFormats(List<NumberFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    static CellFormats read(byte[] part) {
        var codes = new HashMap<>(BUILT_IN);
        var known = new HashMap<String, NumberFormat>();
        var formats = new ArrayList<NumberFormat>();
        boolean cells = false;
        var xml = new XmlPart(part);
        while (xml.next()) {
            switch (xml.started()) {
                case "numFmt" ->
                    codes.put(
                            xml.number("numFmtId", 0),
                            xml.attribute("formatCode").orElse(""));
                case "cellXfs" -> cells = true;
                case "xf" -> {
                    if (cells) {
                        formats.add(known.computeIfAbsent(
                                codes.getOrDefault(xml.number("numFmtId", 0), ""), NumberFormat::of));
                    }
                }
                default -> cells = cells && !xml.ends("cellXfs");
            }
        }
        return new CellFormats(formats);
    }

    NumberFormat format(int style) {
        return style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
    }
}
