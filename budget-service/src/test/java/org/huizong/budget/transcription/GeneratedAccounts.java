package org.huizong.budget.transcription;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huizong.contracts.classification.CodeList;

/** Random final accounts that agree with themselves, printed in the nine tables of the national form. */
public final class GeneratedAccounts {

    private static final CodeNames FUNCTIONS = new CodeNames(CodeList.seed(CodeList.EXPENDITURE_FUNCTION));
    private static final CodeNames ECONOMICS = new CodeNames(CodeList.seed(CodeList.DEPARTMENTAL_ECONOMIC));
    private static final String[] NUMERALS = "一,二,三,四,五,六,七,八,九,十".split(",");
    /** Classes as the form numbers them. */
    private static final List<String> CLASSES = List.of(
            "201", "202", "203", "204", "205", "206", "207", "208", "210", "211", "212", "213", "214", "215", "216",
            "217", "219", "220", "221", "222", "223", "224", "227", "229", "231", "232");

    private final Random random;
    private final boolean tabs;
    final String unitName;
    final int year;
    /** By item: appropriation basic, appropriation project, other sources one to five, 上缴上级. */
    private final Map<String, long[]> items = new TreeMap<>();

    private final Map<String, Long> economic = new TreeMap<>();
    final Map<String, String> truth = new TreeMap<>();
    private final StringBuilder out = new StringBuilder();

    public GeneratedAccounts(long seed, boolean tabs) {
        this.random = new Random(seed);
        this.tabs = tabs;
        this.unitName = List.of("伊犁哈萨克自治州", "和田市", "阿克陶县").get((int) (seed % 3)) + "信访局";
        this.year = 2021 + random.nextInt(4);
        for (var code : List.of("2010301", "2010399", "2080505", "2101101", "2210201")) {
            var row = items.computeIfAbsent(code, key -> new long[8]);
            row[0] = code.endsWith("99") ? 0 : amount();
            row[1] = code.startsWith("20103") ? amount() : 0;
            for (int source = 2; source < 7; source++) {
                row[source] = code.equals("2010399") && random.nextBoolean() ? amount() : 0;
            }
            row[7] = code.equals("2010399") && random.nextInt(3) == 0 ? amount() : 0;
        }
        long basic = items.values().stream().mapToLong(row -> row[0]).sum();
        for (var code : List.of("30102", "30113", "30201", "30228", "30302", "31002")) {
            long part = Math.min(amount(), basic / 2);
            economic.put(code, part);
            basic -= part;
        }
        economic.put("30101", basic);
    }

    private long amount() {
        return 1 + random.nextInt(90_000);
    }

    private static String print(long hundredths) {
        return hundredths == 0 ? "" : hundredths / 100 + "." + String.format("%02d", hundredths % 100);
    }

    private void line(String... cells) {
        out.append(
                        tabs
                                ? String.join("\t", cells)
                                : Arrays.stream(cells)
                                        .filter(cell -> !cell.isEmpty())
                                        .collect(Collectors.joining(" ")))
                .append('\n');
        if (!tabs) {
            out.append('\n');
        }
    }

    public String print() {
        line(unitName + year + "年度部门决算公开说明");
        line("第一部分 " + year + "年度部门概况");
        line("一、主要职能");
        line("负责信访工作。");
        line("第二部分 " + year + "年度部门决算表");
        revenueAndExpenditure();
        coded("a2", "收入决算表", "02", 7, row -> {
            long appropriation = row[0] + row[1];
            return new long[] {
                appropriation + row[2] + row[3] + row[4] + row[5] + row[6],
                appropriation,
                row[2],
                row[3],
                row[4],
                row[5],
                row[6]
            };
        });
        coded("a3", "支出决算表", "03", 6, row -> new long[] {
            Arrays.stream(row).sum(), row[0], row[1] + row[2] + row[3] + row[4] + row[5] + row[6], row[7], 0, 0
        });
        appropriation();
        coded("a5", "一般公共预算财政拨款支出决算表", "05", 3, row -> new long[] {row[0] + row[1], row[0], row[1]});
        basic();
        threePublic();
        empty("政府性基金预算财政拨款收入支出决算表", "08", 6);
        empty("国有资本经营预算财政拨款支出决算表", "09", 3);
        line("第三部分 " + year + "年度部门决算情况说明");
        line("一、收入支出决算总体情况说明");
        line(unitName + year + "年度部门决算情况见附表。");
        line("第四部分 名词解释");
        line("财政拨款收入：指同级财政当年拨付的资金。");
        return out.toString();
    }

