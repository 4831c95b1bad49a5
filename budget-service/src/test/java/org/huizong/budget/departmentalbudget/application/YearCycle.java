package org.huizong.budget.departmentalbudget.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huizong.budget.budgetround.domain.BudgetRound;
import org.huizong.budget.budgetround.domain.RoundKind;
import org.huizong.budget.ceiling.domain.Ceiling;
import org.huizong.budget.ceiling.domain.CeilingMeasure;
import org.huizong.budget.ceiling.domain.CeilingMode;
import org.huizong.budget.departmentalbudget.application.YearCycleScenarioTest.Step;
import org.huizong.budget.departmentalbudget.domain.ActKind;
import org.huizong.budget.departmentalbudget.domain.AdjustmentEffectException;
import org.huizong.budget.departmentalbudget.domain.AdjustmentKind;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.BookStateException;
import org.huizong.budget.departmentalbudget.domain.Grounds;
import org.huizong.budget.departmentalbudget.domain.Origin;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.access.Role;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.book.Review;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.platform.access.Caller;
import org.huizong.platform.act.VersionGuard;

/** One unit's budget year over the use cases; the verbs are those of the scenarios. */
final class YearCycle {

    private static final BookIdentity INITIAL = new BookIdentity("653001", "阿图什市信访局", 2026, Stage.INITIAL);

    private final MemoryLedger ledger = new MemoryLedger();
    private final MemoryRounds rounds = new MemoryRounds();
    private final MemoryCeilings ceilings = new MemoryCeilings();
    private final UseCases cases;

    YearCycle(String today) {
        var noon = LocalDate.parse(today).atTime(4, 0).toInstant(ZoneOffset.UTC);
        this.cases = new UseCases(ledger, rounds, ceilings, Clock.fixed(noon, ZoneOffset.UTC));
    }

    /** @param refused code of the refusal, or empty */
    record Outcome(String refused, String status, String published) {}

    Outcome carryOut(Step step) {
        var refused = "";
        try {
            attempt(step);
        } catch (BookStateException e) {
            refused = "wrong-status";
        } catch (RoundClosedException e) {
            refused = "round-closed";
        } catch (CeilingExceededException e) {
            refused = "ceiling-exceeded";
        } catch (AdjustmentEffectException e) {
            refused = "adjustment-effect";
        }
        var book = ledger.find(identity(step).bookId(), AccessScope.SERVICE);
        return new Outcome(
                refused,
                step.status() == null
                        ? ""
                        : book.map(found ->
                                        found.newest().orElseThrow().status().code())
                                .orElse("无"),
                step.published() == null ? "" : published(step));
    }

    private void attempt(Step step) {
        switch (step.does()) {
            case "opens the round" -> open(step);
            case "closes the round" ->
                rounds.change(key(step), round -> round.close(new BudgetRound.Mark(Instant.EPOCH, "bureau")));
            case "issues a ceiling" ->
                ceilings.put(
                        new Ceiling.Key(INITIAL.budgetUnitId(), INITIAL.year(), CeilingMeasure.TOTAL),
                        new Ceiling.Terms(CeilingMode.ofCode(step.mode()), AmountUnit.YUAN.parse(step.total()), ""),
                        present -> {});
            case "files" -> cases.filing().handle(filing(step), VersionGuard.NONE, caller(step));
            case "adjusts" ->
                cases.adjust()
                        .handle(
                                new AdjustDepartmentalBudget.Request(
                                        INITIAL.bookId(),
                                        new Grounds("", step.number()).by(AdjustmentKind.ofCode(step.kind()))),
                                VersionGuard.NONE,
                                caller(step));
            default -> act(step);
        }
    }

    private void act(Step step) {
        var opinion = Optional.ofNullable(step.opinion()).orElse("");
        var grounds = new Grounds(opinion, Optional.ofNullable(step.number()).orElse(""));
        var kind =
                switch (step.does()) {
                    case "submits" -> ActKind.SUBMISSION;
                    case "returns" -> ActKind.RETURN;
                    case "reviews" -> ActKind.REVIEW;
                    case "approves" -> ActKind.APPROVAL;
                    case "publishes" -> ActKind.PUBLICATION;
                    case "withdraws" -> ActKind.WITHDRAWAL;
                    default -> throw new IllegalArgumentException("no verb: " + step.does());
                };
        if (kind == ActKind.REVIEW) {
            grounds = grounds.of(new Review(Review.Kind.ofCode(step.kind()), Review.Result.PASSED));
        }
        cases.acts()
                .handle(
                        new ActOnDepartmentalBudget.Request(identity(step).bookId(), kind, grounds),
                        VersionGuard.NONE,
                        caller(step));
    }

    private void open(Step step) {
        var deadline = Optional.ofNullable(step.deadline()).map(LocalDate::parse);
        rounds.plan(key(step), new BudgetRound.Plan(deadline, ""), present -> {});
        rounds.change(key(step), round -> round.open(new BudgetRound.Mark(Instant.EPOCH, "bureau")));
    }

    private static BudgetRound.Key key(Step step) {
        return new BudgetRound.Key(INITIAL.region(), INITIAL.year(), RoundKind.ofCode(step.round()));
    }

    private String published(Step step) {
        var identity = identity(step);
        return ledger.find(identity.bookId(), AccessScope.SERVICE)
                .flatMap(book -> book.standing().of(BookStatus.PUBLISHED))
                .map(reached -> ledger.find(identity.bookId(), reached.contentHash(), AccessScope.SERVICE)
                        .orElseThrow())
                .map(content -> AmountUnit.YUAN.format(
                        cases.figures().of(identity, content).expenditure()))
                .orElse("无");
    }

    private static BookIdentity identity(Step step) {
        return "adjusted".equals(step.book()) ? INITIAL.at(Stage.ADJUSTED) : INITIAL;
    }

    private static Caller caller(Step step) {
        var role = step.who().equals("bureau")
                ? Role.FINANCE_BUREAU
                : Role.ofCode(step.who()).orElseThrow();
        return new Caller(new AccessScope(Set.of(role), true, Set.of(), true, Set.of()), step.who());
    }

    /** Table 3 with its total alone. */
    private static Filing filing(Step step) {
        var cells = Map.of(
                "total", new PrintedCell(step.total(), 0),
                "basic", new PrintedCell(step.total(), 0),
                "project", new PrintedCell("", 0));
        var table = new Statement(
                "3",
                "expenditure",
                AmountUnit.YUAN,
                List.of(new StatementRow("total", "", "总计", "", 0, cells)),
                List.of(),
                0);
        var content = BookContent.EMPTY.withTableSet("xinjiang-budget").withStatements(List.of(table));
        return new Filing(identity(step), content, Origin.FILED, step.total() + step.does(), 1, List.of());
    }
}
