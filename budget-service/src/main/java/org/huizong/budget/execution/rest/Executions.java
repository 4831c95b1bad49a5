package org.huizong.budget.execution.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huizong.budget.budgetunit.BudgetUnit;
import org.huizong.budget.budgetunit.BudgetUnits;
import org.huizong.budget.classification.Regions;
import org.huizong.budget.execution.application.ExecutionMonths;
import org.huizong.budget.execution.application.ExecutionMonths.Filter;
import org.huizong.budget.execution.application.ExecutionMonths.Kept;
import org.huizong.budget.execution.application.ExecutionMonths.Position;
import org.huizong.budget.execution.application.ImportExecutions;
import org.huizong.budget.execution.application.ImportExecutions.Importer;
import org.huizong.budget.execution.application.ImportExecutions.Mode;
import org.huizong.budget.execution.domain.UnitYear;
import org.huizong.budget.execution.reading.FileError;
import org.huizong.budget.execution.reading.TreasuryFile;
import org.huizong.budget.execution.rest.ExecutionBodies.ErrorBody;
import org.huizong.budget.execution.rest.ExecutionBodies.ImportAnswer;
import org.huizong.budget.execution.rest.ExecutionBodies.LineBody;
import org.huizong.budget.execution.rest.ExecutionBodies.MonthItem;
import org.huizong.budget.execution.rest.ExecutionBodies.YearBody;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.money.Amount;
import org.huizong.platform.access.CallerScope;
import org.huizong.platform.access.Permissions;
import org.huizong.platform.access.Right;
import org.huizong.platform.access.UnitPlace;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.platform.web.Cursor;
import org.huizong.platform.web.Languages;
import org.huizong.platform.web.Limit;
import org.huizong.platform.web.Page;
import org.huizong.reader.UnreadableDocumentException;

/** Reads and answers executions for the caller of this request. */
@RequestScoped
class Executions {

    private static final int MAX_ERRORS = 200;
    private static final Pattern ID =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-(\\d{4})-(\\d{2})");

    private final ImportExecutions imports;
    private final ExecutionMonths months;
    private final Regions regions;
    private final BudgetUnits units;
    private final CallerScope caller;
    private final HttpHeaders headers;

    Executions(
            ImportExecutions imports,
            ExecutionMonths months,
            Regions regions,
            BudgetUnits units,
            CallerScope caller,
            HttpHeaders headers) {
        this.imports = imports;
        this.months = months;
        this.regions = regions;
        this.units = units;
        this.caller = caller;
        this.headers = headers;
    }

    /** 本级 or 全辖. */
    public enum Reach {
        OWN,
        SUBTREE
    }

    /** @param filename null when it was left out */
    record Query(String filename, BookStatus status, Mode mode) {}

    ImportAnswer importFile(Query query, byte[] body) {
        var scope = caller.require(Right.RECORD_AS_PUBLISHED);
        var file = read(body);
        file.months().keySet().forEach(unit -> requireReach(unit, scope));
        if (!file.errors().isEmpty() && query.mode() == Mode.STORE) {
            throw refused(file.errors());
        }
        var imported = imports.handle(
                new ImportExecutions.Request(file.months(), query.status(), query.mode()),
                new Importer(scope, caller.name()));
        return new ImportAnswer(
                query.filename(),
                file.lines(),
                imported.stream().map(year -> YearBody.of(year, language())).toList(),
                file.errors().stream()
                        .map(error -> ErrorBody.of(error, language()))
                        .toList());
    }