    private void head(String title, String number) {
        line(title);
        line("公开" + number + "表");
        line("部门：" + unitName);
        line("金额单位：万元");
    }

    private void columns(int leading, int count) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < leading - 1; i++) {
            cells.add(List.of("类", "款", "项").get(i));
        }
        cells.add("栏次");
        for (int i = 1; i <= count; i++) {
            cells.add(Integer.toString(i));
        }
        line("科目编码", "科目名称", "本年合计");
        line(cells.toArray(String[]::new));
    }

    private interface Cells {
        long[] of(long[] row);
    }

    private void coded(String table, String title, String number, int columns, Cells cells) {
        head(title, number);
        columns(4, columns);
        var sums = new TreeMap<String, long[]>();
        items.forEach((code, row) -> {
            var figures = cells.of(row);
            if (Arrays.stream(figures).sum() != 0) {
                for (var key : List.of("", code.substring(0, 3), code.substring(0, 5), code)) {
                    var sum = sums.computeIfAbsent(key, k -> new long[columns]);
                    for (int i = 0; i < columns; i++) {
                        sum[i] += figures[i];
                    }
                }
            }
        });
        var ids = TABLE_COLUMNS.get(table);
        sums.forEach((code, figures) -> {
            var line = new ArrayList<>(List.of(
                    code, "", "", code.isEmpty() ? "合计" : FUNCTIONS.name(code).orElseThrow()));
            for (int i = 0; i < columns; i++) {
                line.add(print(figures[i]));
                truth.put(table + "/" + (code.isEmpty() ? "total" : code) + "/" + ids.get(i), print(figures[i]));
            }
            line(line.toArray(String[]::new));
        });
    }

    private static final Map<String, List<String>> TABLE_COLUMNS = Map.of(
            "a2",
                    List.of(
                            "total",
                            "appropriation",
                            "superior-subsidy",
                            "service",
                            "operating",
                            "affiliate-remittance",
                            "other"),
            "a3", List.of("total", "basic", "project", "remittance", "operating", "affiliate-subsidy"),
            "a5", List.of("total", "basic", "project"));

    private long sum(Cells cells) {
        return items.values().stream().mapToLong(row -> cells.of(row)[0]).sum();
    }

    private static String className(int index) {
        int ordinal = index + 1;
        var tens = ordinal < 10 ? "" : (ordinal < 20 ? "" : NUMERALS[ordinal / 10 - 1]) + "十";
        var numeral = tens + (ordinal % 10 == 0 ? "" : NUMERALS[ordinal % 10 - 1]);
        return numeral + "、" + FUNCTIONS.name(CLASSES.get(index)).orElseThrow();
    }

    private Map<String, Long> byClass(Cells cells) {
        var classes = new TreeMap<String, Long>();
        items.forEach((code, row) -> classes.merge(code.substring(0, 3), cells.of(row)[0], Long::sum));
        return classes;
    }

    private void revenueAndExpenditure() {
        head("收入支出决算总表", "01");
        line("收入", "", "", "支出", "", "");
        line("项目", "行次", "金额", "项目（按功能分类）", "行次", "金额");
        line("栏次", "", "1", "栏次", "", "2");
        var left = new LinkedHashMap<String, long[]>();
        left.put("revenue.general-public 一、一般公共预算财政拨款收入", new long[] {sum(row -> new long[] {row[0] + row[1]})});
        left.put("revenue.government-funds 二、政府性基金预算财政拨款收入", new long[] {0});
        left.put("revenue.state-capital 三、国有资本经营预算财政拨款收入", new long[] {0});
        var names = List.of(
                "superior-subsidy 四、上级补助收入",
                "service 五、事业收入",
                "operating 六、经营收入",
                "affiliate-remittance 七、附属单位上缴收入",
                "other 八、其他收入");
        for (int i = 0; i < names.size(); i++) {
            int source = 2 + i;
            left.put("revenue." + names.get(i), new long[] {sum(row -> new long[] {row[source]})});
        }
        long revenue = left.values().stream().mapToLong(value -> value[0]).sum();
        long expenditure = sum(row -> new long[] {Arrays.stream(row).sum()});
        long opening = amount() + Math.max(0, expenditure - revenue);
        var tail = new LinkedHashMap<String, long[]>();
        tail.put("revenue.current 本年收入合计", new long[] {revenue});
        tail.put("revenue.non-appropriation-used 使用非财政拨款结余", new long[] {0});
        tail.put("revenue.opening-balance 年初结转和结余", new long[] {opening});
        tail.put("revenue.total 总计", new long[] {revenue + opening});
        var right = List.of(
                "expenditure.current 本年支出合计", "expenditure.surplus-distribution 结余分配",
                "expenditure.closing-balance 年末结转和结余", "expenditure.total 总计");
        var rightFigures = List.of(expenditure, 0L, revenue + opening - expenditure, revenue + opening);
        two("a1", left, byClass(row -> new long[] {Arrays.stream(row).sum()}), 1);
        int at = 27;
        int i = 0;
        for (var entry : tail.entrySet()) {
            closing("a1", entry.getKey(), entry.getValue()[0], right.get(i), List.of(rightFigures.get(i)), at + i);
            i++;
        }
    }

    /** Revenue items beside classes. */
    private void two(String table, Map<String, long[]> left, Map<String, Long> classes, int figures) {
        var labels = List.copyOf(left.keySet());
        for (int i = 0; i < CLASSES.size(); i++) {
            var cells = new ArrayList<String>();
            boolean has = i < labels.size();
            var key = has ? labels.get(i).split(" ")[0] : "";
            long money = has ? left.get(labels.get(i))[0] : 0;
            cells.add(has ? labels.get(i).split(" ")[1] : "");
            cells.add(Integer.toString(i + 1));
            cells.add(print(money));
            if (has) {
                truth.put(table + "/" + key + "/amount", print(money));
            } else if (!tabs) {
                cells.set(1, "");
            }
            long amount = classes.getOrDefault(CLASSES.get(i), 0L);
            cells.add(className(i));
            cells.add(Integer.toString(31 + i));
            cells.add(print(amount));
            right(table, CLASSES.get(i), figures == 1 ? List.of(amount) : List.of(amount, amount, 0L, 0L));
            if (figures == 4) {
                cells.addAll(List.of(print(amount), "", ""));
            }
            line(cells.toArray(String[]::new));
        }
    }

    private void right(String table, String key, List<Long> figures) {
        var ids = figures.size() == 1
                ? List.of("amount")
                : List.of("total", "general-public", "government-funds", "state-capital");
        for (int i = 0; i < figures.size(); i++) {
            truth.put(table + "/" + key + "/" + ids.get(i), print(figures.get(i)));
        }
    }

    private void closing(String table, String left, long money, String right, List<Long> figures, int number) {
        truth.put(table + "/" + left.split(" ")[0] + "/amount", print(money));
        var cells = new ArrayList<>(List.of(left.split(" ")[1], Integer.toString(number), print(money)));
        if (!right.isEmpty()) {
            right(table, right.split(" ")[0], figures);
            cells.addAll(List.of(right.split(" ")[1], Integer.toString(number + 30)));
            figures.forEach(figure -> cells.add(print(figure)));
        }
        line(cells.toArray(String[]::new));
    }

    private void appropriation() {
        head("财政拨款收入支出决算总表", "04");
        line("收入", "", "", "支出", "", "", "", "", "");
        line("栏次", "", "1", "栏次", "", "2", "3", "4", "5");
        long sum = sum(row -> new long[] {row[0] + row[1]});
        var left = new LinkedHashMap<String, long[]>();
        left.put("revenue.general-public 一、一般公共预算财政拨款", new long[] {sum});
        left.put("revenue.government-funds 二、政府性基金预算财政拨款", new long[] {0});
        left.put("revenue.state-capital 三、国有资本经营预算财政拨款", new long[] {0});
        two("a4", left, byClass(row -> new long[] {row[0] + row[1]}), 4);
        var none = List.of(0L, 0L, 0L, 0L);
        closing("a4", "revenue.current 本年收入合计", sum, "expenditure.current 本年支出合计", List.of(sum, sum, 0L, 0L), 27);
        closing("a4", "revenue.opening-balance 年初财政拨款结转和结余", 0, "expenditure.closing-balance 年末财政拨款结转和结余", none, 28);
        closing("a4", "revenue.opening-balance.general-public 一般公共预算财政拨款", 0, "", none, 29);
        closing("a4", "revenue.opening-balance.government-funds 政府性基金预算财政拨款", 0, "", none, 30);
        closing("a4", "revenue.opening-balance.state-capital 国有资本经营预算财政拨款", 0, "", none, 31);
        closing("a4", "revenue.total 总计", sum, "expenditure.total 总计", List.of(sum, sum, 0L, 0L), 32);
    }

    private void basic() {
        head("一般公共预算财政拨款基本支出决算表", "06");
        line("人员经费", "", "", "公用经费", "", "", "", "", "");
        line("科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数");
        var sums = new TreeMap<String, Long>();
        economic.forEach((code, amount) -> {
            sums.merge(code.substring(0, 3), amount, Long::sum);
            sums.put(code, amount);
        });
        sums.putIfAbsent("307", 0L);
        var personnel = codes(sums, "301", "303");
        var operating = codes(sums, "302");
        var rest = codes(sums, "307", "310");
        for (int i = 0; i < Math.max(personnel.size(), Math.max(operating.size(), rest.size())); i++) {
            var cells = new ArrayList<String>();
            for (var block : List.of(personnel, operating, rest)) {
                var code = i < block.size() ? block.get(i) : "";
                cells.addAll(
                        code.isEmpty()
                                ? List.of("", "", "")
                                : List.of(code, ECONOMICS.name(code).orElseThrow(), print(sums.get(code))));
            }
            line(cells.toArray(String[]::new));
        }
        sums.forEach((code, amount) -> {
            boolean person = code.startsWith("301") || code.startsWith("303");
            truth.put("a6/" + code + "/total", print(amount));
            truth.put("a6/" + code + "/personnel", person ? print(amount) : "");
            truth.put("a6/" + code + "/operating", person ? "" : print(amount));
        });
        long persons = total(sums, "301") + total(sums, "303");
        long operation = total(sums, "302") + total(sums, "310");
        truth.put("a6/total/personnel", print(persons));
        truth.put("a6/total/operating", print(operation));
        line("人员经费合计", "", print(persons), "公用经费合计", "", "", "", "", print(operation));
    }

    private static long total(Map<String, Long> sums, String code) {
        return sums.getOrDefault(code, 0L);
    }

    private static List<String> codes(Map<String, Long> sums, String... classes) {
        return sums.keySet().stream()
                .filter(code -> Arrays.asList(classes).contains(code.substring(0, 3)))
                .toList();
    }

    private void threePublic() {
        head("财政拨款“三公”经费支出决算表", "07");
        line("预算数", "", "", "", "", "", "决算数", "", "", "", "", "");
        line("栏次", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
        var keys = List.of("total", "overseas-travel", "vehicle", "vehicle-purchase", "vehicle-operation", "reception");
        var cells = new ArrayList<String>();
        long projects = sum(row -> new long[] {row[1]});
        for (var column : List.of("initial", "total")) {
            // 三公 of these accounts are all paid by projects, so they fit into them.
            long operation = 1 + amount() % projects;
            long reception = 1 + amount() % projects;
            var figures = List.of(operation + reception, 0L, operation, 0L, operation, reception);
            for (int i = 0; i < keys.size(); i++) {
                var printed = figures.get(i) == 0 ? "0.00" : print(figures.get(i));
                cells.add(printed);
                truth.put("a7/" + keys.get(i) + "/" + column, printed);
            }
        }
        line(cells.toArray(String[]::new));
    }

    private void empty(String title, String number, int columns) {
        head(title, number);
        columns(4, columns);
        line(unitName + "本年度无相关收入支出，" + title + "为空表。");
    }
}
