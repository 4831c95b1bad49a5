package org.huizong.aggregation.apply.messaging;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huizong.aggregation.apply.application.PartitionRecord;
import org.huizong.aggregation.apply.application.PartitionRecord.Content;
import org.huizong.aggregation.apply.domain.BookChange;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.contracts.event.v1.PerformanceChanged;
import org.huizong.platform.web.JsonSettings;

/** 读事件: turns a Kafka record into a change, or says why it is none. */
@ApplicationScoped
class EventReader {

    private static final Pattern VERSIONED_TYPE = Pattern.compile("(.+)\\.v(\\d{1,4})");
    private static final int READERS = 2;
    private static final String TYPE_HEADER = "ce_type";

    private final EventTranslation translation;
    private final ObjectMapper json;
    private final BudgetEventReader budgets;

    EventReader(EventTranslation translation) {
        this.translation = translation;
        // A field that a later release adds to the same schema is none of our concern.
        this.json = JsonSettings.apply(new ObjectMapper()).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        // It finds doubled fields itself, at a fraction of the cost.
        var streaming = json.getFactory().copy().disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        // One event after the other is read, so the buffers of the one serve the next.
        streaming.setRecyclerPool(JsonRecyclerPools.newBoundedPool(READERS));
        this.budgets = new BudgetEventReader(streaming);
    }

    /** @throws NewerSchemaException if only a newer release can read the record */
    PartitionRecord read(ConsumerRecord<String, byte[]> incoming) {
        var payload = incoming.value() == null ? new byte[0] : incoming.value();
        var key = incoming.key() == null ? "" : incoming.key();
        return new PartitionRecord(incoming.offset(), key, payload, content(incoming));
    }

    private Content content(ConsumerRecord<String, byte[]> incoming) {
        if (incoming.value() == null) {
            return new PartitionRecord.Tombstone();
        }
        var header = incoming.headers().lastHeader(TYPE_HEADER);
        var type = header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        try {
            return new PartitionRecord.Readable(change(type, incoming.value()));
        } catch (JsonProcessingException e) {
            return new PartitionRecord.Unreadable("undecodable: " + e.getOriginalMessage());
        } catch (IOException | IllegalArgumentException | ArithmeticException e) {
            return new PartitionRecord.Unreadable("unacceptable: " + e.getMessage());
        }
    }

    private BookChange change(String type, byte[] payload) throws IOException {
        if (type.equals(DepartmentalBudgetChanged.TYPE)) {
            return translation.of(budgets.read(payload));
        }
        if (type.equals(PerformanceChanged.TYPE)) {
            return translation.of(json.readValue(payload, PerformanceChanged.class));
        }
        if (isNewer(type, DepartmentalBudgetChanged.TYPE) || isNewer(type, PerformanceChanged.TYPE)) {
            throw new NewerSchemaException(type);
        }
        throw new IllegalArgumentException("unknown event type " + type);
    }

    private static boolean isNewer(String type, String known) {
        Matcher incoming = VERSIONED_TYPE.matcher(type);
        Matcher ours = VERSIONED_TYPE.matcher(known);
        return incoming.matches()
                && ours.matches()
                && incoming.group(1).equals(ours.group(1))
                && Integer.parseInt(incoming.group(2)) > Integer.parseInt(ours.group(2));
    }
}
