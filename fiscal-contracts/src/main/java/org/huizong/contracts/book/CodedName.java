package org.huizong.contracts.book;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huizong.contracts.classification.CodeList;

/**
 * 涉密项目的代号: the name that a classified project bears wherever it is shown: 特定目标 and a number. The words are data:
 * {@code disclosure/coded-name-word.csv}.
 */
public final class CodedName {

    private static final CodeList WORDS = CodeList.read("coded-name-word", "/disclosure/coded-name-word.csv");
    private static final Pattern MARK = Pattern.compile(words("marks"));
    private static final Pattern FORM = Pattern.compile(
            "(?:" + words("marks") + "|" + words("fills") + "|[0-9０-９A-Za-z一二三四五六七八九十第号()（）〔〕_.,，、;；。-])+");

    private CodedName() {}

    /** Whether the name tells nothing but that it stands for a classified project. */
    public static boolean isCoded(String name) {
        return MARK.matcher(name).find() && FORM.matcher(name).matches();
    }

    /** The coded name of the project with this ordinal: it is made of its place in the book, never of what it hides. */
    public static String of(int ordinal) {
        return "特定目标" + (ordinal < 10 ? "0" : "") + ordinal;
    }

    private static String words(String kind) {
        return WORDS.rows().stream()
                .filter(row -> row.get("kind").equals(kind))
                .map(row -> Pattern.quote(row.get("word")))
                .collect(Collectors.joining("|"));
    }
}
