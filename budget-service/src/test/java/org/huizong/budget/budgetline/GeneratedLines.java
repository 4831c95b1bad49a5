package org.huizong.budget.budgetline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;
import org.huizong.contracts.money.Amount;

/** Lines as an office could file them, from a seed: contributions stand under the items that belong to them. */
public final class GeneratedLines {

    /** 缴费与科目: economic sections that have an item of their own in the general public budget. */
    private static final Map<String, String> ITEM_OF = Map.of(
            "30108", "2080505",
            "30109", "2080506",
            "30110", "2101101",
            "30111", "2101103",
            "30113", "2210201");

    private static final List<String> BASIC = List.of(
            "30101", "30102", "30103", "30108", "30109", "30110", "30111", "30113", "30201", "30211", "30212", "30217",
            "30231", "30299", "31002");
    private static final List<String> PROJECT = List.of(
            "30199", "30201", "30212", "30217", "30231", "30306", "30701", "30902", "31002", "31013", "31101", "31204",
            "31302", "39999");
    private static final List<String> ITEMS = List.of("2014001", "2014004", "2010301", "2013105", "2120303", "2240101");

    private final Random random;

    private final List<FundSource> sources;
    private final int fenStep;

    public GeneratedLines(long seed) {
        this(seed, FundSources.all(), 1);
    }

    /** @param fenStep every amount is a multiple of it */
    private GeneratedLines(long seed, List<FundSource> sources, int fenStep) {
        this.random = new Random(seed);
        this.sources = sources;
        this.fenStep = fenStep;
    }

    /** Lines of the year, in steps of 100 yuan, which 0.01 万元 prints exactly. */
    public static List<BudgetLine> printable(long seed, Predicate<FundSource> counts) {
        return new GeneratedLines(
                        seed, FundSources.all().stream().filter(counts).toList(), 10_000)
                .lines();
    }

    public List<BudgetLine> lines() {
        var lines = new ArrayList<BudgetLine>();
        int count = 1 + random.nextInt(80);
        for (int i = 0; i < count; i++) {
            lines.add(line());
        }
        return lines;
    }

    private BudgetLine line() {
        var source = pick(sources);
        var detail = source.details().isEmpty() ? "" : pick(source.details()).id();
        boolean isBasic = random.nextBoolean();
        var economic = pick(isBasic ? BASIC : PROJECT);
        var item = isBasic ? ITEM_OF.getOrDefault(economic, pick(ITEMS)) : pick(ITEMS);
        return new BudgetLine(
                item,
                source.id(),
                detail,
                economic,
                isBasic ? "" : "项目" + random.nextInt(4),
                source.carryover() ? "财〔2024〕" + random.nextInt(3) + "号 结转资金" : "",
                new Amount(random.nextInt(10) == 0 ? 0 : (long) fenStep * random.nextInt(2_000_000)));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
