package org.huizong.performance.transcription;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The printed headings of an indicator table. They tell which columns it has; where cells are missing from the headings, the
 * order of the form still holds.
 *
 * @param words how many words the headings take
 * @param judged whether scoring rule or evidence is among the columns: the form of a project
 * @param compared whether 上年完成值 is among the columns
 */
record IndicatorHeader(int words, boolean judged, boolean compared) {

    private static final Pattern HEADINGS =
            Pattern.compile("一级指标(?:二级指标|三级指标|四级指标|指标名称|(?:年度)?(?:指标值|目标值)?设[置定]依据|指标设[置定]依据|年度指标值|指标值|目标值"
                    + "|上年(?:度)?(?:实际)?完成值|指标分值权重|分值权重|指标权重|权重|分值|指标赋分规则|赋分规则|评分规则|佐证(?:资|材)料|备注|[（(][%分][)）])*");
    private static final String SHORTEST = "一级指标二级指标三级指标";

    /** Headings at the given word; zero words when there are none. */
    static IndicatorHeader at(List<Word> words, int start) {
        var joined = new StringBuilder();
        int taken = 0;
        var text = "";
        for (int i = start; i < words.size(); i++) {
            joined.append(words.get(i).text());
            var matcher = HEADINGS.matcher(joined);
            if (matcher.matches()) {
                taken = i + 1 - start;
                text = joined.toString();
            } else if (!matcher.hitEnd()) {
                break;
            }
        }
        if (!text.startsWith(SHORTEST)) {
            return new IndicatorHeader(0, false, false);
        }
        boolean judged = text.contains("赋分") || text.contains("评分") || text.contains("佐证");
        return new IndicatorHeader(taken, judged, text.contains("上年"));
    }

    boolean found() {
        return words > 0;
    }
}
