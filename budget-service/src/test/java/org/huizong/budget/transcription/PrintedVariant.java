package org.huizong.budget.transcription;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 印法: how published books differ from each other while they say the same: headings, captions, units of the tables, order of
 * the tables, what stands between their rows, and how figures are written.
 */
enum PrintedVariant {
    AS_IS((tables, random) -> tables),
    TABLES_IN_YUAN(
            (tables, random) -> amounts(tables.replace("单位：万元", "单位：元"), PrintedVariant::yuan), PrintedVariant::yuan),
    WIDE_DIGITS((tables, random) -> amounts(tables, PrintedVariant::wide), PrintedVariant::wide),
    ZERO_AS_ONE_DIGIT((tables, random) -> amounts(tables, PrintedVariant::zero), PrintedVariant::zero),
    NUMBERED_IN_ONE_WORD((tables, random) -> numbered(tables, List.of("公开表%s", "附表%s", "表%s：", "附表 %s"), random)),
    NUMBERED_IN_WORDS((tables, random) -> numbered(tables, List.of("表%s", "附表%s", "公开表%s"), null)),
    NUMBER_BEFORE_TITLE((tables, random) -> tables.replaceAll("(?m)^表 (\\d+)\\n+(.+表)$", "表$1 $2")),
    NUMBER_BEHIND_TITLE((tables, random) -> tables.replaceAll("(?m)^表 (\\d+)(\\n+)(.+表)$", "$3$2表$1")),
    TITLES_WITH_YEAR((tables, random) -> tables.replaceAll("(?m)^(表 \\d+\\n+)(.+表)$", "$12025年$2")),
    TITLES_OF_THE_MINISTRY((tables, random) -> tables.replace("部门收支总体情况表", "部门收支总表")
            .replace("部门收入总体情况表", "部门收入总表")
            .replace("部门支出总体情况表", "部门支出总表")
            .replace("财政拨款收支预算总体情况表", "财政拨款收支总表")
            .replace("一般公共预算支出情况表", "一般公共预算支出表")
            .replace("一般公共预算基本支出情况表", "一般公共预算基本支出表")
            .replace("政府性基金预算支出情况表", "政府性基金预算支出表")
            .replace("国有资本经营预算支出情况表", "国有资本经营预算支出表")),
    UNIT_WORDING((tables, random) ->
            tables.replace("单位：万元", pick(random, "金额单位：人民币万元", "单位:万元", "（单位：万元）", "单位：人民币万元", "单位： 万元", "金额单位:万元"))),
    CAPTION_WORDING((tables, random) ->
            tables.replace("编制部门：", pick(random, "部门名称：", "填报单位：", "编制单位：", "预算单位：", "单位名称:", "公开部门：", "部门（单位）："))),
    TABLES_IN_ANOTHER_ORDER(PrintedVariant::reordered),
    WITHOUT_EMPTY_TABLES((tables, random) ->
            tables(tables).stream().filter(table -> !table.contains("为空表")).collect(Collectors.joining())),
    EMPTY_IN_OTHER_WORDS((tables, random) -> tables.replaceAll(
            "(?m)^(.+年没有使用相关预算拨款安排的支出)，[^为]+表为空表。",
            pick(random, "$1，此表为空。", "$1，本表为空。", "备注：$1，故本表无数据。", "$1，本表无数据。", "注：本单位无相关预算拨款安排的支出，故此表为空表。"))),
    FOOTERS_BETWEEN_ROWS((tables, random) -> footed(tables, random)),
    WITHOUT_COLUMN_NUMBERS((tables, random) -> tables.replaceAll("(?m)^※.*\\n", "")),
    COLUMN_NUMBERS_BARE(
            (tables, random) -> tables.replaceAll("(?m)^[※ ]+(?=[ \\t])", "").replace("※", "")),
    COLUMN_NUMBERS_STARRED((tables, random) -> tables.replace("※", "★")),
    ROWS_APART((tables, random) -> tables.replaceAll("(?m)^(.*\\t.*)$", "$1\n")),
    SPACED_CELLS((tables, random) -> tables.replaceAll(" ?\\t ?", " \t "));

    private static final Pattern AMOUNT = Pattern.compile("(?<![\\d.])\\d[\\d,]*\\.\\d{2}(?![\\d.])");
    private static final String NUMERALS = "一二三四五六七八九十";

    private final BiFunction<String, Random, String> tables;
    private final UnaryOperator<String> figure;

    PrintedVariant(BiFunction<String, Random, String> tables) {
        this(tables, UnaryOperator.identity());
    }

    /** @param figure what the variant makes of a figure as the book prints it */
    PrintedVariant(BiFunction<String, Random, String> tables, UnaryOperator<String> figure) {
        this.tables = tables;
        this.figure = figure;
    }

    /** The document with its tables printed in this way. */
    String of(String document, long seed) {
        int from = document.indexOf("表 1\n");
        int to = document.indexOf("第三部分");
        return document.substring(0, from)
                + tables.apply(document.substring(from, to), new Random(seed))
                + document.substring(to);
    }

    String figure(String printed) {
        return AMOUNT.matcher(printed).matches() ? figure.apply(printed) : printed;
    }

    private static String amounts(String text, UnaryOperator<String> print) {
        return AMOUNT.matcher(text).replaceAll(found -> print.apply(found.group()));
    }

    private static String yuan(String wan) {
        return new BigDecimal(wan.replace(",", ""))
                .movePointRight(4)
                .setScale(2)
                .toPlainString();
    }

    private static String wide(String figure) {
        return figure.chars()
                .mapToObj(c -> Character.toString(Character.isDigit(c) ? c - '0' + '０' : c))
                .collect(Collectors.joining());
    }

    private static String zero(String figure) {
        return figure.equals("0.00") ? "0" : figure;
    }

    private static String pick(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    private static String numbered(String text, List<String> forms, Random random) {
        var form = forms.get(random == null ? text.length() % forms.size() : random.nextInt(forms.size()));
        return Pattern.compile("(?m)^表 (\\d+)$").matcher(text).replaceAll(found -> {
            int number = Integer.parseInt(found.group(1));
            var words = number > 10 ? "十" + NUMERALS.charAt(number - 11) : NUMERALS.substring(number - 1, number);
            return form.formatted(random == null ? words : found.group(1));
        });
    }

    private static List<String> tables(String text) {
        return new ArrayList<>(Arrays.asList(text.split("(?m)(?=^表 \\d+$)")));
    }

    private static String reordered(String text, Random random) {
        var tables = tables(text);
        Collections.shuffle(tables, random);
        return String.join("", tables);
    }

    /** Page numbers wherever a row ends; the head of the table is not repeated. */
    private static String footed(String text, Random random) {
        var footed = new StringBuilder();
        for (var line : text.split("(?<=\n)")) {
            footed.append(line);
            if (line.contains(".") && random.nextInt(8) == 0) {
                footed.append(pick(
                        random,
                        "\n- 12 -\n",
                        "\n—12—\n",
                        "第 3 页 共 40 页\n",
                        "第3页/共40页\n",
                        "\n第 3 页，共 40 页\n\n",
                        "\n— 7 —\n\f",
                        "3 / 40\n"));
            }
        }
        return footed.toString();
    }
}
