package org.huizong.budget.transcription;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.huizong.budget.tableset.TableTemplate;
import org.huizong.budget.transcription.template.TableSets;
import org.huizong.contracts.classification.CodeList;

/**
 * A random book of the eleven Xinjiang tables that agrees with itself: amounts in yuan, summed exactly, printed in 万元
 * with two decimals. It is the truth that a printed document is compared with.
 */
public final class GeneratedBook {

    /** Funding columns of table 2 behind 总计 and 小计. */
    private static final int SOURCES = 10;

    private static final int OWN = 0;
    private static final int SUPERIOR = 1;
    private static final int FUNDS = 2;
    private static final int SPECIAL = 6;
    private static final int UNIT = 7;
    private static final int CARRYOVER = 8;
    private static final int OTHER_CARRYOVER = 9;
    private static final CodeNames FUNCTIONS = new CodeNames(CodeList.seed(CodeList.EXPENDITURE_FUNCTION));
    private static final CodeNames ECONOMICS = new CodeNames(CodeList.seed(CodeList.DEPARTMENTAL_ECONOMIC));
    private static final String[] REGIONS = {
        "阿克苏地区", "喀什地区", "伊犁哈萨克自治州", "阿克陶县", "塔什库尔干塔吉克自治县", "和田市", "巴音郭楞蒙古自治州", "昌吉回族自治州"
    };
    private static final String[] OFFICES = {"信访局", "教育局", "机关事务管理局", "人力资源和社会保障局"};
    private static final String[] BASIC_ITEMS = {
        "2014001", "2080501", "2080505", "2080506", "2101101", "2101102", "2101103", "2210201"
    };
    private static final String[] PROJECT_ITEMS = {"2014004", "2014099", "2013299", "2010302"};
    private static final String[] PROJECT_NAMES = {
        "信访业务工作经费", "2024年度联合接访中心运转项目", "办公用房维修改造及会议室设备更新项目", "困难群众救助补助资金", "驻村工作队经费"
    };
    private static final Map<String, String[]> ALLOCATIONS = Map.of(
            "302", new String[] {"办公费", "差旅费", "印刷费", "培训费"},
            "303", new String[] {"救济费", "医疗费补助"},
            "310", new String[] {"办公设备购置", "专用设备购置"});

    record Row(String key, String code, String name, String project, String[] cells) {}

    record Project(String name, String item, int source, Map<String, Long> byClass, boolean classified, boolean told) {

