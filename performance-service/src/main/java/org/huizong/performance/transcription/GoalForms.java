package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huizong.reader.DisclosureDocument.SourceLine;

/** Finds the goal forms of a document by their titles, which may break over lines, and where each of them ends. */
final class GoalForms {

    private static final String BEFORE = "(附[件表]?\\d{0,2}[:.、]?|表\\d{1,2}[:.、]?)?(\\d{4}年度?)?";
    private static final String BEHIND = "([(]\\d{4}年度?[)])?";
    private static final Pattern OVERALL = Pattern.compile(BEFORE + "(部门|单位)?([(]单位[)])?整体(支出)?绩效目标(申报)?表" + BEHIND);
    private static final Pattern PROJECT = Pattern.compile(BEFORE + "(预算)?项目(支出)?(预算)?绩效目标(申报)?表" + BEHIND);
    private static final Pattern SELF_EVALUATION = Pattern.compile(BEFORE + "(预算)?项目(支出)?绩效(目标)?自(评|评价|我评价)表" + BEHIND);
    private static final Pattern OVERALL_SELF_EVALUATION =
            Pattern.compile(BEFORE + "(部门|单位)?([(]单位[)])?整体(支出)?绩效(目标)?自(评|评价|我评价)表" + BEHIND);
    private static final Pattern PART = Pattern.compile("第[一二三四五六七八九十]+部分.*");
    private static final Pattern HEADING = Pattern.compile("(第[一二三四五六七八九十]+部分|[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、).*");
    private static final Pattern MARKUP = Pattern.compile("^[#*|]+|[*|]+$");
    private static final int LONGEST_TITLE = 30;

    private GoalForms() {}

    static List<GoalForm> in(List<SourceLine> lines) {
        var forms = new ArrayList<GoalForm>();
        int i = 0;
        while (i < lines.size()) {
            var title = titleAt(lines, i);
            if (title.isEmpty()) {
                i++;
                continue;
            }
            int bodyStart = title.get().next();
            int end = endOf(lines, bodyStart);
            forms.add(new GoalForm(title.get().kind(), lines.get(i), lines.subList(bodyStart, end)));
            i = end;
        }
        return forms;
    }

    private record Title(GoalForm.Kind kind, int next) {}

    private static Optional<Title> titleAt(List<SourceLine> lines, int index) {
        var joined = new StringBuilder();
        for (int i = index; i < lines.size() && joined.length() <= LONGEST_TITLE; i++) {
            var text = bare(lines.get(i));
            if (text.isEmpty() && i == index) {
                return Optional.empty();
            }
            joined.append(text);
            var kind = kindOf(joined.toString());
            if (kind.isPresent()) {
                return Optional.of(new Title(kind.get(), i + 1));
            }
            if (joined.length() < 2 || !beginsATitle(joined)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean beginsATitle(CharSequence text) {
        for (var pattern : List.of(OVERALL, PROJECT, SELF_EVALUATION, OVERALL_SELF_EVALUATION)) {
            var matcher = pattern.matcher(text);
            if (!matcher.matches() && matcher.hitEnd()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<GoalForm.Kind> kindOf(String text) {
        if (OVERALL.matcher(text).matches()) {
            return Optional.of(GoalForm.Kind.OVERALL);
        }
        if (PROJECT.matcher(text).matches()) {
            return Optional.of(GoalForm.Kind.PROJECT);
        }
        if (OVERALL_SELF_EVALUATION.matcher(text).matches()) {
            return Optional.of(GoalForm.Kind.OVERALL_SELF_EVALUATION);
        }
        return SELF_EVALUATION.matcher(text).matches() ? Optional.of(GoalForm.Kind.SELF_EVALUATION) : Optional.empty();
    }

    /** In the goal text of the head a line may look like a heading; behind the indicator headings it is one. */
    private static int endOf(List<SourceLine> lines, int start) {
        boolean indicators = false;
        for (int i = start; i < lines.size(); i++) {
            var text = bare(lines.get(i));
            indicators |= text.startsWith("一级指标") || text.equals("一级") || text.contains("一级指标二级指标");
            boolean tabbed = lines.get(i).text().startsWith("\t");
            if (titleAt(lines, i).isPresent()
                    || PART.matcher(text).matches()
                    || indicators && !tabbed && HEADING.matcher(text).matches()) {
                return i;
            }
        }
        return lines.size();
    }

    private static String bare(SourceLine line) {
        return MARKUP.matcher(RunningText.squeeze(line.text()))
                .replaceAll("")
                .replace('（', '(')
                .replace('）', ')')
                .replace('：', ':');
    }
}
