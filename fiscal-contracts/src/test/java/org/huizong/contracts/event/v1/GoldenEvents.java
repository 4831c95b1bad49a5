package org.huizong.contracts.event.v1;

import java.util.List;
import java.util.UUID;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;

/** The events that the golden files hold. The files are the promise; never change one, add another. */
final class GoldenEvents {

    private static final String REGION = "653001";
    private static final String UNIT = "阿图什市信访局";
    private static final UUID BOOK = BookId.of(REGION, UNIT, 2025, Stage.INITIAL);
    private static final UUID BUDGET_UNIT = BookId.ofBudgetUnit(REGION, UNIT);
    private static final UUID DEPARTMENT = BookId.ofBudgetUnit(REGION, "阿图什市委员会办公室");

    private GoldenEvents() {}

    static DepartmentalBudgetChanged changed() {
        return budget(3, "views", List.of(corrected(), published()));
    }

    static DepartmentalBudgetChanged withdrawn() {
        return budget(4, "", List.of());
    }

    private static DepartmentalBudgetChanged budget(
            long version, String hashed, List<DepartmentalBudgetChanged.View> views) {
        return new DepartmentalBudgetChanged(
                BOOK,
                version,
                1_735_689_600_000L,
                Hashes.sha256(hashed),
                REGION,
                new BudgetUnit(BUDGET_UNIT, UNIT, DEPARTMENT),
                "unit",
                2025,
                "initial",
                views);
    }

    private static DepartmentalBudgetChanged.View corrected() {
        return new DepartmentalBudgetChanged.View(
                List.of("submitted"),
                Hashes.sha256("correction"),
                List.of(fact("expenditure", "2014004", null, "basic", null, null, null, null, null, 16_100_000)),
                List.of());
    }

    private static DepartmentalBudgetChanged.View published() {
        return new DepartmentalBudgetChanged.View(
                List.of("approved", "published"),
                Hashes.sha256("published"),
                List.of(
                        fact("expenditure", "2014004", null, "basic", null, null, null, null, null, 16_000_000),
                        fact("expenditure", "21011", null, "basic", null, null, null, null, "rounding", 10_000),
                        fact("revenue", "2014004", null, null, "general-public", null, null, null, null, 16_000_000),
                        fact(
                                "general-public-budget",
                                "2014004",
                                null,
                                "project",
                                null,
                                null,
                                null,
                                null,
                                null,
                                1_020_000),
                        fact("basic", null, "30101", "personnel", null, null, null, null, null, 4_650_000),
                        fact("project", "2014004", "302", null, null, null, null, "信访工作经费", null, 1_000_000),
                        fact(
                                "three-public",
                                null,
                                null,
                                null,
                                null,
                                "general-public-budget",
                                "vehicle-operation",
                                null,
                                null,
                                195_000),
                        fact("carryover", null, null, "project", null, "unspecified", null, null, "undivided", -1)),
                List.of(
                        new DepartmentalBudgetChanged.Project(
                                "信访工作经费",
                                "2014004",
                                1_000_000L,
                                List.of(
                                        new DepartmentalBudgetChanged.Allocation("办公费", "30201", 600_000),
                                        new DepartmentalBudgetChanged.Allocation("其他", null, 400_000))),
                        new DepartmentalBudgetChanged.Project("未列金额的项目", null, null, List.of())));
    }

    static PerformanceChanged performance() {
        return new PerformanceChanged(
                BOOK,
                2,
                1_735_689_600_001L,
                Hashes.sha256("goals"),
                REGION,
                new BudgetUnit(BUDGET_UNIT, UNIT, null),
                2025,
                "initial",
                List.of(new PerformanceChanged.View(
                        List.of("submitted", "approved", "published"),
                        Hashes.sha256("goals1"),
                        List.of(
                                new PerformanceChanged.Fact("unspecified", "overall", null, 1, 9, 22_222_000, 0, null),
                                new PerformanceChanged.Fact("2014004", "project", "信访工作经费", 1, 11, 1_000_000, 0, null),
                                new PerformanceChanged.Fact(
                                        "2014004", "self-evaluation", "信访工作经费", 0, 11, 0, 0, 9_650L),
                                new PerformanceChanged.Fact("2014004", "no-goal", "未设目标的项目", 0, 0, 0, 50_000, null)))));
    }