    /** What the rollups wait for; empty when nothing was stored. */
    static Optional<String> changes(ImportAnswer answer) {
        var changes = answer.units().stream()
                .filter(unit -> unit.book() != null)
                .map(unit -> unit.book().id() + "@" + unit.book().version())
                .collect(Collectors.joining(", "));
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes);
    }

    static Filter filter(UUID budgetUnit, Integer year, Integer month, String region, boolean subtree) {
        return new Filter(
                Optional.ofNullable(budgetUnit),
                year == null ? OptionalInt.empty() : OptionalInt.of(year),
                month == null ? OptionalInt.empty() : OptionalInt.of(month),
                Optional.ofNullable(region),
                subtree);
    }

    Page<MonthItem> list(Filter filter, Integer asked, String cursor) {
        var scope = caller.require(Right.READ_UNPUBLISHED);
        var query = "executions " + filter;
        int limit = Limit.of(asked);
        var found = months.page(filter, position(cursor, query), limit + 1, scope);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() <= limit ? null : cursor(shown.get(limit - 1).position(), query);
        return new Page<>(
                shown.stream()
                        .map(kept -> MonthItem.of(kept, before(kept, scope), null))
                        .toList(),
                next);
    }

    MonthItem get(String id) {
        var scope = caller.require(Right.READ_UNPUBLISHED);
        var parts = ID.matcher(id);
        if (!parts.matches()) {
            throw ProblemException.notFound();
        }
        int month = Integer.parseInt(parts.group(3));
        var kept = months.of(UUID.fromString(parts.group(1)), Integer.parseInt(parts.group(2)), scope).stream()
                .filter(candidate -> candidate.month().month() == month)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        var lines = kept.month().lines().stream().map(LineBody::of).toList();
        return MonthItem.of(kept, before(kept, scope), lines);
    }

    /** Nothing was paid before January; an absent month leaves the next one's own amount untold. */
    private Optional<Amount> before(Kept kept, AccessScope scope) {
        int month = kept.month().month();
        if (month == 1) {
            return Optional.of(Amount.ZERO);
        }
        return months.of(kept.unit().budgetUnit(), kept.unit().year(), scope).stream()
                .filter(candidate -> candidate.month().month() == month - 1)
                .findFirst()
                .map(candidate -> candidate.month().total());
    }

    private TreasuryFile.Read read(byte[] body) {
        try {
            return TreasuryFile.read(body, regions.tree());
        } catch (UnreadableDocumentException e) {
            var reason = e.reason();
            throw new ProblemException(
                    CommonProblem.UNREADABLE,
                    new Text(
                            reason.chinese() + "。文件应为带表头的 CSV 或 XLSX，表头须含区划代码、单位名称、年度、月份、功能科目、经济科目、资金来源和累计支出。",
                            reason.english()
                                    + ". Send CSV or XLSX with headings for region, unit, year, month, function,"
                                    + " economic, source and cumulative amount."));
        }
    }

    private void requireReach(UnitYear unit, AccessScope scope) {
        var department = units.find(unit.budgetUnit()).flatMap(BudgetUnit::department);
        var place = new UnitPlace(regions.path(unit.region()), unit.budgetUnit(), department);
        if (!Permissions.reaches(scope, place)) {
            throw ProblemException.forbidden();
        }
    }

    private static ProblemException refused(List<FileError> errors) {
        var details = errors.stream()
                .limit(MAX_ERRORS)
                .map(error -> ProblemDetail.field(error.field(), new Text(error.chinese(), error.english()))
                        .with("line", error.line())
                        .with("text", error.text()))
                .toList();
        var first = errors.get(0);
        return new ProblemException(
                CommonProblem.RULE_BROKEN,
                new Text(
                        "%d 处有误，未存入任何内容。第 %d 行 %s：%s。"
                                .formatted(errors.size(), first.line(), first.field(), first.chinese()),
                        "%d errors, nothing is stored. Line %d, %s: %s."
                                .formatted(errors.size(), first.line(), first.field(), first.english())),
                details);
    }

    private static Optional<Position> position(String cursor, String query) {
        if (cursor == null) {
            return Optional.empty();
        }
        var position = Cursor.decode(cursor, query, 3);
        return Optional.of(new Position(
                Math.toIntExact(position.number(0)), position.number(1), Math.toIntExact(position.number(2))));
    }

    private static String cursor(Position position, String query) {
        return Cursor.at(
                        Integer.toString(position.year()),
                        Long.toString(position.ordinal()),
                        Integer.toString(position.month()))
                .encode(query);
    }

    private Locale language() {
        return Languages.ofHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
