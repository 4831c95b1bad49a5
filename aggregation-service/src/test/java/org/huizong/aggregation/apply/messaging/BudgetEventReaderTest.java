package org.huizong.aggregation.apply.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huizong.aggregation.ABook;
import org.huizong.aggregation.EventFeed;
import org.huizong.aggregation.apply.application.PartitionRecord.Readable;
import org.huizong.aggregation.apply.application.PartitionRecord.Unreadable;
import org.huizong.aggregation.apply.domain.BookChange;
import org.huizong.aggregation.apply.messaging.BudgetEventReader.BudgetEvent;
import org.huizong.aggregation.apply.messaging.BudgetEventReader.ContentView;
import org.huizong.aggregation.cell.domain.Facts;
import org.huizong.aggregation.cell.domain.Measures;
import org.huizong.aggregation.cell.domain.Place;
import org.huizong.aggregation.classification.KnownLists;
import org.huizong.aggregation.classification.Regions;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.platform.web.JsonSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader that streams says the same as the binding to the published records, of good events and of bad ones. */
class BudgetEventReaderTest {

    private static final ObjectMapper BINDING =
            JsonSettings.apply(new ObjectMapper()).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final EventTranslation translation = new EventTranslation(new Regions(KnownLists.shipped()));
    private final EventReader reader = new EventReader(translation);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatTheBindingTakesAndRefusesTheReaderTakesAndRefuses(long seed) throws IOException {
        var random = new Random(seed);
        var event = BINDING.readTree(EventFeed.json(book(random)));
        for (int i = random.nextInt(3); i > 0; i--) {
            spoil((ObjectNode) event, random);
        }
        var payload = BINDING.writeValueAsBytes(event);
        assertThat(streamed(payload)).as(event.toString()).isEqualTo(bound(payload));
    }

    @ParameterizedTest
    @ValueSource(strings = {"departmental-budget-changed", "departmental-budget-withdrawn"})
    void theGoldenEventsAreRead(String name) throws IOException {
        try (var golden = DepartmentalBudgetChanged.class.getResourceAsStream("/golden/v1/" + name + ".json")) {
            var payload = golden.readAllBytes();
            assertThat(streamed(payload)).isPresent().isEqualTo(bound(payload));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"version\":1,\"version\":2}",
                "{\"version\":9223372036854775808}",
                "{\"version\":1.0}",
                "{\"views\":[null]}",
                "{\"views\":[[]]}",
                "{\"bookId\":\"1-1-1-1-1\"}"
            })
    void whatIsNoEventIsPutAside(String payload) {
        assertThat(streamed(payload.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aSecondValueBehindTheEventIsRefused() {
        var event = new String(EventFeed.json(book(new Random(1))), StandardCharsets.UTF_8);
        assertThat(streamed(event.getBytes(StandardCharsets.UTF_8))).isPresent();
        assertThat(streamed((event + event).getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private Optional<BookChange> streamed(byte[] payload) {
        var incoming = new ConsumerRecord<>(DepartmentalBudgetChanged.TOPIC, 0, 0L, "key", payload);
        incoming.headers().add("ce_type", DepartmentalBudgetChanged.TYPE.getBytes(StandardCharsets.UTF_8));
        var content = reader.read(incoming).content();
        assertThat(content).isInstanceOfAny(Readable.class, Unreadable.class);
        return content instanceof Readable readable ? Optional.of(readable.change()) : Optional.empty();
    }

    /** The published record bound as a whole, its facts put at their places one by one. */
    private Optional<BookChange> bound(byte[] payload) throws IOException {
        try {
            var event = BINDING.readValue(payload, DepartmentalBudgetChanged.class);
            if (event.views() == null) {
                return Optional.empty();
            }
            var views = new ArrayList<ContentView>();
            for (var view : event.views()) {
                if (view == null || view.facts() == null) {
                    return Optional.empty();
                }
                var facts = new TreeMap<Place, Measures>();
                for (var fact : view.facts()) {
                    if (fact == null) {
                        return Optional.empty();
                    }
                    Facts.add(facts, EventPlaces.of(fact), Measures.ofAmount(fact.amountFen()));
                }
                views.add(new ContentView(view.statuses(), new Facts(facts)));
            }
            return Optional.of(translation.of(new BudgetEvent(event, views)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static DepartmentalBudgetChanged book(Random random) {
        var book = ABook.of("653001", "信访局", 2025).version(1 + random.nextInt(9));
        if (random.nextBoolean()) {
            book.under(new UUID(5, random.nextInt(9)));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            book.with(
                    ABook.expenditure("201400" + random.nextInt(9), "basic", random.nextLong()),
                    ABook.revenue("2080505", "government-funds", random.nextInt()),
                    ABook.project("2050201", "30201", "项目" + random.nextInt(3), random.nextInt()),
                    ABook.threePublic("reception", "unit-funds", random.nextInt()));
            if (random.nextBoolean()) {
                break;
            }
        }
        return book.event();
    }

    /** One field of one object somewhere in the event is taken away or told as something else. */
    private static void spoil(ObjectNode event, Random random) {
        var objects = new ArrayList<ObjectNode>();
        collect(event, objects);
        var spoiled = objects.get(random.nextInt(objects.size()));
        var names = new ArrayList<String>();
        spoiled.fieldNames().forEachRemaining(names::add);
        // Projects are stepped over: what they say is judged by the service that reads them.
        names.remove("projects");
        if (names.isEmpty()) {
            return;
        }
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(8)) {
            case 0 -> spoiled.remove(name);
            case 1 -> spoiled.putNull(name);
            case 2 -> spoiled.put(name, "unspecified");
            case 3 -> spoiled.put(name, 7);
            case 4 -> spoiled.put(name, 7.5);
            case 5 -> spoiled.putArray(name);
            case 6 -> spoiled.put(name, "a\u0000b");
            default -> spoiled.putObject("later-" + name).put("more", true);
        }
    }

    private static void collect(JsonNode node, ArrayList<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> collect(child, objects));
        }
    }
}
