package org.huizong.reader.office;

import java.util.List;

/** What a cell of a sheet shows. */
final class CellTexts {

    private final List<String> strings;
    private final CellFormats formats;

    CellTexts(List<String> strings, CellFormats formats) {
        this.strings = strings;
        this.formats = formats;
    }

    /** Reads the cell that starts here to its end. */
    String read(XmlPart xml) {
        var type = xml.attribute("t").orElse("n");
        int style = xml.number("s", 0);
        var value = new StringBuilder();
        var formula = new StringBuilder();
        String inline = "";
        while (xml.next() && !xml.ends("c")) {
            switch (xml.started()) {
                case "v" -> collect(xml, "v", value);
                case "f" -> collect(xml, "f", formula);
                case "is" -> inline = SharedStrings.text(xml, "is");
                default -> {}
            }
        }
        if (value.isEmpty() && inline.isEmpty() && !formula.isEmpty()) {
            // Nobody stored what the formula gives: it is shown, so that it is told and not lost.
            return "=" + formula;
        }
        return inline.isEmpty() ? shown(type, value.toString(), style) : inline;
    }

    private static void collect(XmlPart xml, String element, StringBuilder text) {
        while (xml.next() && !xml.ends(element)) {
            text.append(xml.text());
        }
    }

    private String shown(String type, String value, int style) {
        return switch (type) {
            case "s" -> shared(value);
            case "str", "e", "d", "inlineStr" -> value;
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            default -> value.isEmpty() ? "" : formats.format(style).show(value);
        };
    }

    private String shared(String index) {
        if (!index.matches("\\d{1,9}") || Integer.parseInt(index) >= strings.size()) {
            return "";
        }
        return strings.get(Integer.parseInt(index));
    }
}
