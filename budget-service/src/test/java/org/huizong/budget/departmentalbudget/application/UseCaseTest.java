package org.huizong.budget.departmentalbudget.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huizong.budget.departmentalbudget.application.ImportRequest.Mode;
import org.huizong.budget.departmentalbudget.application.ImportRequest.Target;
import org.huizong.budget.departmentalbudget.domain.ActKind;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.Grounds;
import org.huizong.budget.departmentalbudget.domain.NarrativeSection;
import org.huizong.budget.departmentalbudget.domain.Origin;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.access.Role;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.platform.access.Caller;
import org.huizong.platform.act.VersionGuard;
import org.junit.jupiter.api.Test;

class UseCaseTest {

    private static final BookIdentity IDENTITY = new BookIdentity("653001", "阿图什市信访局", 2025, Stage.INITIAL);
    private static final Caller BUREAU =
            new Caller(new AccessScope(Set.of(Role.FINANCE_BUREAU), true, Set.of(), true, Set.of()), "li");
    private static final Caller ELSEWHERE =
            new Caller(new AccessScope(Set.of(Role.FINANCE_BUREAU), false, Set.of("420000"), true, Set.of()), "wu");

    private final MemoryLedger ledger = new MemoryLedger();
    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private final UseCases cases = new UseCases(ledger, new MemoryRounds(), new MemoryCeilings(), clock);
    private final ImportDepartmentalBudgets imports = cases.imports();
    private final FileDepartmentalBudget filing = cases.filing();
    private final ActOnDepartmentalBudget acts = cases.acts();

    @Test
    void anImportWritesEverythingOfItsVersionAndTheAuditLast() {
        imports.handle(new ImportRequest(List.of(filing("1.00", "1.00")), Target.PUBLISHED, Mode.STORE), BUREAU);
        assertThat(ledger.written)
                .isEqualTo(List.of(
                        "lock",
                        "unit",
                        "content",
                        "version 1 published",
                        "event [[SUBMITTED, APPROVED, PUBLISHED]]",
                        "audit recording by li"));
    }

    @Test
    void aDryRunLocksAndWritesNothing() {
        var imported =
                imports.handle(new ImportRequest(List.of(filing("1.00", "1.00")), Target.DRAFT, Mode.DRY_RUN), BUREAU);
        assertThat(imported.get(0).change()).isEqualTo(ImportedBook.Change.CREATED);
        assertThat(ledger.written).isEqualTo(List.of("lock"));
    }

    @Test
    void aBookOutsideTheScopeIsRefusedBeforeAnythingIsTouched() {
        var request = new ImportRequest(List.of(filing("1.00", "1.00")), Target.DRAFT, Mode.STORE);
        assertThatThrownBy(() -> imports.handle(request, ELSEWHERE)).isInstanceOf(OutsideScopeException.class);
        assertThatThrownBy(() -> filing.handle(filing("1.00", "1.00"), VersionGuard.NONE, ELSEWHERE))
                .isInstanceOf(UnknownBookException.class);
        assertThat(ledger.written).isEmpty();
    }

    @Test
    void aFiledBookWithAnErrorIsNotApproved() {
        // Given
        filing.handle(filing("1.00", "0.90"), VersionGuard.NONE, BUREAU);
        act(ActKind.SUBMISSION);
        ledger.written.clear();
        // When, Then
        assertThatThrownBy(() -> act(ActKind.APPROVAL)).isInstanceOf(UnsettledFindingsException.class);
        assertThat(ledger.written).isEqualTo(List.of("lock"));
    }

    @Test
    void aFiledBookThatAgreesIsApproved() {
        // Given
        filing.handle(filing("1.00", "1.00"), VersionGuard.NONE, BUREAU);
        act(ActKind.SUBMISSION);
        ledger.written.clear();
        // When
        act(ActKind.APPROVAL);
        // Then
        assertThat(ledger.written)
                .isEqualTo(
                        List.of("lock", "version 3 approved", "event [[SUBMITTED, APPROVED]]", "audit approval by li"));
    }

    @Test
    void aBookIsComparedWithLastYearsAsThatStandsNow() {
        // Given
        var answer = importOf(2025, "tell", "5.00", "3.01");
        assertThat(between(answer)).isEmpty();
        // When
        importOf(2024, "last", "2.99", "0.00");
        // Then
        assertThat(between(importOf(2025, "tell", "5.00", "3.01"))).isEqualTo(List.of("X01 1.99 2.99"));
        importOf(2024, "last, corrected", "1.99", "0.00");
        assertThat(between(importOf(2025, "tell", "5.00", "3.01"))).isEmpty();
    }

    private static List<String> between(ImportedBook book) {
        return book.findings().stream()
                .filter(finding -> finding.rule().startsWith("X"))
                .map(finding -> finding.rule() + " " + finding.left().value() + " "
                        + finding.right().value())
                .toList();
    }

