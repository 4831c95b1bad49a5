package org.huizong.reader.office;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** 自动编号: the numbers that the word processor prints before paragraphs and does not keep in their text. */
final class WordNumbering {

    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final String NO_LIST = "0";
    private static final int LEVELS = 9;
    private static final int MAX_MARKER = 60;

    private record Level(String format, String text, int start) {}

    /** Levels by abstract list and depth. */
    private final Map<String, Map<Integer, Level>> levels = new HashMap<>();

    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    private WordNumbering() {}

    static WordNumbering none() {
        return new WordNumbering();
    }

    static WordNumbering read(byte[] part) {
        var numbering = new WordNumbering();
        var xml = new XmlPart(part);
        String list = "";
        while (xml.next()) {
            switch (xml.started()) {
                case "abstractNum" -> list = xml.attribute("abstractNumId").orElse("");
                case "lvl" -> numbering.level(xml, list);
                case "num" -> numbering.list(xml);
                default -> {}
            }
        }
        return numbering;
    }

    private void level(XmlPart xml, String list) {
        int depth = xml.number("ilvl", 0);
        String format = "decimal";
        String text = "";
        int start = 1;
        while (xml.next() && !xml.ends("lvl")) {
            switch (xml.started()) {
                case "start" -> start = xml.number("val", 1);
                case "numFmt" -> format = xml.attribute("val").orElse(format);
                case "lvlText" ->
                    text = xml.attribute("val")
                            .filter(t -> t.length() <= MAX_MARKER)
                            .orElse("");
                default -> {}
            }
        }
        levels.computeIfAbsent(list, any -> new HashMap<>()).putIfAbsent(depth, new Level(format, text, start));
    }

    private void list(XmlPart xml) {
        var id = xml.attribute("numId").orElse("");
        while (xml.next() && !xml.ends("num")) {
            if (xml.starts("abstractNumId")) {
                lists.put(id, xml.attribute("val").orElse(""));
            }
        }
    }

    /** The marker of the next paragraph there; empty for bullets and for lists that are none. */
    String next(ListLevel place) {
        var list = lists.getOrDefault(place.list(), "");
        var level = levels.getOrDefault(list, Map.of()).get(place.level());
        if (place.list().equals(NO_LIST)
                || level == null
                || place.level() >= LEVELS
                || level.format().equals("bullet")) {
            return "";
        }
        var counter = counters.computeIfAbsent(list, any -> new int[LEVELS]);
        counter[place.level()]++;
        for (int deeper = place.level() + 1; deeper < LEVELS; deeper++) {
            counter[deeper] = 0;
        }
        return PLACE.matcher(level.text())
                .replaceAll(match -> number(list, Integer.parseInt(match.group(1)) - 1, counter));
    }

    private String number(String list, int depth, int[] counter) {
        var level = levels.get(list).get(depth);
        if (level == null) {
            return "";
        }
        int value = level.start() + Math.max(0, counter[depth] - 1);
        return switch (level.format()) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "ideographDigital",
                    "japaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographTraditional",
                    "chineseLegalSimplified" -> ChineseNumeral.of(value);
            case "upperLetter" -> Character.toString('A' + (value - 1) % 26);
            case "lowerLetter" -> Character.toString('a' + (value - 1) % 26);
            case "decimalEnclosedCircleChinese", "decimalEnclosedCircle" ->
                value <= 20 ? Character.toString('①' + value - 1) : "" + value;
            default -> Integer.toString(value);
        };
    }
}