        long total() {
            return byClass.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    record Carried(String title, boolean appropriation, int nature, long amount) {}

    private final Random random;
    private final int step;
    /** How this book prints nothing, and whether it groups thousands. */
    private final String blank;

    private final boolean grouped;
    public final String unitName;
    public final int year;
    final List<Project> projects = new ArrayList<>();
    final List<Carried> carried = new ArrayList<>();
    /** By item: for each source the basic and the project money. */
    private final Map<String, long[][]> items = new TreeMap<>();

    private final Map<String, Long> economic = new TreeMap<>();
    private final Map<String, long[]> funds = new TreeMap<>();
    final Map<String, List<Row>> tables = new LinkedHashMap<>();
    final Map<String, long[]> left = new LinkedHashMap<>();

    /** @param rounded whether amounts are finer than what is printed */
    public GeneratedBook(long seed, boolean rounded) {
        random = new Random(seed);
        step = rounded ? 1 : 100;
        blank = new String[] {"", "", "", "-", "0.00", "—"}[(int) (seed / 2 % 6)];
        grouped = seed % 5 == 0;
        unitName = pick(REGIONS) + pick(OFFICES);
        year = 2024 + random.nextInt(3);
        basic();
        projects();
        otherSources();
        carryover();
        tables();
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private long amount(int most) {
        return step * (100L / step + random.nextInt(most * 10_000 / step));
    }

    private long[][] item(String code) {
        return items.computeIfAbsent(code, key -> new long[SOURCES][2]);
    }

    private void basic() {
        for (var code : BASIC_ITEMS) {
            if (code.equals("2014001") || chance(75)) {
                item(code)[OWN][0] = amount(code.equals("2014001") ? 300 : 40);
            }
        }
        if (chance(30)) {
            item("2014001")[SUPERIOR][0] = amount(20);
        }
        long rest = sum(row -> row[OWN][0] + row[SUPERIOR][0]);
        for (var code : List.of(
                "30102", "30103", "30108", "30113", "30199", "30302", "30305", "30201", "30207", "30211", "30217",
                "30228", "30231", "31002")) {
            if (chance(70)) {
                long part = Math.min(amount(12), rest / 2 / step * step);
                economic.merge(code, part, Long::sum);
                rest -= part;
            }
        }
        economic.put("30101", rest);
        economic.values().removeIf(value -> value == 0);
    }

    private void projects() {
        var names = new ArrayList<>(List.of(PROJECT_NAMES));
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            boolean classified = chance(25);
            var name = classified ? "特定目标" + (1000 + random.nextInt(9000)) : names.remove(random.nextInt(names.size()));
            var byClass = new TreeMap<String, Long>();
            for (var economicClass : List.of("302", "303", "310")) {
                if (chance(50) || byClass.isEmpty() && economicClass.equals("310")) {
                    byClass.put(economicClass, amount(15));
                }
            }
            var project = new Project(
                    name, pick(PROJECT_ITEMS), chance(40) ? SUPERIOR : OWN, byClass, classified, chance(70));
            projects.add(project);
            item(project.item())[project.source()][1] += project.total();
        }
        projects.sort((one, other) -> one.item().compareTo(other.item()));
    }

    private void otherSources() {
        if (chance(30)) {
            item("2120899")[FUNDS + (chance(50) ? 0 : 1)][1] = amount(30);
            funds.put("2120899", new long[] {0, 0, item("2120899")[FUNDS][1] + item("2120899")[FUNDS + 1][1]});
        }
        if (chance(20)) {
            item("2014001")[SPECIAL][0] = amount(8);
        }
        if (chance(50)) {
            item(chance(50) ? "2014001" : "2014099")[UNIT][random.nextInt(2)] = amount(8);
        }
    }

    private void carryover() {
        for (int i = 0; i < random.nextInt(4); i++) {
            boolean appropriation = chance(60);
            int nature = chance(70) ? 2 : random.nextInt(2);
            var carry = new Carried(
                    "财预（" + (year - 1 - i) + "）" + (10 + i) + "号：" + (year - 1) + "年" + pick(PROJECT_NAMES) + "结转"
                            + (year % 2 == 0 ? "（" + i + "）" : Integer.toString(i + 1)),
                    appropriation,
                    nature,
                    amount(5));
            carried.add(carry);
            item(nature == 2 ? "2013299" : "2014001")[appropriation ? CARRYOVER : OTHER_CARRYOVER][
                            nature == 2 ? 1 : 0] +=
                    carry.amount();
        }
    }

    /** Money of each of the ten sources. */
    long[] sources() {
        return IntStream.range(0, SOURCES)
                .mapToLong(source -> sum(row -> row[source][0] + row[source][1]))
                .toArray();
    }

    /** Basic and project money, of all sources or of the general public budget alone. */
    long[] natures(boolean generalPublic) {
        int to = generalPublic ? SUPERIOR + 1 : SOURCES;
        return LongStream.of(sum(row -> natures(row, 0, to)[1]), sum(row -> natures(row, 0, to)[2]))
                .toArray();
    }

    /** Items of the general public budget with their money. */
    Map<String, Long> generalPublicItems() {
        return money(row -> natures(row, OWN, SUPERIOR + 1)[0]);
    }

    /** Items of the government funds with their money. */
    Map<String, Long> fundItems() {
        return money(row -> natures(row, FUNDS, FUNDS + 2)[0]);
    }

    Map<String, Long> items() {
        return money(row -> sources(row)[0]);
    }

    private Map<String, Long> money(ToLongFunction<long[][]> value) {
        var money = new TreeMap<String, Long>();
        items.forEach((code, row) -> {
            if (value.applyAsLong(row) != 0) {
                money.put(code, value.applyAsLong(row));
            }
        });
        return money;
    }

    Map<String, Long> economic() {
        return economic;
    }

    private long sum(ToLongFunction<long[][]> value) {
        return items.values().stream().mapToLong(value).sum();
    }

    String print(long yuan) {
        if (yuan == 0) {
            return blank;
        }
        long hundredths = Math.floorDiv(yuan + 50, 100);
        return String.format(grouped ? "%,d" : "%d", hundredths / 100) + "." + String.format("%02d", hundredths % 100);
    }

    private String[] print(long... yuan) {
        return Arrays.stream(yuan).mapToObj(this::print).toArray(String[]::new);
    }

    private void tables() {
        coded("2", items, row -> sources(row));
        coded("3", items, row -> natures(row, 0, SOURCES));
        coded("5", items, row -> natures(row, OWN, SUPERIOR + 1));
        coded("8", funds, row -> new long[] {row[0] + row[1] + row[2], row[0], row[1], row[2]});
        tables.put("9", List.of());
        economicTable();
        projectTable();
        classes("1");
        classes("4");
        threePublic();
        carryoverTable();
        revenue();
    }

    private static long[] sources(long[][] row) {
        var cells = new long[SOURCES + 2];
        for (int i = 0; i < SOURCES; i++) {
            cells[i + 2] = row[i][0] + row[i][1];
            cells[0] += cells[i + 2];
            cells[1] += i < SPECIAL ? cells[i + 2] : 0;
        }
        return cells;
    }

    private static long[] natures(long[][] row, int from, int to) {
        var cells = new long[3];
        for (int i = from; i < to; i++) {
            cells[1] += row[i][0];
            cells[2] += row[i][1];
        }
        cells[0] = cells[1] + cells[2];
        return cells;
    }

    private <T> void coded(String number, Map<String, T> values, java.util.function.Function<T, long[]> cells) {
        var sums = new TreeMap<String, long[]>();
        values.forEach((code, value) -> {
            var figures = cells.apply(value);
            if (figures[0] != 0) {
                for (var key : List.of("", code.substring(0, 3), code.substring(0, 5), code)) {
                    add(sums.computeIfAbsent(key, k -> new long[figures.length]), figures);
                }
            }
        });
        tables.put(
                number,
                sums.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue(), FUNCTIONS))
                        .toList());
    }

