package org.huizong.budget.transcription;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.reader.Typography;

/** B09 科目编码与名称: codes of a wrong shape, codes that the year's list lacks, names that differ from the list. */
final class CodeFindings {

    private static final String RULE = "B09";

    private final CodeNames functions;
    private final CodeNames economics;
    private final List<ReadingFinding> findings = new ArrayList<>();
    /** Codes already reported: one code stands in up to five tables. */
    private final Set<String> reported = new HashSet<>();

    CodeFindings(CodeNames functions, CodeNames economics) {
        this.functions = functions;
        this.economics = economics;
    }

    List<ReadingFinding> findings() {
        return List.copyOf(findings);
    }

    void check(Statement statement, boolean economic) {
        for (var row : statement.rows()) {
            if (!row.code().isEmpty() && reported.add((economic ? "e" : "f") + row.code() + nameOf(row))) {
                check(
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

    private void check(Statement statement, StatementRow row, CodeNames names, String shape) {
        var code = row.code();
        var prefix = names.longestKnownPrefix(code);
        if (!code.matches(shape)) {
            add(
                    statement,
                    row,
                    ReadingFinding.ERROR,
                    "malformed",
                    code,
                    "科目编码 " + code + "（" + row.label() + "）位数不正确，金额计入 " + prefix,
                    "Code " + code + " (" + row.label() + ") has a wrong number of digits; its amount stands on "
                            + prefix);
        } else if (!names.isKnown(code)) {
            add(
                    statement,
                    row,
                    ReadingFinding.WARNING,
                    "unknown",
                    code,
                    "科目编码 " + code + "（" + row.label() + "）不在当年科目表中，金额计入 " + prefix,
                    "Code " + code + " (" + row.label() + ") is not in the year's list; its amount stands on "
                            + prefix);
        } else if (!row.key().contains("#") && differs(names, code, row.label())) {
            add(
                    statement,
                    row,
                    ReadingFinding.WARNING,
                    "name",
                    row.label(),
                    "科目 " + code + " 印为“" + row.label() + "”，科目表为“"
                            + names.name(code).orElse("") + "”",
                    "Code " + code + " is printed as " + row.label() + ", the list says "
                            + names.name(code).orElse(""));
        }
    }

    /** （类） and a trailing 支出 may be left out. */
    private static boolean differs(CodeNames names, String code, String label) {
        return !bare(names.name(code).orElse("")).equals(bare(label));
    }

    private static String bare(String name) {
        return Typography.canonical(name).replaceAll("\\([类款项]\\)", "").replaceAll("支出$", "");
    }

    private void add(
            Statement statement,
            StatementRow row,
            String severity,
            String kind,
            String value,
            String chinese,
            String english) {
        findings.add(new ReadingFinding(
                RULE,
                severity,
                kind,
                statement.number(),
                (statement.number().startsWith("n") ? "" : "t") + statement.number() + "/" + row.key(),
                row.line(),
                value,
                chinese,
                english));
    }
}
