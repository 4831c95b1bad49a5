package org.huizong.budget.classification.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.huizong.budget.classification.CodeListAnnouncements;
import org.huizong.budget.classification.CodeListEdition;
import org.huizong.budget.classification.CodeLists;
import org.huizong.contracts.classification.CodeList;

@ApplicationScoped
class PanacheCodeLists implements CodeLists {

    private static final Duration MOMENT = Duration.ofSeconds(1);
    /** Years are asked for by clients. */
    private static final int MAX_KNOWN = 500;

    private final CodeListEditionRows rows;
    private final CodeListAnnouncements announcements;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final Map<String, CodeListEdition> read = new ConcurrentHashMap<>();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    PanacheCodeLists(
            CodeListEditionRows rows,
            CodeListAnnouncements announcements,
            ObjectMapper json,
            Clock clock,
            TransactionSynchronizationRegistry transactions) {
        this.rows = rows;
        this.announcements = announcements;
        this.json = json;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * What was in force a moment ago. One check asks a dozen times, and every check asks anew; a list that another process puts
     * in counts here a second later, one that this process puts in counts at once.
     */
    private record Known(Optional<CodeListEdition> edition, Instant until) {}

    private record StoredList(List<String> columns, List<List<String>> rows) {}

    /** Begins no transaction for what is known: a check asks dozens of times. */
    @Override
    public Optional<CodeListEdition> inForce(String scheme, int year) {
        var now = clock.instant();
        var key = scheme + "/" + year;
        var last = known.get(key);
        if (last != null && now.isBefore(last.until())) {
            return last.edition();
        }
        var found = QuarkusTransaction.joiningExisting().call(() -> readInForce(scheme, year));
        if (known.size() >= MAX_KNOWN) {
            known.clear();
        }
        known.put(key, new Known(found, now.plus(MOMENT)));
        return found;
    }

    private Optional<CodeListEdition> readInForce(String scheme, int year) {
        return rows.inForce(scheme, year).map(found -> {
            var key = scheme + "/" + found.validFrom() + "/" + found.version();
            return read.computeIfAbsent(key, unread -> rows.edition(scheme, found.validFrom())
                    .map(this::toEdition)
                    .orElseThrow());
        });
    }

    @Override
    @Transactional
    public Optional<CodeListEdition> edition(String scheme, int validFrom) {
        return rows.edition(scheme, validFrom).map(this::toEdition);
    }

    @Override
    @Transactional
    public CodeListEdition put(CodeList list, int validFrom, Consumer<OptionalLong> precondition) {
        var present = rows.lockedEdition(list.scheme(), validFrom);
        precondition.accept(
                present.map(entity -> OptionalLong.of(entity.version)).orElse(OptionalLong.empty()));
        var entity = present.orElseGet(() -> newEntity(list.scheme(), validFrom));
        entity.source = CodeListEdition.ADMINISTRATOR;
        entity.list = text(list);
        entity.version++;
        rows.persist(entity);
        var edition = toEdition(entity);
        announcements.announce(edition);
        transactions.registerInterposedSynchronization(new ForgetAfterCommit(known));
        return edition;
    }

    @Override
    @Transactional
    public void seed(CodeList list) {
        if (rows.edition(list.scheme(), CodeListEdition.SEED_VALID_FROM).isEmpty()) {
            rows.insertOnce(list.scheme(), CodeListEdition.SEED_VALID_FROM, CodeListEdition.SEED, text(list));
        }
    }

    private static CodeListEditionEntity newEntity(String scheme, int validFrom) {
        var entity = new CodeListEditionEntity();
        entity.scheme = scheme;
        entity.validFrom = validFrom;
        return entity;
    }

    private String text(CodeList list) {
        var cells = list.rows().stream()
                .map(row -> list.columns().stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList())
                .toList();
        try {
            return json.writeValueAsString(new StoredList(list.columns(), cells));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a code list is plain text", e);
        }
    }

    private CodeListEdition toEdition(CodeListEditionEntity entity) {
        try {
            var stored = json.readValue(entity.list, StoredList.class);
            var cells = new ArrayList<Map<String, String>>();
            for (var row : stored.rows()) {
                var byColumn = new LinkedHashMap<String, String>();
                for (int i = 0; i < stored.columns().size(); i++) {
                    byColumn.put(stored.columns().get(i), row.get(i));
                }
                cells.add(byColumn);
            }
            return new CodeListEdition(
                    entity.scheme,
                    entity.validFrom,
                    entity.source,
                    entity.version,
                    List.copyOf(stored.columns()),
                    List.copyOf(cells));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("edition " + entity.scheme + "/" + entity.validFrom + " is damaged", e);
        }
    }

    private record ForgetAfterCommit(Map<String, Known> known) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // What is not committed is in force for nobody.
        }

        @Override
        public void afterCompletion(int status) {
            known.clear();
        }
    }
}
