package org.huizong.performance.performancegoal.domain;

import java.util.regex.Pattern;
import org.huizong.contracts.book.CodedName;

/** 项目名称: the forms in which the same project is printed in the tables, in the narrative and in its goal. */
public final class ProjectName {

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\u3000\\u00a0\\p{Punct}（）【】《》〔〕“”‘’、，。；：·—－]+");
    private static final Pattern YEAR = Pattern.compile("^(20\\d{2})年(度)?");
    private static final Pattern KIND = Pattern.compile("(项目经费|项目资金|专项经费|专项资金|工作经费|经费项目|资金项目|项目|经费|资金)$");

    private ProjectName() {}

    /** The name without what typesetting adds. */
    public static String plain(String name) {
        return PUNCTUATION.matcher(name).replaceAll("");
    }

    /** The name without the year before it and the word for its kind behind it. */
    public static String core(String name) {
        var core = YEAR.matcher(plain(name)).replaceFirst("");
        var without = KIND.matcher(core).replaceFirst("");
        return without.isEmpty() ? core : without;
    }

    /** 涉密项目 are printed under a code only. */
    public static boolean isWithheld(String name) {
        return CodedName.isCoded(name);
    }
}
