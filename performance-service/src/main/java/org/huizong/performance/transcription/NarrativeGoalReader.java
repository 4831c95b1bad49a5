package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.SourceLines;
import org.huizong.reader.DisclosureDocument.SourceLine;

/**
 * 绩效目标 written as sentences (湖北): long-term and annual goals of the department with named sub-goals, and goals of projects.
 * The text is cut at its markers; what stands behind a marker belongs to it.
 */
final class NarrativeGoalReader {

    private static final Pattern REGION_START =
            Pattern.compile("([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])?(部门|单位)整体(支出)?绩效目标(编制|设置)?情况.*|"
                    + "([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])?(重点)?项目(支出)?绩效目标(编制|设置)?情况.*|"
                    + "第[一二三四五六七八九十]+部分(部门|单位)?(预算)?绩效(目标)?(管理)?情况");
    private static final Pattern REGION_END = Pattern.compile("第[一二三四五六七八九十]+部分.*");
    private static final Pattern MARKER = Pattern.compile(
            "(?<section>第[一二三四五六七八九十]+部分(?:部门|单位)?(?:预算)?绩效(?:目标)?(?:管理)?情况|[一二三四五六七八九十]+、(?:部门|单位)?(?:整体|重点项目|项目)(?:支出)?绩效目标(?:编制|设置)?情况)"
                    + "|(?<overall>(?:\\d+[、.．])?(?:本)?(?:部门|单位)整体绩效目标是?[:：]?(?=长期目标|年度目标))"
                    + "|(?<sub>(?:\\d+[、.．])?(?<horizon>长期|年度)目标(?<number>\\d+)[:：](?<subName>[^。:：]{1,60}?)[，,]?(?:具体)?指标设置为[:：])"
                    + "|(?<project>\\d+[、.．]“(?<projectName>[^”]{1,80})”(?:项目)?(?:的)?主要内容(?:是|为)?[:：])"
                    + "|(?<goal>\\d+[、.．]项目绩效总?体?目标(?:是|为)?[:：])"
                    + "|(?<setting>\\d+[、.．]项目绩效指标设置情况[:：])"
                    + "|(?<heading>(?<headingName>[^。:：]{1,40}?)[，,](?:具体)?指标设置为[:：])"
                    + "|(?<level>(?:产出|效益|成本|社会效益|经济效益|满意度|服务对象满意度)指标)[:：]");

    List<PerformanceGoal> read(List<SourceLine> lines, ReadingReport report) {
        var region = region(lines);
        var text = RunningText.of(region);
        if (!text.text().contains("指标设置为") && !text.text().contains("产出指标：")) {
            return List.of();
        }
        var goals = new NarrativeGoalsInProgress(text, report);
        var marker = MARKER.matcher(text.text());
        int at = 0;
        boolean found = marker.find();
        if (found && marker.start() > 0) {
            goals.reportStretch(0, marker.start(), "text before the first goal");
        }
        while (found) {
            var kind = groupOf(marker);
            var name = nameOf(marker, kind);
            int start = marker.start();
            int bodyStart = marker.end();
            found = marker.find();
            at = found ? marker.start() : text.length();
            goals.accept(kind, name, new SourceLines(start, bodyStart), at);
        }
        return goals.finish();
    }

    private static List<SourceLine> region(List<SourceLine> lines) {
        var region = new ArrayList<SourceLine>();
        boolean inside = false;
        for (var line : lines) {
            var text = RunningText.squeeze(line.text());
            inside = REGION_START.matcher(text).matches()
                    || inside && !REGION_END.matcher(text).matches();
            if (inside) {
                region.add(line);
            }
        }
        return region;
    }

    private static String groupOf(Matcher marker) {
        for (var group : List.of("section", "overall", "sub", "project", "goal", "setting", "heading", "level")) {
            if (marker.group(group) != null) {
                return group;
            }
        }
        throw new IllegalStateException("a marker without a group");
    }

    private static String nameOf(Matcher marker, String kind) {
        return switch (kind) {
            case "sub" -> marker.group("horizon") + "\n" + marker.group("number") + "\n" + marker.group("subName");
            case "project" -> marker.group("projectName");
            case "heading" -> marker.group("headingName");
            case "level" -> marker.group("level");
            default -> "";
        };
    }
}
