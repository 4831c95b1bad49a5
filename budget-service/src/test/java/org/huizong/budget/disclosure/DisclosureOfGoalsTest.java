package org.huizong.budget.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.disclosure.application.AnnouncedGoals;
import org.huizong.budget.disclosure.application.AnnouncedGoals.View;
import org.huizong.budget.disclosure.domain.BudgetDisclosure;
import org.huizong.budget.disclosure.domain.GoalSheet;
import org.huizong.budget.disclosure.domain.GoalSheet.Indicator;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.money.AmountUnit;
import org.junit.jupiter.api.Test;

/** 绩效目标表 of the disclosure, as performance-service announced them. */
class DisclosureOfGoalsTest {

    private static final Indicator VISITS =
            new Indicator("产出指标", "数量指标", "出差次数", ">=6次", "计划标准", "新增", "8", "按照正常比例赋分", "工作资料");

    @Test
    void announcedGoalsArePrintedWithTheirMoneyAndTheirIndicators() {
        // When
        var disclosure = disclosure(SampleBooks.book(SampleBooks.CITY).content(), "信访业务工作经费");
        // Then
        assertThat(SampleBooks.sentences(disclosure))
                .contains("项目名称：信访业务工作经费", "项目资金（万元）：年度预算总额 15.00，其中：财政拨款 15.00，其他资金 0.00", "当年预算安排项目共 1 个");
        assertThat(SampleBooks.titles(disclosure)).contains("部门整体绩效指标", "项目绩效指标");
    }

    @Test
    void besideAClassifiedProjectOnlyGoalsOfOpenProjectsAreTold() {
        // Given
        var secret = new BudgetProject(1, "特定目标02", "", new PrintedCell("", 0), "", "", List.of(), "", true, 0, 0);
        var content = SampleBooks.book(SampleBooks.CITY).content().withProjects(List.of(secret));
        // When
        var disclosure = disclosure(content, "某某设施改造");
        // Then
        assertThat(SampleBooks.sentences(disclosure)).doesNotContain("某某设施改造").contains("完全不予公开");
        assertThat(SampleBooks.titles(disclosure)).contains("部门整体绩效指标").doesNotContain("项目绩效指标");
    }

    private static BudgetDisclosure disclosure(BookContent content, String project) {
        var overall = new GoalSheet(
                GoalSheet.OVERALL, "", Map.of("superior", 0L, "ownLevel", 214_200_000L), "做好信访工作", List.of(VISITS));
        var money = Map.of("total", 15_000_000L, "fiscal", 15_000_000L, "other", 0L);
        var goal = new GoalSheet("project", project, money, "保障信访工作", List.of(VISITS));
        var views = List.of(new View(List.of(BookStatus.PUBLISHED.code()), List.of(overall, goal)));
        var announced = new AnnouncedGoals(new UUID(0, 0), 1, 1, views);
        var identity = SampleBooks.identity(SampleBooks.book(SampleBooks.CITY));
        return SampleBooks.disclosures(Optional.of(announced))
                .write(
                        new Disclosures.Book(identity, content, Optional.empty(), List.of(BookStatus.PUBLISHED)),
                        AmountUnit.TEN_THOUSAND_YUAN);
    }
}
