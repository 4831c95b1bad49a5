package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huizong.budget.ceiling.domain.CeilingMode;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.crosstablecheck.Finding.Side;
import org.huizong.budget.crosstablecheck.FindingKind;
import org.huizong.budget.crosstablecheck.Severity;
import org.huizong.budget.crosstablecheck.Text;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * 流程中的问题: what stands outside a book and does not agree with it now: the ceilings of its unit, and the books of the
 * units below a department. They are told anew with every reading, for both may change while the book does not.
 */
@ApplicationScoped
public class WorkflowFindings {

    /** 控制数. */
    static final String CEILING = "W01";
    /** 部门汇总与所属单位. */
    static final String DEPARTMENT = "W02";

    private static final AmountUnit UNIT = AmountUnit.YUAN;

    private final CeilingCheck ceilings;
    private final DepartmentSums departments;
    private final WorkflowWords words;

    WorkflowFindings(CeilingCheck ceilings, DepartmentSums departments, WorkflowWords words) {
        this.ceilings = ceilings;
        this.departments = departments;
        this.words = words;
    }

    public List<Finding> of(BookIdentity identity, CheckedContent checked, AccessScope scope) {
        var findings = new ArrayList<Finding>();
        ceilings.uses(identity, checked).stream()
                .filter(CeilingUse::isExceeded)
                .map(use -> ceiling(identity, use))
                .forEach(findings::add);
        departments
                .of(identity, checked, scope)
                .filter(DepartmentSums.Sum::differs)
                .map(sum -> department(identity, sum))
                .ifPresent(findings::add);
        return findings;
    }

    Finding ceiling(BookIdentity identity, CeilingUse use) {
        var key = use.ceiling().key();
        var what = words.measure(key.measure(), key.year());
        var limit = UNIT.format(use.ceiling().terms().amount());
        var table = key.measure().countsRevenue() ? "2" : "3";
        return new Finding(
                id(CEILING, key.id().toString()),
                CEILING,
                use.ceiling().terms().mode() == CeilingMode.STOP ? Severity.ERROR : Severity.WARNING,
                FindingKind.CEILING,
                table,
                use.requested()
                        .map(amount -> exceeded(identity, what, amount, use))
                        .orElseGet(() -> untold(what)),
                UNIT,
                new Side(
                        "t" + table + "/" + what.zh(),
                        0,
                        use.requested().map(UNIT::format).orElse("")),
                new Side("控制数/" + what.zh(), 0, limit),
                use.excess().map(UNIT::format).orElse(""));
    }

    private static Text exceeded(BookIdentity identity, Text what, Amount requested, CeilingUse use) {
        var asked = UNIT.format(requested);
        var limit = UNIT.format(use.ceiling().terms().amount());
        var excess = UNIT.format(use.excess().orElseThrow());
        return new Text(
                identity.unitName() + what.zh() + " " + asked + " 元，超出控制数 " + limit + " 元 " + excess + " 元",
                identity.unitName() + ": " + what.en() + " " + asked + " exceeds its ceiling " + limit + " by " + excess
                        + " yuan");
    }

    private static Text untold(Text what) {
        return new Text(
                "预算书没有收入总体情况表，无法核对" + what.zh() + "控制数",
                "The book has no table of revenue: the ceiling of " + what.en() + " cannot be checked");
    }

    private static Finding department(BookIdentity identity, DepartmentSums.Sum sum) {
        var own = UNIT.format(sum.department());
        var units = UNIT.format(sum.units());
        var difference = UNIT.format(sum.difference());
        return new Finding(
                id(DEPARTMENT, identity.bookId().toString()),
                DEPARTMENT,
                sum.missing() == 0 ? Severity.WARNING : Severity.INFO,
                FindingKind.INCONSISTENT,
                "3",
                new Text(
                        "部门汇总支出 " + own + " 元，所属 " + sum.counted() + " 家单位合计 " + units + " 元，相差 " + difference
                                + " 元；另有 " + sum.missing() + " 家单位未报",
                        "Department total " + own + ", its " + sum.counted() + " units " + units + ", difference "
                                + difference + " yuan; " + sum.missing() + " units have not filed"),
                UNIT,
                new Side("t3/总计/合计", 0, own),
                new Side("所属单位合计", 0, units),
                difference);
    }

    /** The same remark at the same place has the same id, however often it is told. */
    private static String id(String rule, String place) {
        return UUID.nameUUIDFromBytes((rule + "\u001f" + place).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
