package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** 项目的情理: construction money, works in procurement, the number of projects, and what classified projects owe. */
record ProjectPlausibility(WordLists words) {

    private static final String CONSTRUCTION = "construction";

    /** 基本建设列 only for projects that construction planning arranged (G07). */
    List<SpecialFinding> construction(CompiledRule rule, BookIndex book) {
        var entries = new ProjectEntries(book);
        return Names.enumerated(rule.setting("columns")).stream()
                .flatMap(column -> entries.rows().stream()
                        .flatMap(row -> Cells.of(book, ProjectEntries.TABLE, row.key(), column)
                                .filter(cell -> !cell.isNothing() && !isConstruction(book, row.label()))
                                .map(cell -> SpecialFinding.of(
                                                rule, "construction", ProjectEntries.TABLE, row.key() + "|" + column)
                                        .as(FindingKind.IMPLAUSIBLE)
                                        .between(
                                                cell.side(),
                                                new Finding.Side("projects/" + row.label(), 0, row.label())))
                                .stream()))
                .toList();
    }

    private boolean isConstruction(BookIndex book, String name) {
        return words.names(CONSTRUCTION, name)
                || book.content().projects().stream()
                        .filter(project -> Names.plain(project.name()).equals(Names.plain(name)))
                        .anyMatch(project -> words.names(CONSTRUCTION, project.basis()));
    }

    /** 有工程采购即有工程项目 (P06). */
    List<SpecialFinding> works(CompiledRule rule, BookIndex book) {
        var works = Cells.of(book, rule.setting("section"), "works", "amount").filter(cell -> !cell.isNothing());
        var named = book.content().projects().stream()
                .flatMap(project -> Stream.concat(
                        Stream.of(project.name(), project.allocationText()),
                        project.allocation().stream().map(BudgetProject.AllocationItem::item)));
        boolean isTold = !book.content().projects().isEmpty() && named.noneMatch(text -> words.names("works", text));
        return works.filter(cell -> isTold).stream()
                .map(cell -> SpecialFinding.of(rule, "works", rule.setting("section"), "works")
                        .as(FindingKind.IMPLAUSIBLE)
                        .between(cell.side(), new Finding.Side("projects", 0, "")))
                .toList();
    }

    /** 项目个数 is not less than the projects that table 7 prints (Q04). */
    List<SpecialFinding> count(CompiledRule rule, BookIndex book) {
        var printed = new ProjectEntries(book).ofTable();
        return Cells.of(book, "s12.4", "projects", "count")
                .filter(cell ->
                        cell.amount().compareTo(AmountUnit.TEN_THOUSAND_YUAN.parse(Integer.toString(printed.size())))
                                < 0)
                // 0 projects under goals say that none is set yet, which is for a person to judge.
                .map(cell -> SpecialFinding.of(rule, "project-count", "s12.4", "projects")
                        .weighing(
                                cell.isNothing()
                                        ? Severity.WARNING
                                        : rule.rule().severity())
                        .between(
                                cell.side(),
                                new Finding.Side("t7", printed.get(0).side().line(), Integer.toString(printed.size()))))
                .stream()
                .toList();
    }

    /** 涉密项目: section 五 of narrative 12 tells how many there are and what they cost, and nothing else tells more (Q19). */
    List<SpecialFinding> classified(CompiledRule rule, BookIndex book) {
        var findings = new ArrayList<SpecialFinding>();
        var classified = book.content().projects().stream()
                .filter(BudgetProject::classified)
                .toList();
        var told = Cells.of(book, "s12.5", "classified", "amount");
        if (!classified.isEmpty()
                && told.isEmpty()
                && book.content().section("s12.4").isPresent()) {
            findings.add(SpecialFinding.of(rule, "classified-untold", "projects", "untold")
                    .as(FindingKind.MISSING)
                    .between(side(classified.get(0)), new Finding.Side("s12.5", 0, "")));
        }
        told.filter(cell -> classified.isEmpty() && !cell.isNothing())
                .ifPresent(cell -> findings.add(SpecialFinding.of(rule, "classified-unknown", "s12.5", "unknown")
                        .as(FindingKind.MISSING)
                        .between(cell.side(), new Finding.Side("projects", 0, ""))));
        classified.stream()
                .flatMap(project -> disclosed(project).stream())
                .map(side -> SpecialFinding.of(rule, "classified-disclosed", "projects", side.where())
                        .as(FindingKind.CLASSIFIED)
                        .between(side, Finding.Side.NONE))
                .forEach(findings::add);
        sum(book, classified)
                .flatMap(sum -> told.filter(cell -> !cell.amount().equals(sum.amount()))
                        .map(cell -> SpecialFinding.of(rule, "classified-amount", "s12.5", "amount")
                                .between(cell.side(), sum.side())))
                .ifPresent(findings::add);
        return findings;
    }

    private record Printed(Finding.Side side, Amount amount) {}

    /** What table 7 prints for the classified projects; empty unless it prints all of them. */
    private static Optional<Printed> sum(BookIndex book, List<BudgetProject> classified) {
        var cells = new ProjectEntries(book)
                .ofTable().stream()
                        .filter(entry -> classified.stream()
                                .anyMatch(project -> Names.plain(project.name()).equals(Names.plain(entry.name()))))
                        .filter(entry -> entry.amount().isPresent())
                        .map(entry -> new Printed(entry.side(), entry.amount().get()))
                        .toList();
        return cells.size() == classified.size()
                ? cells.stream()
                        .reduce((one, other) -> new Printed(
                                new Finding.Side(
                                        one.side().where() + " + "
                                                + other.side().where(),
                                        one.side().line(),
                                        AmountUnit.TEN_THOUSAND_YUAN.format(
                                                one.amount().plus(other.amount()))),
                                one.amount().plus(other.amount())))
                : Optional.empty();
    }

    private List<Finding.Side> disclosed(BudgetProject project) {
        return Stream.of(
                        new Finding.Side(
                                "projects/" + project.name() + "/设立的政策依据", project.firstLine(), project.basis()),
                        new Finding.Side(
                                "projects/" + project.name() + "/资金分配情况",
                                project.firstLine(),
                                project.allocationText()))
                .filter(side -> !side.value().isEmpty() && !words.names("withheld", side.value()))
                .toList();
    }

    private static Finding.Side side(BudgetProject project) {
        return new Finding.Side("projects/" + project.name(), project.firstLine(), project.name());
    }
}
