package org.huizong.reader.identity;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.reader.DisclosureDocument;
import org.huizong.reader.RunningText;
import org.huizong.reader.Section;
import org.huizong.reader.Typography;

/** 编制部门: every place where a document names the unit whose book it is. */
final class UnitNameEvidence {

    /** A number may stand inside a name (第3中学, 101团), never at its end, where a year or a code follows. */
    private static final String LETTER =
            "(?:[\\u4e00-\\u9fff（）()·]|(?<=[\\u4e00-\\u9fff])\\d{1,3}(?=[\\u4e00-\\u9fff]))";

    private static final String NAME = "((?:" + LETTER + "|[A-Za-z]){2,60}?)";
    private static final Pattern PREPARED_BY = Pattern.compile("(?:(?:编制|编报|填报|公开|预算)(?:部门|单位)(?:名称)?|(?:部门|单位)名称)[:：]"
            + NAME + "(?=[（(]?(?:金额|计量|货币)?单位[:：（(]|公开|[:：。，]|20\\d{2}年|2\\d{2}[\\u4e00-\\u9fff]{2,}支出|\\d{4})");
    private static final Pattern ABOUT = Pattern.compile("关于" + NAME + "20\\d{2}年.*");
    private static final Pattern OF_PART = Pattern.compile(NAME + "(?:概况|(?:20\\d{2}年度?)?(?:部门|单位)?(?:预算|决算).*)");
    private static final Pattern TITLE_WITH_YEAR = Pattern.compile(NAME + "20\\d{2}年度?(?:部门|单位)?(?:预算|决算).*");
    private static final Pattern YEAR_TITLE = Pattern.compile("20\\d{2}年度?(?:部门|单位)?(?:预算|决算).*");
    private static final Pattern DATE = Pattern.compile("20\\d{2}年\\d{1,2}月\\d{1,2}日");
    private static final Pattern FORM_UNIT = Pattern.compile("部门名称（盖章）" + NAME + "部门联系人|预算单位" + NAME + "项目名称");
    private static final Pattern UNDERTAKER = Pattern.compile("项目承担单位[:：]" + NAME + "(?=资金分配)");
    private static final Pattern ONLY_NAME = Pattern.compile(LETTER + "{3,60}");
    /** Words that stand where a name could stand. */
    private static final Set<String> GENERIC =
            Set.of("部门", "单位", "本部门", "本单位", "部门单位", "我单位", "目录", "年度", "主要", "基本", "本级", "机构", "部门基本", "单位基本", "部门主要");

    private UnitNameEvidence() {}

    static Evidence collect(DisclosureDocument document) {
        var evidence = new Evidence();
        var text = RunningText.of(document);
        groups(PREPARED_BY.matcher(text.text()), text, evidence, Evidence.TITLE);
        groups(FORM_UNIT.matcher(text.text()), text, evidence, Evidence.HEADING);
        groups(UNDERTAKER.matcher(text.text()), text, evidence, Evidence.SENTENCE);
        document.sections().forEach(section -> ofSection(section, evidence));
        preamble(document, evidence);
        signature(document, evidence);
        return evidence;
    }

    private static void groups(Matcher matcher, RunningText text, Evidence evidence, int weight) {
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    add(evidence, matcher.group(group), text.lineAt(matcher.start(group)), weight);
                }
            }
        }
    }

    private static void ofSection(Section section, Evidence evidence) {
        var pattern =
                switch (section.kind()) {
                    case PART -> OF_PART;
                    case CHAPTER -> ABOUT;
                    default -> null;
                };
        if (pattern == null) {
            return;
        }
        var matcher = pattern.matcher(section.title());
        if (matcher.matches()) {
            add(evidence, matcher.group(1), section.firstLine(), Evidence.HEADING);
        }
    }

    /** The title page: a name on a line of its own, or together with year and kind. */
    private static void preamble(DisclosureDocument document, Evidence evidence) {
        int end = document.sections().isEmpty() ? 0 : document.sections().get(0).firstLine();
        boolean preamble =
                !document.sections().isEmpty() && document.sections().get(0).kind() == Section.Kind.PREAMBLE;
        var printed = document.lines(1, preamble ? document.sections().get(0).lastLine() : end - 1).stream()
                .filter(line -> !line.isBlank())
                .limit(4)
                .toList();
        for (int i = 0; i < printed.size(); i++) {
            var line =
                    Typography.compact(Typography.withoutMarkup(printed.get(i).text()));
            var matcher = TITLE_WITH_YEAR.matcher(line);
            if (matcher.matches()) {
                add(evidence, matcher.group(1), printed.get(i).number(), Evidence.TITLE);
            } else if (ONLY_NAME.matcher(line).matches() && isTitle(printed.size(), i, line)) {
                boolean beforeYear = i + 1 < printed.size()
                        && YEAR_TITLE
                                .matcher(Typography.compact(printed.get(i + 1).text()))
                                .matches();
                add(evidence, line, printed.get(i).number(), beforeYear ? Evidence.TITLE : Evidence.HEADING);
            }
        }
    }

    private static boolean isTitle(int size, int index, String line) {
        return index == 0 && !line.contains("预算") && !line.contains("决算") && !line.endsWith("表") && size > 0;
    }

    private static void signature(DisclosureDocument document, Evidence evidence) {
        var printed = document.lines().stream().filter(line -> !line.isBlank()).toList();
        for (int i = Math.max(1, printed.size() - 3); i < printed.size(); i++) {
            var before = Typography.compact(printed.get(i - 1).text());
            if (DATE.matcher(Typography.compact(printed.get(i).text())).matches()
                    && ONLY_NAME.matcher(before).matches()) {
                add(evidence, before, printed.get(i - 1).number(), Evidence.TITLE);
            }
        }
    }

    private static void add(Evidence evidence, String name, int line, int weight) {
        if (!GENERIC.contains(name)) {
            evidence.add(name, line, weight);
        }
    }
}
