package org.huizong.budget.transcription;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.tableset.TableSet;
import org.huizong.budget.transcription.TranscribedBook.UnreadableLine;
import org.huizong.budget.transcription.narrative.AllocationClasses;
import org.huizong.budget.transcription.narrative.HeadcountReader;
import org.huizong.budget.transcription.narrative.ProjectsReader;
import org.huizong.budget.transcription.placement.AllocationSums;
import org.huizong.budget.transcription.placement.Placement;
import org.huizong.budget.transcription.table.PrintedRow;
import org.huizong.budget.transcription.table.TableContext;
import org.huizong.budget.transcription.table.TableReader;
import org.huizong.budget.transcription.table.TableReading;
import org.huizong.budget.transcription.table.TableSections;
import org.huizong.contracts.book.BookIdentification.Result.Identified;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.reader.DisclosureDocument;
import org.huizong.reader.RunningText;
import org.huizong.reader.Section;
import org.huizong.reader.Typography;

/** A document that prints tables of a table set: tables, projects and headcount. */
final class TabularBook {

    private final TableSet tableSet;
    private final CodeNames functions;
    private final CodeNames economics;
    private final AllocationClasses classes;

    TabularBook(TableSet tableSet, CodeNames functions, CodeNames economics) {
        this.tableSet = tableSet;
        this.functions = functions;
        this.economics = economics;
        this.classes = new AllocationClasses(economics);
    }

    TranscribedBook read(DisclosureDocument document, Identified identity) {
        var sections = new TableSections(document, tableSet);
        var projects = new ProjectsReader(tableSet, classes).read(document);
        var readings = readings(document, identity, sections, projects);
        var placement = new Placement(tableSet, readings, allocations(readings, projects));
        var statements = placement.statements();
        var content = BookContent.EMPTY
                .withTableSet(tableSet.id())
                .withStatements(statements)
                .withProjects(projects)
                .withHeadcount(HeadcountReader.read(document));
        var unreadable = new ArrayList<UnreadableLine>();
        readings.forEach(reading -> unreadable.addAll(reading.unreadable()));
        sections.unknown().forEach(section -> section.rows()
                .forEach(row ->
                        unreadable.add(new UnreadableLine(row.firstLine(), String.join(" ", row.cells()), "未知的表"))));
        unreadable.sort((one, other) -> Integer.compare(one.line(), other.line()));
        var findings = new ReadingFindings(tableSet, identity.year(), functions, economics)
                .of(document, readings, statements, placement);
        return new TranscribedBook(identity, content, readings.size(), unreadable, findings);
    }

    private List<TableReading> readings(
            DisclosureDocument document, Identified identity, TableSections sections, List<BudgetProject> projects) {
        var context = new TableContext(
                identity.unitName(),
                tableSet.totalLabels(),
                projects.stream().map(BudgetProject::name).toList(),
                carryoverText(document));
        var reader = new TableReader(document, context, tableSet.noise(), functions, economics);
        var readings = new ArrayList<TableReading>();
        var unit = tableSet.amountUnit();
        for (var table : sections.tables().entrySet()) {
            var reading = reader.read(table.getKey(), table.getValue(), unit);
            unit = reading.unit();
            readings.add(reading);
        }
        return readings;
    }

    private static String carryoverText(DisclosureDocument document) {
        var text = new StringBuilder();
        document.sections().stream()
                .filter(section -> section.kind() == Section.Kind.CHAPTER)
                .filter(section -> section.title().contains("结转"))
                .forEach(section -> text.append(RunningText.of(document, section.firstLine(), section.lastLine())
                        .text()));
        return Typography.canonical(text.toString());
    }

    /** What the narrative proves about the project rows of the project table, by row key. */
    private Map<String, AllocationSums> allocations(List<TableReading> readings, List<BudgetProject> projects) {
        var allocations = new HashMap<String, AllocationSums>();
        for (var reading : readings) {
            if (reading.template().projects()) {
                for (var row : reading.rows()) {
                    if (row.key().contains("#")) {
                        project(row, reading.unit(), projects)
                                .map(TabularBook::sums)
                                .ifPresent(sums -> allocations.put(row.key(), sums));
                    }
                }
            }
        }
        return allocations;
    }

    /** The project of that name; of several with one name, the one with the row's total. */
    private static Optional<BudgetProject> project(PrintedRow row, AmountUnit unit, List<BudgetProject> projects) {
        var named = projects.stream()
                .filter(project -> isName(project.name(), row.label()))
                .toList();
        return named.stream()
                .filter(project -> !row.figures().isEmpty()
                        && PrintedFigure.amount(project.amount().text(), AmountUnit.TEN_THOUSAND_YUAN)
                                .equals(PrintedFigure.amount(
                                        row.figures().get(0).text(), unit)))
                .findFirst();
    }

    private static boolean isName(String name, String label) {
        return Typography.canonical(name).equals(Typography.canonical(label));
    }

    private static AllocationSums sums(BudgetProject project) {
        var sums = new HashMap<String, Long>();
        boolean complete = !project.allocation().isEmpty();
        long total = 0;
        for (var item : project.allocation()) {
            long fen = fen(item.amount());
            total = Math.addExact(total, fen);
            complete &= !item.economic().isEmpty();
            if (!item.economic().isEmpty()) {
                sums.merge(item.economic(), fen, Math::addExact);
            }
        }
        return new AllocationSums(sums, complete && total == fen(project.amount()));
    }

    private static long fen(PrintedCell cell) {
        return PrintedFigure.amount(cell.text(), AmountUnit.TEN_THOUSAND_YUAN)
                .orElse(Amount.ZERO)
                .fen();
    }
}
