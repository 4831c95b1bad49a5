package org.huizong.reader.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Styles whose paragraphs are numbered without saying so themselves, such as headings. */
final class ParagraphStyles {

    static final ParagraphStyles NONE = new ParagraphStyles(Map.of());

    private final Map<String, ListLevel> lists;

    private ParagraphStyles(Map<String, ListLevel> lists) {
        this.lists = Map.copyOf(lists);
    }

    static ParagraphStyles read(byte[] part) {
        var lists = new HashMap<String, ListLevel>();
        var xml = new XmlPart(part);
        String style = "";
        int level = 0;
        while (xml.next()) {
            switch (xml.started()) {
                case "style" -> {
                    style = xml.attribute("styleId").orElse("");
                    level = 0;
                }
                case "ilvl" -> level = xml.number("val", 0);
                case "numId" ->
                    lists.put(style, new ListLevel(xml.attribute("val").orElse("0"), level));
                default -> {}
            }
        }
        return new ParagraphStyles(lists);
    }

    Optional<ListLevel> list(String style) {
        return Optional.ofNullable(lists.get(style));
    }
}