    /** A book whose table 2 and section 二 print the unit's own funds. */
    private ImportedBook importOf(int year, String document, String amount, String change) {
        var identity = new BookIdentity(IDENTITY.region(), IDENTITY.unitName(), year, Stage.INITIAL);
        var table = new Statement(
                "2",
                "t2",
                AmountUnit.TEN_THOUSAND_YUAN,
                List.of(row("total", Map.of("unit-funds", new PrintedCell(amount, 0)))),
                List.of(),
                0);
        var section = new NarrativeSection(
                "s2",
                AmountUnit.TEN_THOUSAND_YUAN,
                List.of(row(
                        "unit-funds",
                        Map.of(
                                "amount", new PrintedCell(amount, 0),
                                "direction", new PrintedCell("增加", 0),
                                "change", new PrintedCell(change, 0)))));
        var content = BookContent.EMPTY
                .withTableSet("xinjiang-budget")
                .withStatements(List.of(table))
                .withNarrative(List.of(section));
        var handed = new Filing(identity, content, Origin.TRANSCRIBED, document, 1, List.of());
        return imports.handle(new ImportRequest(List.of(handed), Target.DRAFT, Mode.STORE), BUREAU)
                .get(0);
    }

    private static StatementRow row(String key, Map<String, PrintedCell> cells) {
        return new StatementRow(key, "", key, "", 0, cells);
    }

    @Test
    void aGuardIsAskedUnderTheLockAndBeforeTheAct() {
        filing.handle(filing("1.00", "1.00"), VersionGuard.NONE, BUREAU);
        VersionGuard stale = present -> {
            throw new IllegalStateException("version " + present.orElseThrow());
        };
        assertThatThrownBy(() -> filing.handle(filing("2.00", "2.00"), stale, BUREAU))
                .hasMessage("version 1");
    }

    @Test
    void sumsBeyondAnyBudgetNameTheirTable() {
        var most = "9999999999999999.99";
        var cells = new HashMap<String, PrintedCell>();
        for (var column : List.of("total", "basic", "project")) {
            cells.put(column, new PrintedCell(most, 0));
        }
        var rows = new ArrayList<StatementRow>();
        rows.add(new StatementRow("total", "", "总计", "", 0, cells));
        for (int code = 201; code < 215; code++) {
            rows.add(new StatementRow(code + "", code + "", "", "total", 0, cells));
        }
        var table = new Statement("3", "t3", AmountUnit.YUAN, rows, List.of(), 0);
        var content = BookContent.EMPTY.withTableSet("xinjiang-budget").withStatements(List.of(table));
        var filed = new Filing(IDENTITY, content, Origin.FILED, "hash", 1, List.of());
        assertThatThrownBy(() -> filing.handle(filed, VersionGuard.NONE, BUREAU))
                .isInstanceOf(AmountsBeyondRangeException.class)
                .hasMessageContaining("table 3");
    }

    @Test
    void aChangeOfWhatIsWithheldMakesNoVersionAndNoOpenEvent() {
        // Given
        filing.handle(withheld("密件一"), VersionGuard.NONE, BUREAU);
        ledger.written.clear();
        // When
        var version = filing.handle(withheld("密件二"), VersionGuard.NONE, BUREAU);
        // Then
        assertThat(version.version()).isEqualTo(1);
        assertThat(ledger.written)
                .isEqualTo(
                        List.of("lock", "classified part 2", "restricted event 2", "audit classified-amendment by li"));
    }

    @Test
    void whatIsSentWithoutWhatIsWithheldChangesNothingAtAll() {
        filing.handle(withheld("密件一"), VersionGuard.NONE, BUREAU);
        ledger.written.clear();
        filing.handle(withheld(""), VersionGuard.NONE, BUREAU);
        assertThat(ledger.written).isEqualTo(List.of("lock"));
    }

    private static Filing withheld(String basis) {
        var nothing = new PrintedCell("", 0);
        var project = new BudgetProject(1, "特定目标01", basis, nothing, "", "", List.of(), "", true, 0, 0);
        var content = BookContent.EMPTY.withTableSet("xinjiang-budget").withProjects(List.of(project));
        return new Filing(IDENTITY, content, Origin.FILED, "bytes " + basis, 0, List.of());
    }

    private void act(ActKind kind) {
        acts.handle(
                new ActOnDepartmentalBudget.Request(IDENTITY.bookId(), kind, Grounds.NONE), VersionGuard.NONE, BUREAU);
    }

    /** Table 3 with one row, whose basic part may differ from its total. */
    private static Filing filing(String total, String basic) {
        var cells = Map.of(
                "total", new PrintedCell(total, 0),
                "basic", new PrintedCell(basic, 0),
                "project", new PrintedCell("", 0));
        var table = new Statement(
                "3", "t3", AmountUnit.YUAN, List.of(new StatementRow("total", "", "总计", "", 0, cells)), List.of(), 0);
        var content = BookContent.EMPTY.withTableSet("xinjiang-budget").withStatements(List.of(table));
        return new Filing(IDENTITY, content, Origin.FILED, total + basic, 1, List.of());
    }
}
