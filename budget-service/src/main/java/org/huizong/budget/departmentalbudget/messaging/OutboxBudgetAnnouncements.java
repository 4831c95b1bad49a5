package org.huizong.budget.departmentalbudget.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huizong.budget.departmentalbudget.application.BudgetAnnouncements;
import org.huizong.budget.departmentalbudget.application.BudgetUnitRegister;
import org.huizong.budget.departmentalbudget.domain.Coverage;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.event.v1.BudgetUnit;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.View;
import org.huizong.platform.epoch.SourceEpoch;
import org.huizong.platform.outbox.Outbox;
import org.huizong.platform.outbox.OutboxMessage;

/** Puts the event of a version into the outbox, in the transaction of the version. */
@ApplicationScoped
class OutboxBudgetAnnouncements implements BudgetAnnouncements {

    /** The event has a mapper of its own: a promise to other services must not change with a setting of the API. */
    private final ObjectMapper json = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private final Outbox outbox;
    private final SourceEpoch epoch;
    private final AnnouncedFacts facts;
    private final BudgetUnitRegister register;

    OutboxBudgetAnnouncements(Outbox outbox, SourceEpoch epoch, AnnouncedFacts facts, BudgetUnitRegister register) {
        this.outbox = outbox;
        this.epoch = epoch;
        this.facts = facts;
        this.register = register;
    }

    @Override
    public void announce(DepartmentalBudget book, List<StandingContent> contents) {
        outbox.append(new OutboxMessage(
                DepartmentalBudgetChanged.TOPIC,
                book.id(),
                book.partitionRegion(),
                DepartmentalBudgetChanged.TYPE,
                text(event(book, views(book, contents), coverage(contents)))));
    }

    /** What counts most says what the book covers: a draft must not change how the published content is counted. */
    private static Coverage coverage(List<StandingContent> contents) {
        return contents.stream()
                .max(Comparator.comparing(standing -> Collections.max(standing.statuses())))
                .map(StandingContent::coverage)
                .orElse(Coverage.UNIT);
    }

    private DepartmentalBudgetChanged event(DepartmentalBudget book, List<View> views, Coverage coverage) {
        var identity = book.identity();
        UUID department = register.department(identity).orElse(null);
        return new DepartmentalBudgetChanged(
                book.id(),
                book.newest().orElseThrow().version(),
                epoch.value(),
                sha256(text(views)),
                identity.region(),
                new BudgetUnit(identity.budgetUnitId(), identity.unitName(), department),
                coverage.code(),
                identity.year(),
                identity.stage().code(),
                views);
    }

    /** Different contents may say the same to other services: equal views are told once. */
    private List<View> views(DepartmentalBudget book, List<StandingContent> contents) {
        var byHash = new LinkedHashMap<String, View>();
        for (var standing : contents) {
            var statuses = standing.statuses().stream().map(BookStatus::code).toList();
            var told = facts.of(book.identity(), standing);
            var projects = AnnouncedProjects.of(standing.content());
            var hash = sha256(text(List.of(told, projects)));
            byHash.merge(hash, new View(statuses, hash, told, projects), OutboxBudgetAnnouncements::merged);
        }
        return new ArrayList<>(byHash.values());
    }

    private static View merged(View one, View other) {
        var statuses = Stream.concat(one.statuses().stream(), other.statuses().stream())
                .toList();
        return new View(statuses, one.contentHash(), one.facts(), one.projects());
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
