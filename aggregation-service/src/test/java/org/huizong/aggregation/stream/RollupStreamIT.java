package org.huizong.aggregation.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.huizong.aggregation.ABook.basic;
import static org.huizong.aggregation.ABook.expenditure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huizong.aggregation.ABook;
import org.huizong.aggregation.EventFeed;
import org.huizong.aggregation.stream.ReadStream.Event;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes is told once, to those who may know, however often and from wherever they come again. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "aggregation"))
class RollupStreamIT {

    private static final int CONNECTIONS = 6;

    private static EventFeed feed;

    @BeforeAll
    static void open() {
        feed = new EventFeed();
    }

    @AfterAll
    static void close() {
        feed.close();
    }

    @Test
    void aBookThatIsPublishedAndAmendedIsToldWithItsKeys() {
        try (var stream = ReadStream.open("region=653000&year=2161")) {
            stream.next(event -> event.name().isEmpty());
            feed.publish(book(1).with(expenditure("2014004", "basic", 100L), basic("30101", "personnel", 100L)));
            var filed = stream.change().json();
            assertThat(filed.getString("book")).isEqualTo("/v1/budget-books/" + book(1).id());
            assertThat(filed.getString("region")).isEqualTo("653001");
            assertThat(filed.getList("regionPath")).containsExactly("000000", "650000", "653000", "653001");
            assertThat(filed.getInt("year")).isEqualTo(2161);
            assertThat(filed.getList("statuses")).containsExactly("published");
            assertThat(filed.getList("cubes.cube")).containsExactly("basic", "expenditure");
            assertThat(filed.getMap("")).doesNotContainKey("fromVersion");

            feed.publish(book(2).with(expenditure("2014004", "basic", 90L), basic("30101", "personnel", 100L)));
            var amended = stream.change().json();
            assertThat(amended.getInt("fromVersion")).isEqualTo(1);
            assertThat(amended.getInt("toVersion")).isEqualTo(2);
            assertThat(amended.getList("cubes.cube")).containsExactly("expenditure");

            feed.publish(book(3));
            var withdrawn = stream.change();
            assertThat(withdrawn.json().getList("cubes.cube")).containsExactly("basic", "expenditure");
            assertThat(withdrawn.id()).isEqualTo(withdrawn.json().getString("watermark"));
        }
    }

    @Test
    void whoComesAgainAnywhereMissesNothingAndHearsNothingTwice() {
        var before = watermark();
        feed.publish(books(2162, 60, 1));
        feed.publish(books(2162, 60, 2));
        var whole = told("since=" + before + "&year=2162");
        assertThat(whole).hasSizeBetween(60, 120);
        assertThat(whole).doesNotHaveDuplicates();
        assertThat(whole.stream()
                        .filter(event -> event.data().contains("\"toVersion\":2"))
                        .map(Event::bookId))
                .hasSize(60)
                .doesNotHaveDuplicates();
        for (int i : List.of(0, 1, whole.size() / 2, whole.size() - 2)) {
            var rest = told("since=0&year=2162", "Last-Event-ID", whole.get(i).id());
            assertThat(rest).isEqualTo(whole.subList(i + 1, whole.size()));
        }
    }

    @Test
    void onlyWhatWasAskedForIsTold() {
        var before = watermark();
        feed.publish(
                ABook.of("653001", "阿图什市信访局", 2163).with(expenditure("2014004", "basic", 1L)),
                ABook.of("653000", "克州信访局", 2163).with(basic("30101", "personnel", 1L)),
                ABook.of("653000", "克州信访局", 2164).with(expenditure("2014004", "basic", 1L)));
        assertThat(regions("year=2163&since=" + before)).containsExactlyInAnyOrder("653000", "653001");
        assertThat(regions("year=2163&region=653000&scope=own&since=" + before)).containsExactly("653000");
        assertThat(regions("year=2163&region=653001&since=" + before)).containsExactly("653001");
        assertThat(regions("year=2163,2164&cube=basic&since=" + before)).containsExactly("653000");
        assertThat(regions("year=2163&region=421303&since=" + before)).isEmpty();
        assertThat(regions("year=2163&stage=adjusted&since=" + before)).isEmpty();
    }

