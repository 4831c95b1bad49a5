package org.huizong.budget.classification.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huizong.budget.classification.CodeListAnnouncements;
import org.huizong.budget.classification.CodeListEdition;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.event.v1.ClassificationChanged;
import org.huizong.platform.epoch.SourceEpoch;
import org.huizong.platform.outbox.Outbox;
import org.huizong.platform.outbox.OutboxMessage;

/** Puts the event of an edition into the outbox: a whole list is far below the largest event. */
@ApplicationScoped
class OutboxCodeListAnnouncements implements CodeListAnnouncements {

    /** The lists belong to no region; one partition keeps their order. */
    private static final String NO_REGION = "000000";

    private final ObjectMapper json = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    private final Outbox outbox;
    private final SourceEpoch epoch;

    OutboxCodeListAnnouncements(Outbox outbox, SourceEpoch epoch) {
        this.outbox = outbox;
        this.epoch = epoch;
    }

    @Override
    public void announce(CodeListEdition edition) {
        var id = BookId.ofCodeList(edition.scheme(), edition.validFrom());
        var event = new ClassificationChanged(
                ClassificationChanged.CODE_LIST, id, edition.version(), epoch.value(), null, announced(edition));
        outbox.append(
                new OutboxMessage(ClassificationChanged.TOPIC, id, NO_REGION, ClassificationChanged.TYPE, text(event)));
    }

    private static ClassificationChanged.CodeListEdition announced(CodeListEdition edition) {
        List<List<String>> rows = edition.rows().stream()
                .map(row -> edition.columns().stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList())
                .toList();
        return new ClassificationChanged.CodeListEdition(
                edition.scheme(), edition.validFrom(), edition.columns(), rows);
    }

    private String text(ClassificationChanged event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event consists of plain values", e);
        }
    }
}
