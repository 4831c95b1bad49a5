package org.huizong.budget.departmentalbudget.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.crosstablecheck.PrintedFigure;
import org.huizong.budget.departmentalbudget.application.BudgetUnitRegister;
import org.huizong.budget.departmentalbudget.application.ClassifiedAnnouncements;
import org.huizong.budget.departmentalbudget.application.ClassifiedParts.Recorded;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.ClassifiedProject;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.contracts.event.v1.BudgetUnit;
import org.huizong.contracts.event.v1.ClassifiedPartChanged;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Allocation;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.platform.epoch.SourceEpoch;
import org.huizong.platform.outbox.Outbox;
import org.huizong.platform.outbox.OutboxMessage;

/** Puts what a book withholds into the outbox, for the topic that only readers with clearance may read. */
@ApplicationScoped
class OutboxClassifiedAnnouncements implements ClassifiedAnnouncements {

    private final ObjectMapper json = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private final Outbox outbox;
    private final SourceEpoch epoch;
    private final BudgetUnitRegister register;

    OutboxClassifiedAnnouncements(Outbox outbox, SourceEpoch epoch, BudgetUnitRegister register) {
        this.outbox = outbox;
        this.epoch = epoch;
        this.register = register;
    }

    @Override
    public void announce(DepartmentalBudget book, Recorded recorded) {
        var projects = recorded.part().projects().stream()
                .map(OutboxClassifiedAnnouncements::project)
                .toList();
        var identity = book.identity();
        var event = new ClassifiedPartChanged(
                book.id(),
                recorded.revision(),
                epoch.value(),
                sha256(text(projects)),
                identity.region(),
                new BudgetUnit(
                        identity.budgetUnitId(),
                        identity.unitName(),
                        register.department(identity).orElse(null)),
                identity.year(),
                identity.stage().code(),
                projects);
        outbox.append(new OutboxMessage(
                ClassifiedPartChanged.TOPIC,
                book.id(),
                book.partitionRegion(),
                ClassifiedPartChanged.TYPE,
                text(event)));
    }

    private static ClassifiedPartChanged.Project project(ClassifiedProject project) {
        var whole = project.whole();
        return new ClassifiedPartChanged.Project(
                project.codedName(),
                whole.name(),
                orNull(whole.basis()),
                amount(whole.amount()).map(Amount::fen).orElse(null),
                orNull(whole.undertaker()),
                orNull(whole.allocationText()),
                allocations(whole),
                orNull(whole.period()),
                project.lines().stream()
                        .map(OutboxClassifiedAnnouncements::line)
                        .toList());
    }

    private static List<Allocation> allocations(BudgetProject whole) {
        return whole.allocation().stream()
                .filter(item -> !item.item().isEmpty())
                .flatMap(item -> amount(item.amount())
                        .map(amount -> new Allocation(item.item(), orNull(item.economic()), amount.fen()))
                        .stream())
                .toList();
    }

    private static ClassifiedPartChanged.Line line(BudgetLine line) {
        return new ClassifiedPartChanged.Line(
                line.function(),
                line.source(),
                orNull(line.sourceDetail()),
                line.economic(),
                orNull(line.carryoverItem()),
                line.amount().fen());
    }

    private static Optional<Amount> amount(PrintedCell cell) {
        return PrintedFigure.of(cell, AmountUnit.TEN_THOUSAND_YUAN).map(PrintedFigure::amount);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event consists of plain values", e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
