package org.huizong.budget.transcription;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huizong.contracts.classification.CodeList;

/**
 * The narrative of a generated book in the words of one of many offices: its figures agree with the tables, its words vary.
 * It is the truth that a transcription is compared with.
 */
final class GeneratedNarrative {

    private static final CodeNames FUNCTIONS = new CodeNames(CodeList.seed(CodeList.EXPENDITURE_FUNCTION));
    private static final CodeNames ECONOMICS = new CodeNames(CodeList.seed(CodeList.DEPARTMENTAL_ECONOMIC));
    private static final String[] SOURCES = {
        "general-public",
        "general-public-superior",
        "government-funds",
        "government-funds-superior",
        "state-capital",
        "state-capital-superior",
        "special-account",
        "unit-funds",
        "appropriation-carryover",
        "non-appropriation-carryover"
    };
    private static final String[] SOURCE_NAMES = {
        "一般公共预算", "上级一般公共预算安排的转移支付资金", "政府性基金预算", "上级政府性基金安排的转移支付资金", "国有资本经营预算",
        "上级国有资本经营预算安排的转移支付资金", "财政专户（教育收费）", "单位资金", "财政拨款结转", "非财政拨款结转结余"
    };
    /** With figures, names of rows and several sentences inside. */
    private static final String[] REASONS = {
        "本年在职人员减少，人员经费减少",
        "上年度单位资金0.3万元预算未落实，所以本年未申请此项预算资金",
        "人员变动减少了2名人员，其中一人调走、一人在职转退休，所以相关人员类经费和公用经费减少了",
        "本年度预算编制在支出分类与上年度存在差异。上年度预算编制未单列“卫生健康支出”科目。因此，本年度预算中6.02万元的增长额，实际为列示调整，并非新增支出项目",
        "落实过紧日子要求，项目支出减少5.00万元",
        "上年与本年公务用车运行费均为2.50万元，未发生变动",
        "无",
        "医疗缴费基数调整（2025年1月起）"
    };

    private static final String[] USAGES = {"职工工资、公用经费及项目支出", "人员基本养老保险缴费支出和退休人员经费5.20万元等支出", "职工住房公积金缴费支出"};

    private final GeneratedBook book;
    private final Random random;
    private final boolean grouped;
    private final boolean spaced;
    private final boolean wide;
    private final String zero;
    private final String connector;
    private final String than;
    private final String[] ups;
    private final String[] downs;
    private final int numbering;

    /** Headings and sentences in printed order. */
    final List<String> paragraphs = new ArrayList<>();

    final Map<String, String> cells = new TreeMap<>();
    final Map<String, String> texts = new TreeMap<>();
    final Map<String, String> persons = new TreeMap<>();

    GeneratedNarrative(GeneratedBook book, long seed) {
        this.book = book;
        this.random = new Random(seed * 31 + 7);
        this.grouped = seed % 5 == 0;
        this.spaced = seed % 2 == 1;
        this.wide = seed % 7 == 3;
        this.zero = pick("0.00", "0", "0.0");
        this.connector = pick("，主要原因是", "。主要原因是", "，主要原因是：", "。主要原因是：", "，主要原因为", "；主要原因是");
        this.than = pick("比上年预算", "较上年预算", "比上年", "与上年预算相比，", "比2024年预算");
        this.ups = pick(new String[] {"增加", "增长"}, new String[] {"增加", "上升"}, new String[] {"增加", "增加"});
        this.downs = pick(new String[] {"减少", "下降"}, new String[] {"减少", "降低"}, new String[] {"减少", "减少"});
        this.numbering = random.nextInt(4);
    }