    private static void add(long[] sum, long[] part) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += part[i];
        }
    }

    private Row row(String code, long[] figures, CodeNames names) {
        return code.isEmpty()
                ? new Row("total", "", "总计", "", print(figures))
                : new Row(code, code, names.name(code).orElseThrow(), "", print(figures));
    }

    private void economicTable() {
        var sums = new TreeMap<String, long[]>();
        economic.forEach((code, yuan) -> {
            boolean personnel = code.startsWith("301") || code.startsWith("303");
            var figures = new long[] {yuan, personnel ? yuan : 0, personnel ? 0 : yuan};
            for (var key : List.of("", code.substring(0, 3), code)) {
                add(sums.computeIfAbsent(key, k -> new long[3]), figures);
            }
        });
        tables.put(
                "6",
                sums.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue(), ECONOMICS))
                        .toList());
    }

    private void projectTable() {
        var columns = TableSets.xinjiangBudget().table("7").orElseThrow().columns();
        var rows = new ArrayList<Row>();
        var sums = new TreeMap<String, long[]>();
        for (var project : projects) {
            for (var key : List.of(
                    "", "unit", project.item().substring(0, 3), project.item().substring(0, 5))) {
                add(sums.computeIfAbsent(key, k -> new long[columns.size()]), figures(project, columns));
            }
        }
        var ordinals = new TreeMap<String, Integer>();
        var printed = new ArrayList<String>();
        for (var project : projects) {
            for (var key : List.of(
                    "", "unit", project.item().substring(0, 3), project.item().substring(0, 5))) {
                if (!printed.contains(key)) {
                    printed.add(key);
                    rows.add(
                            key.equals("unit")
                                    ? new Row("unit", "", unitName, "", print(sums.get(key)))
                                    : row(key, sums.get(key), FUNCTIONS));
                }
            }
            rows.add(new Row(
                    project.item() + "#" + ordinals.merge(project.item(), 1, Integer::sum),
                    project.item(),
                    FUNCTIONS.name(project.item()).orElseThrow(),
                    project.name(),
                    print(figures(project, columns))));
        }
        tables.put("7", rows);
    }

    private static long[] figures(Project project, List<String> columns) {
        var figures = new long[columns.size()];
        figures[0] = project.total();
        project.byClass().forEach((economicClass, yuan) -> figures[columns.indexOf(economicClass)] = yuan);
        return figures;
    }

    /** Every class of tables 1 and 4 is printed, whether it has money or not. */
    private void classes(String number) {
        var rows = new ArrayList<Row>();
        var total = new long[4];
        for (int code = 201; code <= 234; code++) {
            var prefix = Integer.toString(code);
            var name = code == 234 ? "抗疫特别国债安排的支出" : FUNCTIONS.name(prefix).orElse("");
            if (!name.isEmpty()) {
                var figures = new long[4];
                items.forEach((item, row) -> {
                    if (item.startsWith(prefix)) {
                        add(figures, classFigures(row, number));
                    }
                });
                add(total, figures);
                rows.add(new Row(prefix, prefix, name, "", cells(number, figures)));
            }
        }
        rows.add(new Row("expenditure.total", "", "支出总计", "", cells(number, total)));
        tables.put(number, rows);
    }

    private static long[] classFigures(long[][] row, String number) {
        var sources = sources(row);
        return number.equals("1")
                ? new long[] {sources[0], 0, 0, 0}
                : new long[] {sources[1], sources[2] + sources[3], sources[4] + sources[5], sources[6] + sources[7]};
    }

    private String[] cells(String number, long[] figures) {
        return number.equals("1") ? new String[] {print(figures[0])} : print(figures);
    }

    private void threePublic() {
        long reception = economic.getOrDefault("30217", 0L);
        long operation = economic.getOrDefault("30231", 0L);
        var rows = new ArrayList<Row>();
        rows.add(labelled("total", "合计", reception + operation));
        rows.add(labelled("overseas-travel", "因公出国（境）费", 0));
        rows.add(labelled("reception", "公务接待费", reception));
        rows.add(labelled("vehicle", "公务用车购置及运行费（小计）", operation));
        rows.add(labelled("vehicle-purchase", "其中：公务用车购置费", 0));
        rows.add(labelled("vehicle-operation", "公务用车运行费", operation));
        tables.put("10", rows);
    }

    private Row labelled(String key, String label, long yuan) {
        return new Row(key, "", label, "", print(yuan, yuan, 0, 0));
    }

    private void carryoverTable() {
        var rows = new ArrayList<Row>();
        var total = new long[9];
        carried.forEach(item -> add(total, figures(item)));
        if (!carried.isEmpty()) {
            rows.add(new Row("total", "", "总计", "", print(total)));
            rows.add(new Row("unit", "", unitName, "", print(total)));
        }
        for (int i = 0; i < carried.size(); i++) {
            rows.add(new Row("item#" + (i + 1), "", carried.get(i).title(), "", print(figures(carried.get(i)))));
        }
        tables.put("11", rows);
    }

    private static long[] figures(Carried item) {
        var figures = new long[9];
        int block = item.appropriation() ? 1 : 5;
        figures[0] = item.amount();
        figures[block] = item.amount();
        figures[block + 1 + item.nature()] = item.amount();
        return figures;
    }

    private void revenue() {
        var sources = new long[SOURCES];
        items.values().forEach(row -> {
            for (int i = 0; i < SOURCES; i++) {
                sources[i] += row[i][0] + row[i][1];
            }
        });
        var amounts = new LinkedHashMap<String, Long>();
        amounts.put("revenue.general-public.own", sources[OWN]);
        amounts.put("revenue.general-public.superior", sources[SUPERIOR]);
        amounts.put("revenue.government-funds.own", sources[FUNDS]);
        amounts.put("revenue.government-funds.superior", sources[FUNDS + 1]);
        amounts.put("revenue.special-account", sources[SPECIAL]);
        amounts.put("revenue.unit-funds.other", sources[UNIT]);
        amounts.put("revenue.carryover.appropriation.general-public", sources[CARRYOVER]);
        amounts.put("revenue.carryover.non-appropriation.unit-funds", sources[OTHER_CARRYOVER]);
        var appropriation = new LinkedHashMap<String, Long>();
        appropriation.put("revenue.appropriation.general-public", sources[OWN] + sources[SUPERIOR]);
        appropriation.put("revenue.appropriation.government-funds", sources[FUNDS] + sources[FUNDS + 1]);
        leftHalf("1", amounts);
        leftHalf("4", appropriation);
    }

    private void leftHalf(String number, Map<String, Long> leaves) {
        var template = TableSets.xinjiangBudget().table(number).orElseThrow();
        for (var row : template.rows()) {
            left.put(number + "/" + row.key(), new long[] {0});
        }
        leaves.forEach((key, yuan) -> {
            var at = key;
            while (!at.isEmpty()) {
                left.get(number + "/" + at)[0] += yuan;
                at = parent(template, at);
            }
        });
    }

    private static String parent(TableTemplate template, String key) {
        return template.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow()
                .parent();
    }

    /** Allocation items of a project whose names prove their classes. */
    List<String> allocation(Project project) {
        var parts = new ArrayList<String>();
        project.byClass().forEach((economicClass, yuan) -> {
            long half = yuan / 2 / 100 * 100;
            var names = ALLOCATIONS.get(economicClass);
            parts.add(names[0] + print(half) + "万元");
            parts.add(names[1] + print(yuan - half) + "万元");
        });
        return parts.stream()
                .filter(part -> Character.isDigit(part.charAt(part.length() - 3)))
                .toList();
    }

    /** The whole truth, from {@code t<number>/<row>/<column>} to the printed text. */
    Map<String, String> truth() {
        var truth = new TreeMap<String, String>();
        tables.forEach((number, rows) -> {
            var columns = TableSets.xinjiangBudget().table(number).orElseThrow().figureColumns();
            for (var row : rows) {
                for (int i = 0; i < columns.size(); i++) {
                    truth.put("t" + number + "/" + row.key() + "/" + columns.get(i), row.cells()[i]);
                }
            }
        });
        left.forEach((place, yuan) -> truth.put("t" + place + "/amount", print(yuan[0])));
        return truth;
    }
}
