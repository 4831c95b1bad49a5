package org.huizong.budget.transcription;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.transcription.table.TableReading;
import org.huizong.budget.transcription.table.TableSections;
import org.huizong.budget.transcription.template.TableSet;
import org.huizong.contracts.book.BookIdentification.Result.Identified;
import org.huizong.reader.DisclosureDocument;
import org.huizong.reader.Section.Kind;
import org.huizong.reader.Typography;

/** What reading itself notices: codes and names, missing tables and parts, figures without a proved column. */
final class ReadingFindings {

    private final TableSet tableSet;
    private final CodeNames functions;
    private final CodeNames economics;
    private final List<ReadingFinding> findings = new ArrayList<>();
    /** Codes already reported: one code stands in up to five tables. */
    private final Set<String> reported = new HashSet<>();

    ReadingFindings(TableSet tableSet, CodeNames functions, CodeNames economics) {
        this.tableSet = tableSet;
        this.functions = functions;
        this.economics = economics;
    }

    List<ReadingFinding> of(
            DisclosureDocument document,
            Identified identity,
            List<TableReading> readings,
            List<Statement> statements,
            TableSections sections) {
        completeness(document, readings);
        for (int i = 0; i < readings.size(); i++) {
            findings.addAll(readings.get(i).findings());
            codes(readings.get(i), statements.get(i));
            unplaced(statements.get(i));
        }
        return List.copyOf(findings);
    }

    private void completeness(DisclosureDocument document, List<TableReading> readings) {
        int last = document.lastPrintedLine();
        int before = 1;
        for (var template : tableSet.tables()) {
            var printed = readings.stream()
                    .filter(reading -> reading.template().equals(template))
                    .findFirst();
            if (printed.isEmpty()) {
                missing(
                        template.number(),
                        "t" + template.number(),
                        before,
                        "缺少" + template.titles().get(0),
                        "Table " + template.number() + " is missing");
            } else {
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

    private void codes(TableReading reading, Statement statement) {
        boolean economic = reading.template().codes().equals("economic");
        for (var row : statement.rows()) {
            if (!row.code().isEmpty() && reported.add((economic ? "e" : "f") + row.code() + nameOf(row))) {
                code(
                        statement,
                        row,
                        economic ? economics : functions,
                        economic ? "\\d{3}(?:\\d{2})?" : "\\d{3}(?:\\d{2}){0,2}");
            }
        }
    }

    private static String nameOf(StatementRow row) {
        return row.key().contains("#") ? "" : Typography.canonical(row.label());
    }

    private void code(Statement statement, StatementRow row, CodeNames names, String shape) {
        var where = "t" + statement.number() + "/" + row.key();
        var code = row.code();
        if (!code.matches(shape)) {
            add(
                    "B09",
                    ReadingFinding.ERROR,
                    "malformed",
                    statement,
                    where,
                    row.line(),
                    code,
                    "科目编码 " + code + " 位数不正确，金额计入 " + names.longestKnownPrefix(code),
                    "Code " + code + " has a wrong number of digits; its amount stands on "
                            + names.longestKnownPrefix(code));
        } else if (!names.isKnown(code)) {
            add(
                    "B09",
                    ReadingFinding.WARNING,
                    "unknown",
                    statement,
                    where,
                    row.line(),
                    code,
                    "科目编码 " + code + " 不在当年科目表中，金额计入 " + names.longestKnownPrefix(code),
                    "Code " + code + " is not in the year's list; its amount stands on "
                            + names.longestKnownPrefix(code));
        } else if (!row.key().contains("#") && !names.isNameOf(code, row.label())) {
            add(
                    "B09",
                    ReadingFinding.WARNING,
                    "name",
                    statement,
                    where,
                    row.line(),
                    row.label(),
                    "科目 " + code + " 印为“" + row.label() + "”，科目表为“"
                            + names.name(code).orElse("") + "”",
                    "Code " + code + " is printed as " + row.label() + ", the list says "
                            + names.name(code).orElse(""));
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
