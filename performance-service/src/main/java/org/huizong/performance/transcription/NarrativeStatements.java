package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huizong.performance.performancegoal.domain.PrintedStatement;
import org.huizong.reader.DisclosureDocument.SourceLine;

/** 预算绩效情况: the figures that the narrative tells of goals and self-evaluations, from its heading to the first form. */
final class NarrativeStatements {

    private static final Pattern HEADING =
            Pattern.compile("(?:第[一二三四五六七八九十]+部分|[（(]?[一二三四五六七八九十]{1,3}[)）、])[:：]?(.{0,24})");
    private static final Pattern ABOUT_PERFORMANCE = Pattern.compile(".*绩效.*(?:情况|说明|开展|工作).*");
    private static final String MONEY = "(\\d[\\d,]*(?:\\.\\d+)?)万元";
    private static final Map<String, Pattern> FIGURES = new LinkedHashMap<>();
    private static final Pattern RATE =
            Pattern.compile("(\\p{IsHan}{1,16}(?:率|满意度))(?:为|达到|达)?(\\d{1,3}(?:\\.\\d{1,4})?)[%％]");

    static {
        FIGURES.put(
                PrintedStatement.OVERALL_MONEY,
                Pattern.compile("整体(?:预算)?(?:支出)?绩效目标\\d{1,3}个[，,](?:共)?涉及(?:预算)?(?:金额|资金)" + MONEY));
        FIGURES.put(
                PrintedStatement.FISCAL_PROJECTS,
                Pattern.compile("(?<!非)财政拨款项目(?:共?\\d+个[，,])?涉及(?:预算)?(?:金额|资金)" + MONEY));
        FIGURES.put(
                PrintedStatement.OTHER_PROJECTS, Pattern.compile("非财政拨款项目(?:共?\\d+个[，,])?涉及(?:预算)?(?:金额|资金)" + MONEY));
        FIGURES.put(PrintedStatement.EVALUATED_COUNT, Pattern.compile("绩效(?:自评价?|评价)(?:的)?项目(?:共)?(\\d{1,4})个"));
        FIGURES.put(
                PrintedStatement.EVALUATED_MONEY,
                Pattern.compile("绩效(?:自评价?|评价)(?:的)?项目(?:共)?\\d{1,4}个[，,](?:共)?涉及(?:预算)?(?:金额|资金)" + MONEY));
        FIGURES.put(PrintedStatement.USED_MONEY, Pattern.compile("使用项目资金" + MONEY));
    }

    private NarrativeStatements() {}

    static List<PrintedStatement> in(List<SourceLine> lines, List<GoalForm> forms) {
        var statements = new ArrayList<PrintedStatement>();
        var text = RunningText.of(region(lines, forms));
        FIGURES.forEach((figure, pattern) -> {
            var found = pattern.matcher(text.text());
            while (found.find()) {
                if (!text.hasDigitsApart(found.start(1), found.end(1))) {
                    var value = found.group(1).replace(",", "");
                    statements.add(new PrintedStatement(figure, "", value, text.lineAt(found.start(1))));
                }
            }
        });
        var rate = RATE.matcher(text.text());
        while (rate.find()) {
            if (!text.hasDigitsApart(rate.start(2), rate.end(2))) {
                statements.add(new PrintedStatement(
                        PrintedStatement.RATE, rate.group(1), rate.group(2), text.lineAt(rate.start(2))));
            }
        }
        return statements;
    }

    private static List<SourceLine> region(List<SourceLine> lines, List<GoalForm> forms) {
        var region = new ArrayList<SourceLine>();
        boolean inside = false;
        for (var line : lines) {
            var squeezed = RunningText.squeeze(line.text());
            var heading = HEADING.matcher(squeezed);
            if (heading.matches()) {
                inside = ABOUT_PERFORMANCE.matcher(heading.group(1)).matches();
            }
            inside &= forms.stream().noneMatch(form -> form.title().number() == line.number());
            if (inside && line.text().indexOf('\t') < 0) {
                region.add(line);
            }
        }
        return region;
    }
}
