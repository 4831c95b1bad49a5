package org.huizong.bench.workload;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.huizong.bench.workload.Workload.Step;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.event.v1.BudgetUnit;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Allocation;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Fact;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Project;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.View;

/** 事件: the CloudEvents that budget-service would publish for the steps of a workload. */
public final class EventWriter {

    private static final long EPOCH = 1_735_689_600_000L;
    private static final List<String> QUIET = List.of("submitted", "approved", "published");

    private final Workload workload;
    private final ObjectMapper json = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    private final MessageDigest sha256 = sha256();

    public EventWriter(Workload workload) {
        this.workload = workload;
    }

    /** @param position of the step; it names an event that cannot be read */
    public ProducerRecord<String, byte[]> record(String topic, int partitions, Step step, int position) {
        var book = step.book();
        var key = step.isReadable() ? book.id() : named("unreadable " + position);
        var sent = new ProducerRecord<>(
                topic, workload.places().partition(book.region(), partitions), key.toString(), payload(step));
        header(sent, "ce_specversion", "1.0");
        header(sent, "ce_id", named(key + "@" + step.version() + " " + position).toString());
        header(sent, "ce_type", DepartmentalBudgetChanged.TYPE);
        header(sent, "ce_source", "/budget-service");
        header(sent, "ce_time", "2025-01-01T00:00:00Z");
        header(sent, "content-type", "application/json");
        return sent;
    }

    public byte[] payload(Step step) {
        if (!step.isReadable()) {
            var whole = payload(new Step(step.book(), 1));
            return Arrays.copyOf(whole, whole.length / 2);
        }
        return bytes(event(step.book(), step.version()));
    }

    public DepartmentalBudgetChanged event(Book book, int version) {
        var views = book.hasContent(version) ? List.of(view(book, version)) : List.<View>of();
        return new DepartmentalBudgetChanged(
                book.id(),
                version,
                EPOCH,
                hash(views),
                book.regionOf(version),
                new BudgetUnit(book.budgetUnit(), book.unitName(), null),
                "unit",
                book.year(),
                Stage.INITIAL.code(),
                views);
    }

    private View view(Book book, int version) {
        var facts = workload.facts(book, version);
        return new View(QUIET, hash(facts), facts, projects(facts));
    }

    private static List<Project> projects(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.project() != null)
                .map(fact -> new Project(
                        fact.project(),
                        fact.function(),
                        fact.amountFen(),
                        List.of(new Allocation("办公费", "30201", fact.amountFen()))))
                .toList();
    }

    private String hash(Object content) {
        return HexFormat.of().formatHex(sha256.digest(bytes(content)));
    }

    private byte[] bytes(Object content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void header(ProducerRecord<String, byte[]> sent, String name, String value) {
        sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static UUID named(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
