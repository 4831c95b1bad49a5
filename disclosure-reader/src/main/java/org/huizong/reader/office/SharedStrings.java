package org.huizong.reader.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The texts that a workbook keeps once for all cells. */
final class SharedStrings {

    private static final Pattern ESCAPED_BREAK = Pattern.compile("_x000[aAdD]_");

    private SharedStrings() {}

    static List<String> read(byte[] part) {
        var strings = new ArrayList<String>();
        var xml = new XmlPart(part);
        while (xml.next()) {
            if (xml.starts("si")) {
                strings.add(text(xml, "si"));
            }
        }
        return strings;
    }

    /** The text of the element that starts here; runs of one text belong together, how it is pronounced does not. */
    static String text(XmlPart xml, String element) {
        var text = new StringBuilder();
        boolean inText = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                xml.skip();
            } else if (xml.starts("t") || xml.ends("t")) {
                inText = xml.starts("t");
            } else if (inText) {
                text.append(xml.text());
            }
        }
        return ESCAPED_BREAK.matcher(text).replaceAll("\n");
    }
}
