package org.huizong.testsupport;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Asks every operation that a service describes at {@code /q/openapi} with parameters and bodies that are sometimes what the
 * description asks for and mostly not. Whatever is asked, the answer is never an internal error.
 */
public final class ApiFuzz {

    private static final int INTERNAL = 500;
    private static final List<String> METHODS = List.of("get", "put", "post", "delete");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "*",
            "%",
            "_",
            "'",
            "\"; drop table budget_unit; --",
            "\\",
            "../../etc/passwd",
            "653001",
            "2025",
            "-1",
            "1e1000000",
            "9999999999999999.99",
            "99999999999999999999",
            "0.001",
            "2021..2025",
            "2025..1",
            "00000000-0000-0000-0000-000000000000",
            "万元",
            "\uD83D\uDE00",
            "a\u0000b",
            "null",
            "true",
            "{}",
            "=1+1",
            "x".repeat(3_000));

    private final Random random;
    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Object> schemas;
    private final Map<String, Map<String, Object>> paths;
    private final List<String> ids;

    /** @param ids of things that exist, so that more than 404 is met */
    public ApiFuzz(long seed, List<String> ids) {
        this.random = new Random(seed);
        this.ids = ids;
        var description =
                given().accept("application/json").get("/q/openapi?format=json").jsonPath();
        this.paths = description.getMap("paths");
        Map<String, Object> known = description.getMap("components.schemas");
        this.schemas = known;
        tokens.add("");
        List.of("unit", "department", "finance-bureau", "auditor", "administrator")
                .forEach(role -> tokens.add(TestTokens.of(role)));
    }

    /** Operations that gave an internal error, each with what it was asked; empty when all is well. */
    public List<String> internalErrors(int requestsForEachOperation) {
        var errors = new ArrayList<String>();
        paths.forEach((path, operations) -> METHODS.stream()
                .filter(operations::containsKey)
                .filter(method -> !isEndless(map(operations.get(method))))
                .forEach(method -> {
                    for (int i = 0; i < requestsForEachOperation; i++) {
                        ask(method, path, map(operations.get(method)), errors);
                    }
                }));
        return errors;
    }

    /** A stream of events has no end to wait for. */
    private static boolean isEndless(Map<String, Object> operation) {
        var answer = map(map(operation.get("responses")).get("200"));
        return map(answer.get("content")).containsKey("text/event-stream");
    }

    private void ask(String method, String path, Map<String, Object> operation, List<String> errors) {
        var query = new LinkedHashMap<String, String>();
        var address = path;
        for (var parameter : list(operation.get("parameters"))) {
            var name = String.valueOf(map(parameter).get("name"));
            var place = map(parameter).get("in");
            if ("path".equals(place)) {
                address = address.replace("{" + name + "}", encoded(pathValue()));
            } else if ("query".equals(place) && random.nextInt(3) == 0) {
                query.put(name, encoded(value(map(map(parameter).get("schema")))));
            }
        }
        var body = operation.containsKey("requestBody") ? body(map(operation.get("requestBody"))) : "";
        var whole = address
                + query.entrySet().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining("&", query.isEmpty() ? "" : "?", ""));
        var answer = request(body).urlEncodingEnabled(false).request(method, whole);
        if (answer.statusCode() == INTERNAL) {
            errors.add(method + " " + whole + " " + body.substring(0, Math.min(500, body.length())));
        }
    }

    private RequestSpecification request(String body) {
        var request = given().config(RestAssured.config()
                .encoderConfig(
                        EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)));
        var token = tokens.get(random.nextInt(tokens.size()));
        if (!token.isEmpty()) {
            request.auth().oauth2(token);
        }
        if (random.nextBoolean()) {
            request.header("If-Match", random.nextBoolean() ? "*" : "\"1\"");
        } else {
            request.header("If-None-Match", "*");
        }
        if (random.nextInt(4) == 0) {
            request.header("Idempotency-Key", "fuzz-" + random.nextInt(5));
        }
        if (!body.isEmpty()) {
            request.contentType(random.nextInt(8) == 0 ? "text/plain" : "application/json")
                    .body(body);
        }
        return request;
    }

    private String pathValue() {
        return random.nextInt(3) == 0
                ? TEXTS.get(random.nextInt(TEXTS.size())).replace("\u0000", "")
                : ids.get(random.nextInt(ids.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String value(Map<String, Object> schema) {
        var words = list(schema.get("enum"));
        return words.isEmpty() || random.nextBoolean()
                ? TEXTS.get(random.nextInt(TEXTS.size()))
                : String.valueOf(words.get(random.nextInt(words.size())));
    }

    private String body(Map<String, Object> requestBody) {
        var schema =
                map(map(map(requestBody.get("content")).get("application/json")).get("schema"));
        return switch (random.nextInt(10)) {
            case 0 -> TEXTS.get(random.nextInt(TEXTS.size()));
            case 1 -> "[".repeat(200);
            case 2 -> "{\"name\":\"a\",\"name\":\"b\"}";
            default -> json(schema, 0);
        };
    }

    /** Something of the schema's shape with values that are often wrong. */
    private String json(Map<String, Object> schema, int depth) {
        var reference = schema.get("$ref");
        if (reference != null) {
            var name = String.valueOf(reference);
            return json(map(schemas.get(name.substring(name.lastIndexOf('/') + 1))), depth);
        }
        if (depth > 6 || random.nextInt(25) == 0) {
            return List.of("null", "1e400", "\"\\ud800\"", "[]", "{}", "true", "-0")
                    .get(random.nextInt(7));
        }
        var type = String.valueOf(schema.get("type"));
        if (type.contains("object") || schema.containsKey("properties")) {
            return object(schema, depth);
        }
        if (type.contains("array")) {
            var items = new ArrayList<String>();
            for (int i = random.nextInt(4); i > 0; i--) {
                items.add(json(map(schema.get("items")), depth + 1));
            }
            return "[" + String.join(",", items) + "]";
        }
        if (type.contains("integer")) {
            return List.of("1", "2025", "0", "-1", "2147483648", "1.5").get(random.nextInt(6));
        }
        return type.contains("boolean") ? String.valueOf(random.nextBoolean()) : quoted(value(schema));
    }

    private String object(Map<String, Object> schema, int depth) {
        var members = new ArrayList<String>();
        map(schema.get("properties")).forEach((name, member) -> {
            if (random.nextInt(8) != 0) {
                members.add(quoted(name) + ":" + json(map(member), depth + 1));
            }
        });
        if (schema.get("additionalProperties") instanceof Map<?, ?> values) {
            members.add(quoted(value(Map.of())) + ":" + json(map(values), depth + 1));
        }
        return "{" + String.join(",", members) + "}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u0000", "\\u0000") + '"';
    }

    @SuppressWarnings("unchecked") // JSON objects have texts as keys
    private static Map<String, Object> map(Object json) {
        return json instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static List<?> list(Object json) {
        return json instanceof List<?> list ? list : List.of();
    }
}