    @Test
    void whatIsNotPublishedIsToldToThoseWhoMaySeeIt() {
        var before = watermark();
        feed.publish(
                ABook.of("653001", "阿图什市信访局", 2165).with(List.of("submitted"), expenditure("2014004", "basic", 1L)));
        var query = "year=2165&since=" + before;
        assertThat(told(query)).isEmpty();
        assertThat(told(query, bearer("653000"))).hasSize(1);
        assertThat(told(query, bearer("653001")).get(0).json().getList("statuses"))
                .containsExactly("submitted");
        assertThat(told(query, bearer("421303"))).isEmpty();
        assertThat(told(query + "&status=published", bearer("653000"))).isEmpty();
        feed.publish(ABook.of("653001", "阿图什市信访局", 2165).version(2).with(expenditure("2014004", "basic", 1L)));
        assertThat(told(query).get(0).json().getList("statuses")).containsExactly("published");
        assertThat(told(query + "&status=approved", bearer("653000"))
                        .get(0)
                        .json()
                        .getList("statuses"))
                .containsExactly("approved");
    }

    @Test
    void anotherHistoryIsToldAsAReset() {
        try (var stream = ReadStream.open("", "Last-Event-ID", "99999999")) {
            var reset = stream.next(event -> event.isNamed("reset"));
            assertThat(reset.json().getLong("watermark")).isEqualTo(Long.parseLong(reset.id()));
        }
    }

    @Test
    void aSlowReaderIsDroppedAndGoesOnWhereItWas() throws Exception {
        var before = watermark();
        // Long names make the events large: the buffers between the two ends hold some megabytes.
        var books = IntStream.range(0, 1500)
                .mapToObj(
                        i -> ABook.of("653001", "局".repeat(2_000) + i, 2166).with(expenditure("2014004", "basic", 1L)))
                .toArray(ABook[]::new);
        for (int i = 0; i < books.length; i += 50) {
            feed.publish(Arrays.copyOfRange(books, i, i + 50));
        }
        var query = "year=2166&since=" + before;
        try (var slow = slowReader(query)) {
            allConnectionsAreTakenUntilItIsDropped();
            var seen = readToTheEnd(slow);
            assertThat(seen).isNotEmpty().hasSizeLessThan(books.length);
            var rest = told(query, "Last-Event-ID", seen.get(seen.size() - 1).id());
            assertThat(Stream.concat(seen.stream(), rest.stream()).map(Event::bookId))
                    .hasSize(books.length)
                    .doesNotHaveDuplicates();
        }
    }

    /** The other connections read; the one more that is asked for is refused as long as the slow one is there. */
    private static void allConnectionsAreTakenUntilItIsDropped() throws Exception {
        var others = new ArrayList<ReadStream>();
        try {
            for (int i = 1; i < CONNECTIONS; i++) {
                others.add(ReadStream.open("year=1999"));
            }
            given().get("/v1/rollups/stream")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .contentType("application/problem+json")
                    .body("type", endsWith(":streams-full"));
            while (ReadStream.status("year=1999") == 503) {
                // A heartbeat passes before the next try.
                others.get(0).next(event -> event.name().isEmpty());
            }
        } finally {
            others.forEach(ReadStream::close);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "since=99999999, since",
        "since=yesterday, since",
        "cube=income, cube",
        "status=draft, status",
        "year=20255, year",
        "region=999999, region",
        "limit=5, limit",
    })
    void whatItCannotMeanIsRefused(String query, String parameter) {
        given().get("/v1/rollups/stream?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
        given().get("/v1/rollups/stream?status=submitted").then().statusCode(401);
    }

    private static Socket slowReader(String query) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress("localhost", ReadStream.port()));
        var request =
                "GET /v1/rollups/stream?" + query + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        // It has begun: the head of the answer is there.
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        return socket;
    }

    /** What had been sent before the server hung up. */
    private static List<Event> readToTheEnd(Socket socket) {
        var seen = new ArrayList<Event>();
        try (var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            ReadStream.parse(lines, event -> {
                if (event.isNamed("change")) {
                    seen.add(event);
                }
            });
        } catch (IOException e) {
            // A connection that was reset has no proper end.
        }
        return seen;
    }

    private static List<Event> told(String query, String... headers) {
        long now = Long.parseLong(watermark());
        try (var stream = ReadStream.open(query, headers)) {
            return stream.changesUpTo(now);
        }
    }

    private static Stream<String> regions(String query) {
        return told(query).stream().map(event -> event.json().getString("region"));
    }

    private static String[] bearer(String region) {
        return new String[] {"Authorization", "Bearer " + TestTokens.ofRegions("finance-bureau", region)};
    }

    private static String watermark() {
        return given().port(ReadStream.port()).get("/v1/drift").then().extract().path("watermark");
    }

    private static ABook book(long version) {
        return ABook.of("653001", "阿图什市信访局", 2161).version(version);
    }

    private static ABook[] books(int year, int count, long version) {
        return IntStream.range(0, count)
                .mapToObj(i -> ABook.of("653001", "阿图什市第" + i + "局", year)
                        .version(version)
                        .with(expenditure("2014004", "basic", version)))
                .toArray(ABook[]::new);
    }
}