    static PerformanceChanged performanceWithGoals() {
        var event = performance();
        var view = event.views().get(0);
        var overall = new PerformanceChanged.Goal(
                "overall",
                "annual",
                null,
                "做好信访工作",
                new PerformanceChanged.GoalMoney(null, null, 3_020_000L, 214_200_000L, 5_000_000L),
                List.of(new PerformanceChanged.Indicator(
                        "履职效能", "数量指标", "开展宣传培训次数", "=4场次", "工作计划", null, "15", null, null)));
        var project = new PerformanceChanged.Goal(
                "project",
                "annual",
                "信访工作经费",
                "保障信访工作",
                new PerformanceChanged.GoalMoney(1_000_000L, 1_000_000L, null, null, 0L),
                List.of(new PerformanceChanged.Indicator(
                        "产出指标", "数量指标", "出差次数", ">=6次", "计划标准", "新增", "8", "按照正常比例赋分", "工作资料")));
        return new PerformanceChanged(
                event.bookId(),
                3,
                event.sourceEpoch(),
                event.contentHash(),
                event.region(),
                event.budgetUnit(),
                event.year(),
                event.stage(),
                List.of(new PerformanceChanged.View(
                        view.statuses(), view.contentHash(), view.facts(), List.of(overall, project))));
    }

    static PerformanceChanged performanceWithScores() {
        var event = performance();
        var view = event.views().get(0);
        return new PerformanceChanged(
                event.bookId(),
                4,
                event.sourceEpoch(),
                event.contentHash(),
                event.region(),
                event.budgetUnit(),
                event.year(),
                "final-accounts",
                List.of(new PerformanceChanged.View(
                        view.statuses(),
                        view.contentHash(),
                        List.of(
                                new PerformanceChanged.Fact(
                                        "2014004",
                                        "self-evaluation",
                                        "信访工作经费",
                                        0,
                                        12,
                                        0,
                                        0,
                                        9_580L,
                                        new PerformanceChanged.Evaluation(
                                                9_932L, 9_932L, "excellent", 51_990_000L, 51_990_000L, 1, 1, 0, 0)),
                                new PerformanceChanged.Fact(
                                        "unspecified",
                                        "self-evaluation",
                                        "未打分的项目",
                                        0,
                                        1,
                                        0,
                                        0,
                                        null,
                                        new PerformanceChanged.Evaluation(
                                                null, null, null, null, null, 0, 0, 1, 0))))));
    }

    static ClassifiedPartChanged classifiedPart() {
        return new ClassifiedPartChanged(
                BOOK,
                2,
                1_735_689_600_000L,
                Hashes.sha256("withheld"),
                REGION,
                new BudgetUnit(BUDGET_UNIT, UNIT, null),
                2025,
                "initial",
                List.of(
                        new ClassifiedPartChanged.Project(
                                "特定目标02",
                                "某某设施改造",
                                "某字〔2024〕7号",
                                5_000_000L,
                                "某单位",
                                "设备购置 5 万元",
                                List.of(new DepartmentalBudgetChanged.Allocation("设备购置", "310", 5_000_000)),
                                "2025年1月至12月",
                                List.of(
                                        new ClassifiedPartChanged.Line(
                                                "2014004", "general-public-superior", null, "31003", null, 3_000_000),
                                        new ClassifiedPartChanged.Line(
                                                "2014004",
                                                "appropriation-carryover",
                                                "general-public",
                                                "31003",
                                                "某字〔2023〕1号某某补助",
                                                2_000_000))),
                        new ClassifiedPartChanged.Project(
                                "特定目标03", "特定目标03", null, null, null, null, List.of(), null, List.of())));
    }

    private static DepartmentalBudgetChanged.Fact fact(
            String cube,
            String function,
            String economic,
            String nature,
            String source,
            String fund,
            String category,
            String project,
            String detail,
            long amountFen) {
        return new DepartmentalBudgetChanged.Fact(
                cube, function, economic, nature, source, fund, category, project, detail, amountFen);
    }
}
