package org.huizong.budget.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.tableset.TableSet;
import org.huizong.budget.transcription.placement.Placement;
import org.huizong.budget.transcription.table.PrintedRow;
import org.huizong.budget.transcription.table.TableReading;
import org.huizong.reader.DisclosureDocument;
import org.huizong.reader.Section.Kind;

/** What reading itself notices: codes and names, missing tables and parts, figures without a proved column. */
final class ReadingFindings {

    private final TableSet tableSet;
    /** Whether the table set is the form of the document's year; otherwise nobody says which tables are due. */
    private final boolean due;

    private final CodeFindings codes;
    private final List<ReadingFinding> findings = new ArrayList<>();

    ReadingFindings(TableSet tableSet, int year, CodeNames functions, CodeNames economics) {
        this.tableSet = tableSet;
        this.due = tableSet.isValidIn(year) && !tableSet.due().isEmpty();
        this.codes = new CodeFindings(functions, economics);
    }

    List<ReadingFinding> of(
            DisclosureDocument document, List<TableReading> readings, List<Statement> statements, Placement placement) {
        completeness(document, readings);
        for (int i = 0; i < readings.size(); i++) {
            findings.addAll(readings.get(i).findings());
            codes.check(statements.get(i), readings.get(i).template().codes().equals("economic"));
            unplaced(statements.get(i));
            contradictory(
                    statements.get(i), placement.contradictory(statements.get(i).number()));
        }
        findings.addAll(codes.findings());
        return List.copyOf(findings);
    }

    private void completeness(DisclosureDocument document, List<TableReading> readings) {
        int last = document.lastPrintedLine();
        int before = 1;
        for (var template : tableSet.tables()) {
            var printed = readings.stream()
                    .filter(reading -> reading.template().equals(template))
                    .findFirst();
            if (printed.isEmpty() && due) {
                missing(
                        template.number(),
                        "t" + template.number(),
                        before,
                        "缺少" + template.titles().get(0),
                        "Table " + template.number() + " is missing");
            }
            if (printed.isPresent()) {
                before = printed.get().lastLine();
                body(printed.get());
            }
        }
        for (var part : tableSet.parts()) {
            boolean found = document.sections().stream()
                    .filter(section -> section.kind() == Kind.PART)
                    .anyMatch(section -> section.title().contains(part));
            if (!found) {
                missing(
                        "",
                        "",
                        last,
                        "缺少“" + part + "”部分，文件止于第 " + last + " 行",
                        "The part " + part + " is missing; the document ends at line " + last);
            }
        }
    }

    private void body(TableReading reading) {
        var number = reading.template().number();
        if (reading.rows().isEmpty() && reading.declaredEmpty() == 0) {
            missing(
                    number,
                    "t" + number,
                    reading.lastLine(),
                    "表" + number + "没有数据，也没有说明为空表",
                    "Table " + number + " has no rows and is not declared empty");
        } else if (!reading.rows().isEmpty()) {
            var total = reading.template().rightRoot().isEmpty()
                    ? "total"
                    : reading.template().rightRoot();
            if (reading.rows().stream().noneMatch(row -> row.key().equals(total))) {
                missing(
                        number,
                        "t" + number + "/" + total,
                        reading.lastLine(),
                        "表" + number + "缺少总计行，止于第 " + reading.lastLine() + " 行",
                        "Table " + number + " has no total row; it ends at line " + reading.lastLine());
            }
        }
    }

    private void missing(String table, String where, int line, String chinese, String english) {
        findings.add(
                new ReadingFinding("M01", ReadingFinding.ERROR, "missing", table, where, line, "", chinese, english));
    }

    /** A printed row that no placing of its figures makes add up. */
    private void contradictory(Statement statement, List<PrintedRow> rows) {
        for (var row : rows) {
            var figures = row.figures().stream().map(PrintedCell::text).collect(Collectors.joining(" "));
            add(
                    "R02",
                    ReadingFinding.ERROR,
                    "inconsistent",
                    statement,
                    "t" + statement.number() + "/" + row.key(),
                    row.line(),
                    figures,
                    "“" + row.label() + "”一行的数字（" + figures + "）无论如何归列都不能使合计等于各部分之和",
                    "The figures of " + row.label() + " (" + figures + ") do not add up in any placing");
        }
    }

    private void unplaced(Statement statement) {
        for (var amount : statement.unplaced()) {
            var label = statement.rows().stream()
                    .filter(row -> row.key().equals(amount.rowKey()))
                    .map(StatementRow::label)
                    .collect(Collectors.joining());
            var columns = String.join(", ", amount.columns());
            add(
                    "R01",
                    ReadingFinding.WARNING,
                    "undivided",
                    statement,
                    "t" + statement.number() + "/" + amount.rowKey(),
                    amount.amount().line(),
                    amount.amount().text(),
                    "“" + label + "”的 " + amount.amount().text() + " 无法证明属于哪一列（" + columns + "）",
                    "The column of " + amount.amount().text() + " of " + label + " cannot be proved (" + columns + ")");
        }
    }

    private void add(
            String rule,
            String severity,
            String kind,
            Statement statement,
            String where,
            int line,
            String value,
            String chinese,
            String english) {
        findings.add(
                new ReadingFinding(rule, severity, kind, statement.number(), where, line, value, chinese, english));
    }
}
