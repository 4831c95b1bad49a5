package org.huizong.budget.crosstablecheck;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.classification.CodeList;

/**
 * 科目编码与名称: the shape of a code, its place in the list of that year, the row of its parent and its printed name.
 * Codes decide; a name that differs and a code that the list does not have are warnings, because lists are amended within
 * the year. A code is told of once, in the first table that prints it.
 */
final class ClassificationCheck {

    private static final int CLASS_DIGITS = 3;
    private static final int LEVEL_DIGITS = 2;
    private static final int SECTION_DIGITS = 5;
    private static final int MOST_FUNCTION_DIGITS = 19;
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern LEVEL = Pattern.compile("\\((类|款|项)\\)");
    private static final char ORDINAL = '#';

    private final CompiledRule rule;
    private final BookIndex book;
    private final CodeEditions editions;
    private final TableVocabulary vocabulary;
    private final List<SpecialFinding> findings = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    ClassificationCheck(CompiledRule rule, BookIndex book, CodeEditions editions, TableVocabulary vocabulary) {
        this.rule = rule;
        this.book = book;
        this.editions = editions;
        this.vocabulary = vocabulary;
    }

    List<SpecialFinding> findings() {
        for (var number : rule.rule().tables()) {
            book.table(number).ifPresent(this::check);
        }
        return findings;
    }

    private void check(StatementIndex table) {
        var scheme = vocabulary.require(table.statement().number()).codes();
        var edition = editions.edition(scheme, book.book().year());
        for (var row : table.statement().rows()) {
            var code = code(row);
            if (Character.isDigit(row.key().charAt(0)) && !code.isEmpty()) {
                check(code, row, table, edition);
            }
        }
    }

    private void check(String code, StatementRow row, StatementIndex table, CodeEdition edition) {
        boolean isProject = row.key().indexOf(ORDINAL) >= 0;
        if (!isWellFormed(code, edition)) {
            tell("code-malformed", Severity.ERROR, FindingKind.MALFORMED, table, row, code, Finding.Side.NONE);
        } else if (!edition.contains(code)) {
            tell("code-unknown", Severity.WARNING, FindingKind.UNKNOWN, table, row, code, Finding.Side.NONE);
        } else if (!isProject && !table.isNarrative() && isNamed(row) && !bearsName(row.label(), edition.names(code))) {
            var name = String.join("、", edition.names(code));
            tell(
                    "code-name",
                    Severity.WARNING,
                    FindingKind.NAME,
                    table,
                    row,
                    row.label(),
                    new Finding.Side(edition.scheme() + "/" + code, 0, name));
        }
        if (!isProject && !table.isNarrative() && isWellFormed(code, edition) && code.length() > CLASS_DIGITS) {
            requireParent(code, row, table, edition);
        }
    }

    private void requireParent(String code, StatementRow row, StatementIndex table, CodeEdition edition) {
        var parent = code.substring(0, code.length() - LEVEL_DIGITS);
        if (table.row(parent).isEmpty()) {
            tell(
                    "code-parent-missing",
                    rule.rule().severity(),
                    FindingKind.MISSING,
                    table,
                    row,
                    code,
                    new Finding.Side(edition.scheme() + "/" + parent, 0, parent));
        }
    }

    private void tell(
            String message,
            Severity severity,
            FindingKind kind,
            StatementIndex table,
            StatementRow row,
            String value,
            Finding.Side right) {
        if (!told.add(message + "|" + code(row))) {
            return;
        }
        var number = table.statement().number();
        var where = TableVocabulary.place(number) + "/" + table.name(row).zh();
        findings.add(new SpecialFinding(
                rule.rule(),
                message,
                severity,
                kind,
                TableVocabulary.logical(number),
                code(row),
                table.statement().unit(),
                new Finding.Side(where, row.line(), value),
                right));
    }

    /** A sentence names a class by the words of its day; only a table promises the name of the list. */
    private static boolean isNamed(StatementRow row) {
        return !row.code().isEmpty() && !row.label().isEmpty();
    }

    private static String code(StatementRow row) {
        int ordinal = row.key().indexOf(ORDINAL);
        return ordinal < 0 ? row.key() : row.key().substring(0, ordinal);
    }

    private static boolean isWellFormed(String code, CodeEdition edition) {
        int most = edition.scheme().equals(CodeList.EXPENDITURE_FUNCTION) ? MOST_FUNCTION_DIGITS : SECTION_DIGITS;
        return TableVocabulary.isCode(code)
                && code.charAt(0) != '0'
                && (code.length() - CLASS_DIGITS) % LEVEL_DIGITS == 0
                && code.length() <= most;
    }

    private static boolean bearsName(String printed, Set<String> names) {
        return names.contains(printed)
                || names.stream().map(ClassificationCheck::plain).anyMatch(plain(printed)::equals);
    }

    /** Names are compared without spaces, brackets of any width, the level （类） and a trailing 支出. */
    private static String plain(String name) {
        var normal = Normalizer.normalize(name, Normalizer.Form.NFKC);
        var plain = LEVEL.matcher(SPACE.matcher(normal).replaceAll("")).replaceAll("");
        return plain.endsWith("支出") ? plain.substring(0, plain.length() - 2) : plain;
    }
}
