package org.huizong.budget.transcription.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huizong.reader.Typography;

/**
 * 科目名称与项目名称: takes apart what stands in two neighbouring columns of text. Where both names break over lines their
 * pieces interleave; the name of the item and the names of the narrative tell which piece is whose.
 */
final class ProjectNames {

    private final List<String> known;

    ProjectNames(List<String> known) {
        this.known = known;
    }

    /** The project's name; the whole text when the item's name is not in it; empty for a row of the item itself. */
    String project(String text, List<String> itemNames) {
        for (var item : itemNames) {
            var found = known.stream()
                    .filter(name -> isInterleaving(text, item, name))
                    .max(Comparator.comparingInt(String::length));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return itemNames.stream()
                .filter(item -> Typography.canonical(text).startsWith(Typography.canonical(item)))
                .max(Comparator.comparingInt(String::length))
                .map(item -> rest(text, Typography.canonical(item).length()))
                .or(() -> byNarrative(text))
                .orElse(text);
    }

    /** A text that ends with a name of the narrative begins with an item's name that no list has. */
    private Optional<String> byNarrative(String text) {
        return known.stream()
                .filter(name -> Typography.canonical(text).endsWith(Typography.canonical(name)))
                .max(Comparator.comparingInt(String::length));
    }

    private static String rest(String text, int canonicalLength) {
        // Texts are compact already, so that canonical and printed lengths are equal.
        return text.substring(Math.min(canonicalLength, text.length()));
    }

    /** Whether the text is made of the letters of both names, each in its own order. */
    static boolean isInterleaving(String text, String first, String second) {
        var whole = Typography.canonical(text);
        var one = Typography.canonical(first);
        var two = Typography.canonical(second);
        if (whole.length() != one.length() + two.length()) {
            return false;
        }
        var reachable = new boolean[one.length() + 1][two.length() + 1];
        reachable[0][0] = true;
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= two.length(); j++) {
                reachable[i][j] |= i > 0 && reachable[i - 1][j] && one.charAt(i - 1) == whole.charAt(i + j - 1)
                        || j > 0 && reachable[i][j - 1] && two.charAt(j - 1) == whole.charAt(i + j - 1);
            }
        }
        return reachable[one.length()][two.length()];
    }
}
