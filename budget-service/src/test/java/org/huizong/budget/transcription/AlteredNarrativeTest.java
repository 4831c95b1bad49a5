package org.huizong.budget.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.huizong.reader.Typography;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The narratives of the published documents with every figure changed, and with other words for the same things. */
class AlteredNarrativeTest {

    /** Figures with a unit, apart from the thresholds of large equipment, which are names. */
    private static final Pattern FIGURE =
            Pattern.compile("(?<![\\d.])(\\d+(?:\\.\\d+)?)(?=\\s*(?:万元|万|%|平方米|（平方米）|辆|个|台|批次|人次))(?!\\s*万元\\s*以上)");

    private static final Map<String, String> WORDS = Map.of(
            "主要原因是：", "主要原因是",
            "，主要原因是", "。主要原因是：",
            "下降", "降低",
            "增长", "上升",
            "主要用于", "主要用于：",
            "经费数为", "经费预算数为");

    @ParameterizedTest
    @ValueSource(strings = {Samples.CITY, Samples.PREFECTURE, Samples.HUBEI, Samples.FINAL_ACCOUNTS})
    void everyOtherFigureIsReadInTheSameCell(String name) {
        var original = cells(Samples.text(name));
        for (int seed = 0; seed < 10; seed++) {
            var changed = new HashMap<String, String>();
            var random = new Random(seed);
            var text = FIGURE.matcher(Samples.text(name))
                    .replaceAll(found -> changed.computeIfAbsent(found.group(1), figure -> other(figure, random)));

            var book = Samples.transcribe(text);

            var expected = new TreeMap<String, String>();
            original.forEach((place, printed) -> expected.put(
                    place,
                    printed.matches("[\\d.]+")
                            ? changed.getOrDefault(printed, printed)
                            : FIGURE.matcher(printed)
                                    .replaceAll(found -> changed.getOrDefault(found.group(1), found.group(1)))));
            // Sums of Hubei's economic classes no longer agree, which the reader of the statements reports.
            assertThat(book.unreadable())
                    .filteredOn(line -> line.reason().contains("句式"))
                    .isEmpty();
            assertThat(ExpectedNarrative.differences(expected, cells(text)))
                    .as(name + " " + seed)
                    .isEmpty();
        }
    }

    private static String other(String figure, Random random) {
        int point = figure.indexOf('.');
        var whole = Integer.toString(1 + random.nextInt(99_999));
        return point < 0
                ? whole
                : whole + "." + String.format("%0" + (figure.length() - point - 1) + "d", random.nextInt(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.CITY, Samples.PREFECTURE, Samples.HUBEI, Samples.FINAL_ACCOUNTS})
    void otherWordsForTheSameThingsChangeNoFigure(String name) {
        var text = Samples.text(name);
        for (var word : List.of("主要原因是：", "，主要原因是", "下降", "增长", "经费数为")) {
            text = text.replace(word, WORDS.get(word));
        }

        var book = Samples.transcribe(text);

        assertThat(book.unreadable()).isEmpty();
        var read = cells(text);
        cells(Samples.text(name)).forEach((place, printed) -> {
            if (printed.matches("[\\d.]+")) {
                assertThat(read).as(place).containsEntry(place, printed);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.CITY, Samples.PREFECTURE, Samples.HUBEI, Samples.FINAL_ACCOUNTS})
    void fullWidthDigitsAndSpacesInsideFiguresChangeNothing(String name) {
        var wide = new StringBuilder();
        boolean table = false;
        for (var line : Samples.text(name).split("\n", -1)) {
            table = line.strip().matches("表 ?\\d.*") || table && !line.strip().startsWith("第三部分");
            wide.append(table ? line : widened(line)).append('\n');
        }

        assertThat(ExpectedNarrative.differences(cells(Samples.text(name)), cells(wide.toString())))
                .isEmpty();
    }

    private static String widened(String line) {
        return Pattern.compile("(?<![\\d.])(\\d+)\\.(\\d+)(?= ?万元)")
                .matcher(line)
                .replaceAll(
                        found -> found.group(1) + " ." + (char) (found.group(2).charAt(0) - '0' + '０')
                                + found.group(2).substring(1));
    }

    private static Map<String, String> cells(String text) {
        var cells = new TreeMap<String, String>();
        ExpectedNarrative.transcribed(Samples.transcribe(text).content())
                .forEach((place, printed) -> cells.put(place, Typography.canonical(printed)));
        return cells;
    }
}
