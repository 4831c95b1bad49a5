package org.huizong.budget.departmentalbudget.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.BudgetProject.AllocationItem;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Allocation;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Project;
import org.huizong.contracts.money.AmountUnit;
import org.junit.jupiter.api.Test;

class AnnouncedProjectsTest {

    @Test
    void aProjectIsJoinedToItsRowByNameElseByAmountAndAClassifiedOneTellsItsRowOnly() {
        // Given
        var content = content(
                List.of(
                        row("2014004#1", "信访工作经费", "12.00"),
                        row("2014004#2", "驻村经费", "3.50"),
                        row("2014099#1", "特定目标类01", "0.10"),
                        row("2014099#2", "设备购置", "1.00")),
                List.of(
                        project(1, "信访工作经费", "12.00", false),
                        project(2, "驻村工作队补助", "3.50", false),
                        project(3, "特定目标类01", "", true)));
        // When
        var projects = AnnouncedProjects.of(content);
        // Then
        var allocation = List.of(new Allocation("办公费", "302", 1_000_000L));
        assertThat(projects)
                .isEqualTo(List.of(
                        new Project("信访工作经费", "2014004", 12_000_000L, allocation),
                        new Project("驻村工作队补助", "2014004", 3_500_000L, allocation),
                        new Project("特定目标类01", "2014099", 100_000L, List.of()),
                        new Project("设备购置", "2014099", 1_000_000L, List.of())));
    }

    @Test
    void aClassifiedProjectWithoutARowHidesEvenItsName() {
        assertThat(AnnouncedProjects.of(content(List.of(), List.of(project(3, "真实名称", "9.00", true)))))
                .isEqualTo(List.of(new Project("涉密项目3", null, null, List.of())));
    }

    private static BookContent content(List<StatementRow> rows, List<BudgetProject> projects) {
        var table = new Statement("7", "t7", AmountUnit.TEN_THOUSAND_YUAN, rows, List.of(), 0);
        return BookContent.EMPTY
                .withTableSet("xinjiang-budget")
                .withStatements(List.of(table))
                .withProjects(projects);
    }

    private static StatementRow row(String key, String name, String total) {
        return new StatementRow(key, "", name, "unit", 1, Map.of("total", new PrintedCell(total, 1)));
    }

    private static BudgetProject project(int ordinal, String name, String amount, boolean classified) {
        return new BudgetProject(
                ordinal,
                name,
                "依据",
                new PrintedCell(amount, 1),
                "承担单位",
                "办公费 1 万元",
                List.of(new AllocationItem("办公费", new PrintedCell("1.00", 1), "302")),
                "2025年",
                classified,
                1,
                2);
    }
}
