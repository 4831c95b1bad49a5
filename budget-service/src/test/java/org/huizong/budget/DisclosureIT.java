package org.huizong.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huizong.budget.BudgetApi.BOOKS;
import static org.huizong.budget.BudgetApi.importDocument;
import static org.huizong.budget.BudgetApi.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huizong.contracts.event.v1.PerformanceChanged;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class DisclosureIT {

    private static final String ARTUX = "653001-2025-budget";

    @BeforeEach
    void deleteEverything() {
        BudgetApi.deleteEverything();
    }

    @Test
    void everybodyReadsTheDisclosureOfAPublishedBook() {
        // When
        var answer = read(book("published"), "text/markdown");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/markdown;charset=UTF-8");
        assertThat(answer.asString()).contains("阿图什市信访局部门收入预算 222.22 万元，其中：", "| 201 |  |  | 一般公共服务支出 |");
    }

    @Test
    void whoAcceptsAnythingGetsMarkdownAndABrowserGetsHtml() {
        var book = book("published");
        assertThat(read(book, "*/*").contentType()).isEqualTo("text/markdown;charset=UTF-8");
        assertThat(read(book, "text/html,application/xhtml+xml,*/*;q=0.8").contentType())
                .isEqualTo("text/html;charset=UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, 25504446",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document, 504b0304",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, 504b0304"
    })
    void theDisclosureIsAFileToo(String mediaType, String signature) {
        // When
        var answer = read(book("published"), mediaType);
        // Then
        assertThat(answer.contentType()).isEqualTo(mediaType);
        assertThat(HexFormat.of().formatHex(answer.asByteArray(), 0, 4)).isEqualTo(signature);
    }

    @Test
    void everyFigureOfTheTreeNamesWhatItIsBoundTo() {
        // When
        var tree = read(book("published"), "application/json").jsonPath();
        // Then
        assertThat(tree.getList(
                        "parts[2].blocks.findAll { it.paragraph }.collectMany { it.paragraph }"
                                + ".findAll { it.text == '96.39' }.bound.formula",
                        String.class))
                .containsExactly("(t2/total/general-public) / (t2/total/total)");
    }

    @Test
    void theUnitOfTheMoneyIsChosen() {
        var book = book("published");
        assertThat(given().queryParam("unit", "yuan").get(disclosure(book)).asString())
                .contains("部门收入预算 2222200.00 元，其中：");
        assertThat(given().queryParam("unit", "mu").get(disclosure(book)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void announcedGoalsStandInTheDisclosure() throws Exception {
        // Given: the golden event, announced for this book
        var book = book("published");
        var event = new String(
                getClass()
                        .getResourceAsStream("/golden/v1/performance-changed-with-goals.json")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        var id = new ObjectMapper().readTree(event).get("bookId").asText();
        // When
        announce(book, event.replace(id, book));
        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(read(book, "text/markdown").asString())
                        .contains("项目名称：信访工作经费", "年度预算总额 1.00，其中：财政拨款 1.00，其他资金 0.00", "&gt;=6次"));
    }

    private static void announce(String book, String event) throws Exception {
        var settings = Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestServers.shared().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var message = new ProducerRecord<>(PerformanceChanged.TOPIC, 0, book, event);
            message.headers().add("ce_type", PerformanceChanged.TYPE.getBytes(StandardCharsets.UTF_8));
            producer.send(message).get();
        }
    }

    @Test
    void anUnchangedDisclosureIsNotSentAgain() {
        // Given
        var book = book("published");
        var tag = read(book, "text/html").header("ETag");
        // When
        var answer = given().accept("text/html").header("If-None-Match", tag).get(disclosure(book));
        // Then
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(read(book, "text/markdown").header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void aDraftIsDisclosedToNobodyWithoutRightsOnIt() {
        // Given
        var book = book("draft");
        // When
        var open = read(book, "text/markdown");
        var entitled = BudgetApi.bureau().accept("text/markdown").get(disclosure(book));
        // Then
        assertThat(open.statusCode()).isEqualTo(404);
        assertThat(entitled.statusCode()).isEqualTo(200);
    }

    private static String book(String status) {
        return importDocument(sample(ARTUX), Map.of("status", status))
                .jsonPath()
                .getString("books[0].id");
    }

    private static Response read(String book, String accept) {
        return given().accept(accept).get(disclosure(book));
    }

    private static String disclosure(String book) {
        return BOOKS + book + "/disclosure";
    }
}
