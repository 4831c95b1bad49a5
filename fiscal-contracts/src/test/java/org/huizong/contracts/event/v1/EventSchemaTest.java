package org.huizong.contracts.event.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.FactDetail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas and AsyncAPI document say what the records are, and the golden events obey them. */
class EventSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BUDGET = "departmental-budget-changed";
    private static final String PERFORMANCE = "performance-changed";
    private static final String CLASSIFIED = "classified-part-changed";

    @ParameterizedTest
    @CsvSource({
        "departmental-budget-changed, departmental-budget-changed",
        "departmental-budget-withdrawn, departmental-budget-changed",
        "performance-changed, performance-changed",
        "performance-changed-with-goals, performance-changed",
        "performance-changed-with-scores, performance-changed",
        "classified-part-changed, classified-part-changed"
    })
    void aGoldenEventObeysItsSchema(String golden, String schema) throws IOException {
        var event = new String(EventGoldenTest.text(golden), StandardCharsets.UTF_8);
        assertThat(schema(schema).validate(event, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"version\":3|\"version\":0", "\"initial\"|\"first\"", "16000000|1.5", "\"653001\"|\"\""})
    void aSpoiltEventBreaksItsSchema(String replacement) throws IOException {
        var words = replacement.split("\\|");
        var event = JSON.readTree(EventGoldenTest.text(BUDGET)).toString();
        assertThat(event).contains(words[0]);
        assertThat(schema(BUDGET).validate(event.replace(words[0], words[1]), InputFormat.JSON))
                .isNotEmpty();
    }

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of(BUDGET, "", DepartmentalBudgetChanged.class),
                Arguments.of(BUDGET, "/$defs/budgetUnit", BudgetUnit.class),
                Arguments.of(BUDGET, "/$defs/view", DepartmentalBudgetChanged.View.class),
                Arguments.of(BUDGET, "/$defs/fact", DepartmentalBudgetChanged.Fact.class),
                Arguments.of(BUDGET, "/$defs/project", DepartmentalBudgetChanged.Project.class),
                Arguments.of(BUDGET, "/$defs/allocation", DepartmentalBudgetChanged.Allocation.class),
                Arguments.of(CLASSIFIED, "", ClassifiedPartChanged.class),
                Arguments.of(CLASSIFIED, "/$defs/budgetUnit", BudgetUnit.class),
                Arguments.of(CLASSIFIED, "/$defs/project", ClassifiedPartChanged.Project.class),
                Arguments.of(CLASSIFIED, "/$defs/allocation", DepartmentalBudgetChanged.Allocation.class),
                Arguments.of(CLASSIFIED, "/$defs/line", ClassifiedPartChanged.Line.class),
                Arguments.of(PERFORMANCE, "", PerformanceChanged.class),
                Arguments.of(PERFORMANCE, "/$defs/budgetUnit", BudgetUnit.class),
                Arguments.of(PERFORMANCE, "/$defs/view", PerformanceChanged.View.class),
                Arguments.of(PERFORMANCE, "/$defs/goal", PerformanceChanged.Goal.class),
                Arguments.of(PERFORMANCE, "/$defs/goalMoney", PerformanceChanged.GoalMoney.class),
                Arguments.of(PERFORMANCE, "/$defs/indicator", PerformanceChanged.Indicator.class),
                Arguments.of(PERFORMANCE, "/$defs/fact", PerformanceChanged.Fact.class),
                Arguments.of(PERFORMANCE, "/$defs/evaluation", PerformanceChanged.Evaluation.class));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aSchemaNamesExactlyTheMembersOfItsRecord(String schema, String at, Class<?> type) throws IOException {
        var members = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names(schemaTree(schema).at(at + "/properties"))).isEqualTo(members);
    }

    @Test
    void theWordsOfTheSchemasAreTheWordsOfTheKernel() throws IOException {
        var budget = schemaTree(BUDGET);
        assertThat(words(budget.at("/properties/stage/enum"))).isEqualTo(Stage.codes());
        assertThat(words(schemaTree(PERFORMANCE).at("/properties/stage/enum"))).isEqualTo(Stage.codes());
        var cubes = new ArrayList<>(Cube.codes());
        cubes.remove(Cube.PERFORMANCE.code());
        assertThat(words(budget.at("/$defs/fact/properties/cube/enum"))).isEqualTo(cubes);
        assertThat(words(budget.at("/$defs/fact/properties/detail/enum")))
                .isEqualTo(
                        Arrays.stream(FactDetail.values()).map(FactDetail::code).toList());
        assertThat(BookStatus.codes()).containsAll(words(budget.at("/$defs/view/properties/statuses/items/enum")));
    }

    @ParameterizedTest
    @CsvSource({
        "departmentalBudget, departmentalBudgetChanged, huizong.departmental-budget.v1",
        "performance, performanceChanged, huizong.performance.v1",
        "departmentalBudgetRestricted, classifiedPartChanged, huizong.departmental-budget-restricted.v1"
    })
    void theAsyncApiDocumentNamesTopicsTypesAndSchemas(String channel, String message, String topic)
            throws IOException {
        var document = new YAMLMapper().readTree(EventSchemaTest.class.getResourceAsStream("/asyncapi.yaml"));
        assertThat(document.at("/channels/" + channel + "/address").asText()).isEqualTo(topic);
        assertThat(document.at("/channels/" + channel + "/messages/" + message + "/$ref")
                        .asText())
                .isEqualTo("#/components/messages/" + message);
        var described = document.at("/components/messages/" + message);
        assertThat(Map.of(
                        DepartmentalBudgetChanged.TOPIC, DepartmentalBudgetChanged.TYPE,
                        PerformanceChanged.TOPIC, PerformanceChanged.TYPE,
                        ClassifiedPartChanged.TOPIC, ClassifiedPartChanged.TYPE))
                .containsEntry(topic, described.at("/name").asText());
        assertThat(EventSchemaTest.class.getResource(
                        "/" + described.at("/payload/schema/$ref").asText()))
                .isNotNull();
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaTree(name));
    }

    private static JsonNode schemaTree(String name) throws IOException {
        return JSON.readTree(EventSchemaTest.class.getResourceAsStream("/schema/v1/" + name + ".json"));
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> words(JsonNode array) {
        var words = new ArrayList<String>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }
}
