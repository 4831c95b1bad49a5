package org.huizong.performance.performancegoal.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.classification.FunctionCode;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.contracts.money.Amount;
import org.huizong.performance.performancegoal.application.KnownBudget;
import org.huizong.performance.performancegoal.domain.BudgetView;
import org.huizong.performance.performancegoal.domain.BudgetedProject;
import org.huizong.platform.web.JsonSettings;

/** 读事件: from a record of the budget's topic to what we keep of it, or the reason why it says nothing. */
@ApplicationScoped
class BudgetEventReader {

    private static final String REVENUE = "revenue";
    private static final String TYPE_HEADER = "ce_type";
    private static final Pattern VERSIONED_TYPE = Pattern.compile("(.+)\\.v(\\d{1,4})");
    private static final Set<BookStatus> VIEWS =
            Set.of(BookStatus.SUBMITTED, BookStatus.APPROVED, BookStatus.PUBLISHED);

    // A field that a later release adds to the same schema is none of our concern.
    private final ObjectMapper json =
            JsonSettings.apply(new ObjectMapper()).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** The record is no budget event that we understand. */
    static final class UnreadableEventException extends Exception {

        private static final long serialVersionUID = 1L;

        UnreadableEventException(String reason) {
            super(reason);
        }
    }

    /** A newer release of this service will read it; until then its partition waits. */
    static final class NewerSchemaException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NewerSchemaException(String type) {
            super("event type " + type + " is newer than this release");
        }
    }

    KnownBudget read(ConsumerRecord<String, byte[]> incoming) throws UnreadableEventException {
        var header = incoming.headers().lastHeader(TYPE_HEADER);
        var type = header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        if (isNewer(type)) {
            throw new NewerSchemaException(type);
        }
        if (incoming.value() == null || !type.equals(DepartmentalBudgetChanged.TYPE)) {
            throw new UnreadableEventException("no event of type " + DepartmentalBudgetChanged.TYPE);
        }
        try {
            return known(json.readValue(incoming.value(), DepartmentalBudgetChanged.class));
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException("undecodable: " + e.getOriginalMessage());
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw new UnreadableEventException("unacceptable: " + e.getMessage());
        }
    }

    private static KnownBudget known(DepartmentalBudgetChanged event) {
        var views = new EnumMap<BookStatus, BudgetView>(BookStatus.class);
        for (var view : event.views()) {
            var projects = Optional.ofNullable(view.projects()).orElse(List.of()).stream()
                    .map(BudgetEventReader::project)
                    .toList();
            var known = new BudgetView(projects, sources(view));
            view.statuses().stream()
                    .map(BookStatus::ofCode)
                    .filter(VIEWS::contains)
                    .forEach(status -> views.put(status, known));
        }
        return new KnownBudget(
                Objects.requireNonNull(event.bookId(), "bookId"),
                event.sourceEpoch(),
                event.version(),
                Optional.ofNullable(event.budgetUnit()).map(unit -> unit.department()),
                views);
    }

    /** 收入来源 over all functions; facts of rounding and of undivided money are part of the printed totals. */
    private static Map<String, Amount> sources(DepartmentalBudgetChanged.View view) {
        var sources = new TreeMap<String, Amount>();
        Optional.ofNullable(view.facts()).orElse(List.of()).stream()
                .filter(fact -> REVENUE.equals(fact.cube()))
                .forEach(fact -> sources.merge(
                        Optional.ofNullable(fact.source()).orElse(BudgetView.UNSPECIFIED),
                        new Amount(fact.amountFen()),
                        Amount::plus));
        return sources;
    }

    private static BudgetedProject project(DepartmentalBudgetChanged.Project project) {
        return new BudgetedProject(
                Objects.requireNonNull(project.name(), "project name"),
                // A narrative book tells no code; a word in its place is no function either.
                Optional.ofNullable(project.function())
                        .filter(FunctionCode::isWellFormed)
                        .orElse(""),
                Optional.ofNullable(project.amountFen()).map(Amount::new),
                Optional.ofNullable(project.allocations()).orElse(List.of()).stream()
                        .map(each -> new BudgetedProject.Allocation(
                                Objects.requireNonNull(each.item(), "allocation item"), new Amount(each.amountFen())))
                        .toList());
    }

    private static boolean isNewer(String type) {
        Matcher incoming = VERSIONED_TYPE.matcher(type);
        Matcher ours = VERSIONED_TYPE.matcher(DepartmentalBudgetChanged.TYPE);
        return incoming.matches()
                && ours.matches()
                && incoming.group(1).equals(ours.group(1))
                && Integer.parseInt(incoming.group(2)) > Integer.parseInt(ours.group(2));
    }
}