    @SafeVarargs
    private <T> T pick(T... words) {
        return words[random.nextInt(words.length)];
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** 第一部分, 二. */
    List<String> organisation() {
        int count = 1 + random.nextInt(3);
        var offices = List.of("办公室", "督查科", "信访接待和信息服务中心").subList(0, count);
        cells.put("s0/subordinates/state", "无");
        cells.put("s0/offices/count", Integer.toString(count));
        for (int i = 0; i < count; i++) {
            texts.put("office#" + (i + 1), offices.get(i));
        }
        int active = 5 + random.nextInt(20);
        int retired = random.nextInt(9);
        int change = random.nextInt(7) - 3;
        persons.put("establishment", Integer.toString(active + 2));
        persons.put("actual", Integer.toString(active + retired));
        persons.put("active", active + " " + change);
        persons.put("retired", retired + " 0");
        persons.put("resigned", "0 0");
        return List.of(
                book.unitName + "无下属预算单位，下设 " + count + " 个科室，分别是：" + String.join("、", offices) + "。",
                book.unitName + "编制数 " + (active + 2) + "，实有人数 " + (active + retired) + " 人，其中：在职 " + active + "人，"
                        + (change < 0 ? "减少 " : "增加 ") + Math.abs(change) + " 人；退休 " + retired
                        + " 人，增加 0人；离休 0 人，增加 0 人。");
    }

    private void say(String sentence) {
        paragraphs.add(sentence);
    }

    private void chapter(String numeral, String title) {
        say(numeral + "、 关于" + book.unitName + " " + book.year + " 年" + title);
    }

    private void cell(String place, String text) {
        cells.put(place, text);
    }

    private static long wan(long yuan) {
        return Math.floorDiv(yuan + 50, 100);
    }

    private static String decimal(long hundredths) {
        return hundredths / 100 + "." + String.format("%02d", hundredths % 100);
    }

    /** Printed in 万元. */
    private String print(long yuan) {
        long hundredths = wan(yuan);
        if (hundredths == 0) {
            return zero;
        }
        return String.format(grouped ? "%,d" : "%d", hundredths / 100) + "." + String.format("%02d", hundredths % 100);
    }

    private String glue() {
        return spaced ? " " : "";
    }

    /** As the sentence has it: with spaces, in full-width digits. */
    private String written(String figure) {
        var text = new StringBuilder(glue());
        for (char c : figure.toCharArray()) {
            text.append(wide && Character.isDigit(c) ? (char) (c - '0' + '０') : c);
        }
        return text.append(glue()).toString();
    }

    private String money(String place, long yuan) {
        cell(place, print(yuan));
        return written(print(yuan)) + "万元";
    }

    private String amount(String row, long yuan) {
        return money(row + "/amount", yuan);
    }

    private String share(String row, long yuan, long whole) {
        long share = whole == 0 ? 0 : (wan(yuan) * 20_000 + wan(whole)) / (2 * wan(whole));
        cell(row + "/share", decimal(share));
        return "，占" + written(decimal(share)) + "%";
    }

    /** 比上年预算增加 … 万元，增长 … %，主要原因是 … */
    private String compared(String row, long yuan, String than) {
        long change = chance(20) ? 0 : chance(50) ? random.nextInt(400_000) : -random.nextInt(400_000);
        if (wan(yuan - change) < 0) {
            change = yuan;
        }
        var words = change < 0 ? downs : ups;
        long prior = wan(yuan - change);
        long rate = prior == 0 ? wan(yuan) == 0 ? 0 : 10_000 : (wan(Math.abs(change)) * 20_000 + prior) / (2 * prior);
        cell(row + "/direction", words[0]);
        cell(row + "/rateDirection", words[1]);
        cell(row + "/rate", decimal(rate));
        return than + words[0] + money(row + "/change", Math.abs(change)) + "，" + words[1] + written(decimal(rate))
                + "%";
    }

    private String reason(String row) {
        var reason = pick(REASONS);
        cell(row + "/reason", reason);
        return connector + reason;
    }

    private String number(int ordinal) {
        return switch (numbering) {
            case 0 -> ordinal + "、";
            case 1 -> "- " + ordinal + "、 ";
            case 2 -> "（" + ordinal + "）";
            default -> ordinal + ". ";
        };
    }

    private String subject() {
        return book.unitName + " " + book.year + " 年";
    }

    /** 一 to 六. */
    void first() {
        long total = java.util.Arrays.stream(book.sources()).sum();
        chapter("一", "收支预算情况总体说明");
        say("按照全口径预算的原则，" + subject() + "所有收入和支出均纳入部门预算管理。收支总预算" + amount("s1/total", total) + "。");
        var sources = book.sources();
        var named = new ArrayList<String>();
        for (int i = 0; i < SOURCES.length; i++) {
            if (sources[i] != 0) {
                named.add(SOURCE_NAMES[i]);
            }
        }
        enumeration("s1/revenue-items", "收入预算包括：", named);
        enumeration("s1/expenditure-items", "支出预算包括：", classNames(book.items()));
        chapter("二", "收入预算情况说明");
        say(book.unitName + "部门收入预算" + amount("s2/total", total) + "，其中：");
        for (int i = 0; i < SOURCES.length; i++) {
            source(i, sources[i], total);
        }
        chapter("三", "支出预算情况说明");
        say(subject() + "支出预算" + amount("s3/total", total) + "，其中：");
        var natures = book.natures(false);
        nature("s3/basic", "基本支出", natures[0], total);
        nature("s3/project", "项目支出", natures[1], total);
        appropriation();
        generalPublic();
        basic();
    }

    private void enumeration(String key, String opener, List<String> names) {
        if (!names.isEmpty()) {
            texts.put(key, String.join("、", names));
            say(opener + String.join("、", names) + "。");
        }
    }

    private void source(int index, long yuan, long total) {
        var row = "s2/" + SOURCES[index];
        if (yuan == 0 && chance(70)) {
            cell(row + "/state", "未安排");
            say(SOURCE_NAMES[index] + "未安排。");
        } else {
            say(SOURCE_NAMES[index] + amount(row, yuan) + share(row, yuan, total) + "，" + compared(row, yuan, than)
                    + reason(row) + "。");
        }
    }

    private void nature(String row, String name, long yuan, long total) {
        say(name + amount(row, yuan) + (total == 0 ? "" : share(row, yuan, total)) + "，" + compared(row, yuan, than)
                + reason(row) + "。");
    }

    private static Map<String, Long> classes(Map<String, Long> items) {
        var classes = new TreeMap<String, Long>();
        items.forEach((code, yuan) -> classes.merge(code.substring(0, 3), yuan, Long::sum));
        return classes;
    }

    private static List<String> classNames(Map<String, Long> items) {
        return classes(items).keySet().stream()
                .map(code -> FUNCTIONS.name(code).orElseThrow())
                .toList();
    }

    private void appropriation() {
        chapter("四", "财政拨款收支预算情况的总体说明");
        long own = book.generalPublicItems().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        long funds =
                book.fundItems().values().stream().mapToLong(Long::longValue).sum();
        say(book.year + " 年财政拨款收支总预算" + amount("s4/total", own + funds) + "。");
        if (funds == 0) {
            texts.put("s4/only-general-public", "收入全部为一般公共预算拨款");
            cell("s4/revenue.government-funds/state", "无");
            cell("s4/revenue.state-capital/state", "无");
            say("收入全部为一般公共预算拨款，无政府性基金预算拨款和国有资本经营预算。");
            say("收入预算包括：一般公共预算拨款" + amount("s4/revenue.general-public", own) + "。");
        } else {
            say("收入预算包括：一般公共预算拨款" + amount("s4/revenue.general-public", own) + "，政府性基金预算拨款"
                    + amount("s4/revenue.government-funds", funds) + "。");
        }
        used("一般公共预算支出包括：", "s4/expenditure.", book.generalPublicItems());
        if (funds != 0) {
            used("政府性基金预算支出包括：", "s4/expenditure.government-funds.", book.fundItems());
        }
    }

    private void used(String opener, String prefix, Map<String, Long> items) {
        say(opener
                + classes(items).entrySet().stream()
                        .map(entry -> {
                            var usage = pick(USAGES);
                            cell(prefix + entry.getKey() + "/usage", usage);
                            return FUNCTIONS.name(entry.getKey()).orElseThrow()
                                    + amount(prefix + entry.getKey(), entry.getValue()) + "，主要用于" + usage;
                        })
                        .collect(Collectors.joining("；"))
                + "。");
    }

    private void generalPublic() {
        chapter("五", "一般公共预算当年拨款情况说明");
        say("（一）一般公共预算当年拨款规模变化情况");
        var natures = book.natures(true);
        say(subject() + "一般公共预算拨款合计" + amount("s5.1/total", natures[0] + natures[1]) + "，其中：");
        nature("s5.1/basic", "基本支出", natures[0], 0);
        nature("s5.1/project", "项目支出", natures[1], 0);
        say("（二）一般公共预算当年拨款结构情况");
        int ordinal = 1;
        for (var entry : classes(book.generalPublicItems()).entrySet()) {
            var row = "s5.2/" + entry.getKey();
            say(number(ordinal++) + FUNCTIONS.name(entry.getKey()).orElseThrow() + "（类）" + amount(row, entry.getValue())
                    + share(row, entry.getValue(), natures[0] + natures[1]) + "。");
        }
        say("（三）一般公共预算当年拨款具体使用情况");
        ordinal = 1;
        for (var entry : book.generalPublicItems().entrySet()) {
            var row = "s5.3/" + entry.getKey();
            say(number(ordinal++) + path(entry.getKey()) + book.year + " 年预算数为" + amount(row, entry.getValue()) + "，"
                    + compared(row, entry.getValue(), than) + reason(row) + "。");
        }
    }

    private static String path(String item) {
        return FUNCTIONS.name(item.substring(0, 3)).orElseThrow() + "（类）"
                + FUNCTIONS.name(item.substring(0, 5)).orElseThrow() + "（款）"
                + FUNCTIONS.name(item).orElseThrow() + "（项）：";
    }

    private void basic() {
        chapter("六", "一般公共预算基本支出情况说明");
        var natures = book.natures(true);
        say(subject() + "一般公共预算基本支出" + amount("s6/total", natures[0]) + "，其中：");
        part("personnel", "人员经费", List.of("301", "303"));
        part("operating", pick("公用经费", "日常公用经费"), List.of("302", "310"));
    }

    private void part(String row, String name, List<String> classes) {
        var parts = new LinkedHashMap<String, Long>();
        book.economic().forEach((code, yuan) -> {
            if (classes.contains(code.substring(0, 3))) {
                parts.put(ECONOMICS.name(code).orElseThrow(), yuan);
            }
        });
        long sum = parts.values().stream().mapToLong(Long::longValue).sum();
        var printed = name + amount("s6/" + row, sum);
        if (!parts.isEmpty()) {
            texts.put("s6/" + row + "-items", String.join("、", parts.keySet()));
            printed += "，主要包括：" + String.join("、", parts.keySet());
        }
        say(printed + "。");
    }

    /** 八 to 十二. */
    void second() {
        funds();
        threePublic();
        carryover();
        chapter0("十二、 其他重要事项的情况说明");
        say("（一）单位运行经费情况");
        long operating = 10_000L + random.nextInt(90_000);
        say(subject() + "的机关运行经费财政拨款预算" + amount("s12.1/operating-expenses", operating) + "，"
                + compared("s12.1/operating-expenses", operating, than) + reason("s12.1/operating-expenses") + "。");
        procurement();
        assets();
        performance();
    }

    private void chapter0(String title) {
        say(title);
    }

    private void funds() {
        chapter("八", "政府性基金预算拨款情况说明");
        if (book.fundItems().isEmpty()) {
            empty("s8/empty", "没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表");
        } else {
            long sum = book.fundItems().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            say(subject() + "政府性基金预算支出" + amount("s8/total", sum) + "，其中：");
            for (var entry : book.fundItems().entrySet()) {
                var row = "s8/" + entry.getKey();
                say(number(1) + path(entry.getKey()) + book.year + " 年预算数为" + amount(row, entry.getValue()) + "，"
                        + compared(row, entry.getValue(), than) + reason(row) + "。");
            }
        }
        chapter("九", "国有资本经营预算拨款情况说明");
        empty("s9/empty", "没有使用国有资本经营预算拨款安排的支出，国有资本经营预算支出情况表为空表");
    }

    private void empty(String key, String sentence) {
        texts.put(key, book.unitName + book.year + "年" + sentence);
        say(subject() + sentence + "。");
    }

    private void threePublic() {
        chapter("十", "财政拨款“三公”经费预算情况说明");
        var names = new LinkedHashMap<String, String>();
        names.put("overseas-travel", "因公出国（境）费");
        names.put("vehicle-purchase", "公务用车购置费");
        names.put("vehicle-operation", "公务用车运行费");
        names.put("reception", "公务接待费");
        var money = Map.of(
                "overseas-travel",
                0L,
                "vehicle-purchase",
                0L,
                "vehicle-operation",
                book.economic().getOrDefault("30231", 0L),
                "reception",
                book.economic().getOrDefault("30217", 0L));
        long sum = money.values().stream().mapToLong(Long::longValue).sum();
        say(subject() + "财政拨款“三公”" + pick("经费数为", "经费预算数为", "经费预算") + amount("s10/total", sum) + "，其中："
                + names.entrySet().stream()
                        .map(entry -> entry.getValue() + amount("s10/" + entry.getKey(), money.get(entry.getKey())))
                        .collect(Collectors.joining("，"))
                + "。");
        say(book.year + " 年财政拨款“三公”经费预算" + compared("s10/total", sum, than) + "，其中："
                + names.entrySet().stream()
                        .map(entry -> entry.getValue()
                                + compared("s10/" + entry.getKey(), money.get(entry.getKey()), "")
                                + (connector.startsWith("；") ? "，主要原因是" : connector)
                                + "上年与本年均" + told("s10/" + entry.getKey()))
                        .collect(Collectors.joining("；"))
                + "。");
    }

    private String told(String row) {
        cell(row + "/reason", "上年与本年均为2.50万元，未发生变动");
        return "为2.50万元，未发生变动";
    }

    private void carryover() {
        chapter("十一", "上年结转结余预算情况说明");
        if (book.carried.isEmpty()) {
            empty("s11/empty", "没有上年结转结余预算安排的支出，上年结转结余情况明细表为空表");
            return;
        }
        var sources = book.sources();
        say(subject() + "上年结转结余" + amount("s11/total", sources[8] + sources[9]) + "，包括：财政拨款"
                + amount("s11/appropriation", sources[8]) + "，非财政拨款" + amount("s11/non-appropriation", sources[9])
                + "，其中：");
        int ordinal = 1;
        for (var item : book.carried) {
            var row = "s11/item#" + ordinal;
            cell(row + "/usage", "驻村工作经费");
            say((numbering == 3 || numbering == 0 ? number(ordinal) : "") + item.title() + " "
                    + amount(row, item.amount()) + "，主要用于：驻村工作经费。");
            ordinal++;
        }
    }

    private void procurement() {
        say("（二）政府采购情况");
        long goods = random.nextInt(300_000);
        long works = chance(50) ? 0 : random.nextInt(300_000);
        long services = random.nextInt(300_000);
        say(book.year + " 年，" + book.unitName + "政府采购预算" + amount("s12.2/total", goods + works + services)
                + "，其中：政府采购货物预算" + amount("s12.2/goods", goods) + "，政府采购工程预算" + amount("s12.2/works", works)
                + "，政府采购服务预算" + amount("s12.2/services", services) + "。");
        say(book.year + " 年，" + book.unitName + "面向中小企业预留政府采购项目预算金额" + amount("s12.2/small-medium", goods)
                + "，小微企业预留政府采购项目预算金额" + amount("s12.2/micro", goods) + "。");
    }

    private void assets() {
        say("（三）国有资产占用使用情况");
        texts.put("s12.3/as-of", "截至" + (book.year - 1) + "年底");
        say("截至 " + (book.year - 1) + " 年底，" + book.unitName + "占用使用国有资产总体情况为：");
        cell("s12.3/houses/area", "120.50");
        say("1.房屋" + written("120.50") + "平方米，价值" + amount("s12.3/houses", random.nextInt(900_000)) + "。");
        say("2.车辆" + counted("vehicles") + "；其中：一般公务用车" + counted("vehicles.general") + "；执法执勤用车"
                + counted("vehicles.enforcement") + "；其他车辆" + counted("vehicles.other") + "。");
        say("3.办公家具价值" + amount("s12.3/furniture", random.nextInt(900_000)) + "。");
        say("4.其他资产价值" + amount("s12.3/other", random.nextInt(900_000)) + "。");
        say("部门价值 50 万元以上大型设备" + count("equipment-500k") + "台，部门价值 100 万元以上大型设备" + count("equipment-1m") + "台。");
        if (chance(60)) {
            cell("s12.3/planned.vehicles/state", "未安排");
            say(book.year + " 年部门预算未安排购置车辆经费，" + planned());
        } else {
            say(book.year + " 年部门预算安排购置车辆经费" + amount("s12.3/planned.vehicles", 180_000) + "，" + planned());
        }
    }

    private String planned() {
        return "安排购置 50 万元以上大型设备" + count("planned.equipment-500k") + "台，单位价值 100 万元以上大型设备"
                + count("planned.equipment-1m") + "台。";
    }

    private String count(String row) {
        var count = Integer.toString(random.nextInt(5));
        cell("s12.3/" + row + "/count", count);
        return written(count);
    }

    private String counted(String row) {
        return count(row) + "辆，价值" + amount("s12.3/" + row, random.nextInt(500_000));
    }

    private void performance() {
        say("（四）预算绩效情况");
        cell("s12.4/overall/count", "1");
        cell("s12.4/projects/count", "4");
        say(book.year + " 年，本部门预算绩效管理整体预算绩效目标 1 个，涉及预算金额"
                + amount(
                        "s12.4/overall", java.util.Arrays.stream(book.sources()).sum())
                + "；当年预算安排项目共 4 个，其中：财政拨款项目涉及预算金额"
                + amount("s12.4/appropriated", 300_000) + "；非财政拨款项目涉及预算金额" + amount("s12.4/non-appropriated", 0)
                + "。具体情况见下表：");
        say("（五）其他需说明的事项");
        texts.put("s12.5/statement", "本部门无其他需说明事项");
        say("本部门无其他需说明事项。");
    }
}
