package org.huizong.budget.transcription.table;

import java.util.List;
import java.util.regex.Pattern;
import org.huizong.reader.Typography;

/** Comparison of printed labels: first with their numbering, then without it and without words that may be missing. */
final class Labels {

    private static final Pattern NUMBERING = Pattern.compile("^(?:[一二三四五六七八九十]+、|\\d{1,2}[.、．]|\\(\\d{1,2}\\)|其中:)+");

    private final List<String> noise;

    Labels(List<String> noise) {
        this.noise = noise.stream().map(Typography::canonical).toList();
    }

    static boolean equal(String label, String other) {
        return Typography.canonical(label).equals(Typography.canonical(other));
    }

    /** Without the number that a list puts in front of it. */
    static String unnumbered(String label) {
        return NUMBERING.matcher(label).replaceFirst("");
    }

    boolean alike(String label, String other) {
        return bare(label).equals(bare(other));
    }

    /** Whether the label could still grow into the other one by more text. */
    boolean begins(String label, String other) {
        var bare = NUMBERING.matcher(Typography.canonical(label)).replaceFirst("");
        var whole = NUMBERING.matcher(Typography.canonical(other)).replaceFirst("");
        return !bare.isEmpty() && bare.length() < whole.length() && whole.startsWith(bare);
    }

    private String bare(String label) {
        var bare = NUMBERING.matcher(Typography.canonical(label)).replaceFirst("");
        for (var word : noise) {
            bare = bare.replace(word, "");
        }
        return bare;
    }
}
