package org.huizong.contracts.event.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.event.v1.ClassificationChanged.CodeListEdition;
import org.huizong.contracts.event.v1.ClassificationChanged.RegisteredUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The event of registers and lists: golden files, schema and AsyncAPI document say the same as the record. */
class ClassificationEventTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    private static final String SCHEMA = "/schema/v1/classification-changed.json";

    static Stream<Arguments> golden() {
        var unit = BookId.ofBudgetUnit("653001", "阿图什市信访局");
        var department = BookId.ofBudgetUnit("653001", "阿图什市委员会办公室");
        return Stream.of(
                Arguments.of(
                        "classification-changed-unit",
                        new ClassificationChanged(
                                ClassificationChanged.BUDGET_UNIT,
                                unit,
                                2,
                                1_735_689_600_000L,
                                new RegisteredUnit(
                                        "653001",
                                        List.of("650000", "653000", "653001"),
                                        "阿图什市信访局",
                                        department,
                                        "administrative",
                                        true,
                                        2019,
                                        null),
                                null)),
                Arguments.of(
                        "classification-changed-list",
                        new ClassificationChanged(
                                ClassificationChanged.CODE_LIST,
                                BookId.ofCodeList("region", 2025),
                                1,
                                1_735_689_600_000L,
                                null,
                                new CodeListEdition(
                                        "region",
                                        2025,
                                        List.of("code", "name", "parent", "level"),
                                        List.of(
                                                List.of("650000", "新疆维吾尔自治区", "", "1"),
                                                List.of("653000", "克孜勒苏柯尔克孜自治州", "650000", "2"),
                                                List.of("653090", "经济开发区", "653000", "3"))))));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void anEventIsWrittenAndReadAsPromisedAndObeysItsSchema(String file, ClassificationChanged event)
            throws IOException {
        var text = EventGoldenTest.text(file);
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(text));
        assertThat(JSON.readValue(text, ClassificationChanged.class)).isEqualTo(event);
        assertThat(schema(new String(text, StandardCharsets.UTF_8))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void anEventWithoutItsEntityBreaksTheSchema(String file, ClassificationChanged event) throws IOException {
        var text = new String(EventGoldenTest.text(file), StandardCharsets.UTF_8);
        assertThat(schema(text.replace("\"budgetUnit\"", "\"other\"").replace("\"codeList\"", "\"other\"")))
                .isFalse();
    }

    @Test
    void theSchemaNamesExactlyTheMembersOfTheRecords() throws IOException {
        var schema = JSON.readTree(ClassificationEventTest.class.getResourceAsStream(SCHEMA));
        assertThat(names(schema.at("/properties"))).isEqualTo(members(ClassificationChanged.class));
        assertThat(names(schema.at("/$defs/registeredUnit/properties"))).isEqualTo(members(RegisteredUnit.class));
        assertThat(names(schema.at("/$defs/codeListEdition/properties"))).isEqualTo(members(CodeListEdition.class));
    }

    @Test
    void theAsyncApiDocumentNamesTopicTypeAndSchema() throws IOException {
        var document = new YAMLMapper().readTree(ClassificationEventTest.class.getResourceAsStream("/asyncapi.yaml"));
        var message = document.at("/components/messages/classificationChanged");
        assertThat(List.of(
                        document.at("/channels/classification/address").asText(),
                        message.at("/name").asText(),
                        "/" + message.at("/payload/schema/$ref").asText()))
                .isEqualTo(List.of(ClassificationChanged.TOPIC, ClassificationChanged.TYPE, SCHEMA));
    }

    private static boolean schema(String event) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(ClassificationEventTest.class.getResourceAsStream(SCHEMA)))
                .validate(event, InputFormat.JSON)
                .isEmpty();
    }

    private static Set<String> members(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
