package org.huizong.budget.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.huizong.budget.transcription.TranscriptionResult.Refused;
import org.huizong.budget.transcription.TranscriptionResult.Transcribed;
import org.huizong.reader.UnreadableDocumentException;
import org.junit.jupiter.api.Test;

/** The published documents with other names, amounts, breaks, layouts, and with parts cut off. */
class AlteredSamplesTest {

    private static final Pattern AMOUNT =
            Pattern.compile("(?<![\\d.])(\\d+\\.\\d{2}|\\d+(?:\\.\\d+)?(?= ?万元(?!以上)))(?![\\d.%])");

    @Test
    void tabsTurnedIntoSpacesLoseNoFigureAndMoveNone() {
        var spaced = Samples.text(Samples.CITY).replace('\t', ' ');

        var book = Samples.transcribe(spaced);

        var expected = ExpectedTables.byHand(Samples.expected(Samples.CITY));
        assertThat(book.unreadable()).isEmpty();
        assertThat(wrong(expected, ExpectedTables.transcribed(book.content()))).isEmpty();
        assertThat(book.content().statements().stream()
                        .filter(statement -> !statement.number().equals("7"))
                        .flatMap(statement -> statement.unplaced().stream()))
                .isEmpty();
    }

    @Test
    void threefoldAmountsAreReadThreefold() {
        for (var name : List.of(Samples.CITY, Samples.PREFECTURE)) {
            var book = Samples.transcribe(
                    AMOUNT.matcher(Samples.text(name)).replaceAll(amount -> threefold(amount.group(1))));

            var expected = new TreeMap<String, String>();
            ExpectedTables.byHand(Samples.expected(name))
                    .forEach((place, text) -> expected.put(place, text.isEmpty() ? "" : threefold(text)));
            var actual = ExpectedTables.transcribed(book.content());
            assertThat(book.unreadable()).isEmpty();
            assertThat(actual.keySet()).isEqualTo(expected.keySet());
            assertThat(wrong(expected, actual)).isEmpty();
            assertThat(actual.values().stream().filter("?"::equals).count()).isLessThanOrEqualTo(10);
        }
    }

    @Test
    void anotherUnitWithMarksAndPageBreaksIsTheSameBookOfAnotherRegion() {
        var text = "\uFEFF"
                + Samples.text(Samples.PREFECTURE)
                        .replace("克孜勒苏柯尔克孜自治州", "伊犁哈萨克自治州")
                        .replace("2025", "2026")
                        .replace("\n ", "\n\f")
                        .replace("\n", "\r\n");

        var book = Samples.transcribe(text);

        assertThat(book.identity().region().code()).isEqualTo("654000");
        assertThat(book.identity().year()).isEqualTo(2026);
        assertThat(book.unreadable()).isEmpty();
        assertThat(ExpectedTables.transcribed(book.content()))
                .isEqualTo(ExpectedTables.transcribed(
                        Samples.transcribe(Samples.text(Samples.PREFECTURE)).content()));
    }

    @Test
    void breaksInSentencesChangeNothing() {
        var random = new Random(7);
        var broken = new StringBuilder();
        int number = 0;
        for (var line : Samples.text(Samples.PREFECTURE).split("\n", -1)) {
            number++;
            boolean sentence =
                    number > 720 && number < 1060 && line.length() > 20 && !line.matches("^[ 一二三四五六七八九十（(]+.*");
            int cut = sentence ? 5 + random.nextInt(line.length() - 10) : line.length();
            broken.append(line, 0, cut).append('\n');
            if (sentence) {
                broken.append("\n").append(line.substring(cut)).append('\n');
            }
        }

        var book = Samples.transcribe(broken.toString());
        var original = Samples.transcribe(Samples.text(Samples.PREFECTURE));

        assertThat(book.content().projects())
                .extracting(project -> project.name() + project.basis() + project.allocationText() + project.period())
                .containsExactlyElementsOf(original.content().projects().stream()
                        .map(project -> project.name() + project.basis() + project.allocationText() + project.period())
                        .toList());
        assertThat(ExpectedTables.transcribed(book.content()))
                .isEqualTo(ExpectedTables.transcribed(original.content()));
    }

    @Test
    void aTruncatedDocumentIsRefusedOrSaysWhereItEnds() {
        for (var name : List.of(Samples.CITY, Samples.PREFECTURE, Samples.HUBEI, Samples.FINAL_ACCOUNTS)) {
            var lines = Samples.text(name).split("\n", -1);
            int body = name.equals(Samples.HUBEI) ? 135 : name.equals(Samples.FINAL_ACCOUNTS) ? 50 : lines.length - 60;
            for (int cut = 5; cut < body; cut += 61) {
                var result = Samples.result(String.join("\n", List.of(lines).subList(0, cut)));
                if (result instanceof Transcribed transcribed) {
                    assertThat(transcribed.book().findings())
                            .as(name + " cut at " + cut)
                            .anyMatch(finding -> finding.rule().equals("M01") && finding.line() > 0);
                } else {
                    assertThat(((Refused) result).messageChinese()).isNotBlank();
                }
            }
        }
    }

    @Test
    void shuffledAndDamagedTextIsReadWithoutFailure() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var lines = new ArrayList<>(List.of(
                    Samples.text(List.of(Samples.CITY, Samples.PREFECTURE, Samples.HUBEI, Samples.FINAL_ACCOUNTS)
                                    .get(seed % 4))
                            .split("\n", -1)));
            for (int i = 0; i < 40; i++) {
                int at = random.nextInt(lines.size());
                switch (random.nextInt(5)) {
                    case 0 -> lines.remove(at);
                    case 1 -> Collections.swap(lines, at, random.nextInt(lines.size()));
                    case 2 -> lines.set(at, lines.get(at) + " 9".repeat(random.nextInt(14)));
                    case 3 -> lines.set(at, lines.get(at).replace(".", "").replace("0", "000000000"));
                    default -> lines.add(at, lines.get(random.nextInt(lines.size())));
                }
            }
            assertThat(readable(String.join("\n", lines))).isTrue();
        }
    }

    private static boolean readable(String text) {
        try {
            return Samples.result(text) != null;
        } catch (UnreadableDocumentException e) {
            return true;
        }
    }

    private static String threefold(String amount) {
        return new BigDecimal(amount).multiply(BigDecimal.valueOf(3)).toPlainString();
    }

    /** Cells that were placed, but not where the truth has them. */
    private static Map<String, String> wrong(Map<String, String> expected, Map<String, String> actual) {
        var wrong = new TreeMap<String, String>();
        expected.forEach((place, text) -> {
            var read = actual.getOrDefault(place, "missing");
            if (!read.equals(text) && !read.equals("?")) {
                wrong.put(place, text + " read as " + read);
            }
        });
        return wrong;
    }
}
