package org.huizong.aggregation.classification.messaging;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huizong.aggregation.classification.Regions;
import org.huizong.aggregation.classification.application.ClassificationBatch.Content;
import org.huizong.aggregation.classification.application.ClassificationBatch.Item;
import org.huizong.aggregation.classification.application.RegisteredUnit;
import org.huizong.aggregation.classification.application.RegisteredUnit.Announced;
import org.huizong.aggregation.classification.application.RegisteredUnit.Years;
import org.huizong.aggregation.classification.application.StoredEdition;
import org.huizong.contracts.classification.CodeList;
import org.huizong.contracts.classification.Crosswalk;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.contracts.event.v1.ClassificationChanged;
import org.huizong.platform.web.JsonSettings;

/** 读事件: turns a record of the register or of a list into an entry, or says why it is none. */
final class ClassificationReader {

    private static final String TYPE_HEADER = "ce_type";

    /** A field that a later release adds to the same schema is none of our concern. */
    private final ObjectMapper json =
            JsonSettings.apply(new ObjectMapper()).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    Item read(ConsumerRecord<String, byte[]> incoming) {
        var key = incoming.key() == null ? "" : incoming.key();
        var payload = incoming.value() == null ? new byte[0] : incoming.value();
        return new Item(incoming.offset(), key, payload, content(incoming));
    }

    private Content content(ConsumerRecord<String, byte[]> incoming) {
        if (incoming.value() == null) {
            return new Content.Tombstone();
        }
        var header = incoming.headers().lastHeader(TYPE_HEADER);
        var type = header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        if (!type.equals(ClassificationChanged.TYPE)) {
            return new Content.Unreadable("unknown event type " + type);
        }
        try {
            return content(json.readValue(incoming.value(), ClassificationChanged.class));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            return new Content.Unreadable("unacceptable: " + e.getMessage());
        }
    }

    private static Content content(ClassificationChanged event) {
        var announced = new Announced(event.sourceEpoch(), event.version());
        return switch (event.entity()) {
            case ClassificationChanged.BUDGET_UNIT -> new Content.Unit(unit(event, announced));
            case ClassificationChanged.CODE_LIST -> new Content.Edition(edition(event, announced));
            default -> new Content.Unreadable("unknown entity " + event.entity());
        };
    }

    private static RegisteredUnit unit(ClassificationChanged event, Announced announced) {
        var unit = event.budgetUnit();
        var path = new ArrayList<>(List.of(Regions.NATION));
        path.addAll(unit.regionPath());
        if (!path.get(path.size() - 1).equals(unit.region())) {
            throw new IllegalArgumentException("regionPath does not end at " + unit.region());
        }
        return new RegisteredUnit(
                event.entityId(),
                announced,
                List.copyOf(path),
                unit.name(),
                Optional.ofNullable(unit.department()),
                unit.expected(),
                new Years(year(unit.firstYear()), year(unit.lastYear())));
    }

    private static OptionalInt year(Integer year) {
        return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }

    private static StoredEdition edition(ClassificationChanged event, Announced announced) {
        var edition = event.codeList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (var cells : edition.rows()) {
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < edition.columns().size(); i++) {
                row.put(edition.columns().get(i), cells.get(i));
            }
            rows.add(row);
        }
        var list = new CodeList(edition.scheme(), List.copyOf(edition.columns()), List.copyOf(rows));
        requireUsable(list);
        return new StoredEdition(event.entityId(), announced, edition.validFrom(), list);
    }

    /** A list that this service works with must never be stored in a form that it cannot read again. */
    private static void requireUsable(CodeList list) {
        if (list.scheme().equals(CodeList.REGION)) {
            RegionTree.of(list);
        }
        if (list.scheme().equals(CodeList.EXPENDITURE_FUNCTION_CROSSWALK)) {
            Crosswalk.of(list);
        }
    }
}
