package org.huizong.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** 导入: hands documents to both owning services, waits until they are visible in the rollups, and tells what was found. */
final class LoadCommand {

    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(60);
    private static final int SHOWN_UNREADABLE = 20;
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "txt", "text/plain; charset=UTF-8",
            "md", "text/markdown; charset=UTF-8",
            "html", "text/html; charset=UTF-8",
            "htm", "text/html; charset=UTF-8",
            "pdf", "application/pdf",
            "json", "application/json",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ServiceClient client;
    private final boolean draft;

    LoadCommand(ServiceClient client, boolean draft) {
        this.client = client;
        this.draft = draft;
    }

    /** @return 1 when a document was not recorded; findings and unreadable lines change nothing */
    int execute(List<Path> files) throws IOException {
        var recorded = true;
        for (var file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                System.err.println("文件不可读 / cannot read the file: " + file);
                recorded = false;
            } else {
                recorded &= load(file);
            }
        }
        return recorded ? 0 : 1;
    }

    private boolean load(Path file) throws IOException {
        var name = file.getFileName().toString();
        var content = Files.readAllBytes(file);
        System.out.println(name);
        var recorded = true;
        for (var service : List.of(Service.BUDGET, Service.PERFORMANCE)) {
            var answer = client.post(service, path(name), mediaType(name), content);
            if (!answer.done()) {
                System.err.println("  " + service.title() + " 未记录 / not recorded: " + answer.problem());
                errors(answer.body());
                recorded = false;
                continue;
            }
            describe(service, answer.body());
            if (!draft) {
                recorded &= visible(service, answer);
            }
        }
        return recorded;
    }

    private String path(String name) {
        return "/v1/imports?filename=" + encoded(name) + "&status=" + (draft ? "draft" : "published");
    }

    private static String mediaType(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return MEDIA_TYPES.getOrDefault(extension, "text/plain; charset=UTF-8");
    }

    private static void describe(Service service, JsonNode body) {
        for (var book : body.path("books")) {
            System.out.println("  " + service.title() + ": "
                    + book.path("unitName").asText() + ", "
                    + book.path("region").asText() + ", " + book.path("year").asText() + ", "
                    + book.path("stage").asText() + ", " + book.path("status").asText() + ", "
                    + book.path("change").asText() + contents(book));
        }
        var unreadable = body.path("unreadable");
        if (!unreadable.isEmpty()) {
            System.out.println("  未能读懂的行 / unreadable lines: " + unreadable.size());
        }
        for (int i = 0; i < Math.min(SHOWN_UNREADABLE, unreadable.size()); i++) {
            var line = unreadable.get(i);
            System.out.println("    " + line.path("line").asText() + ": "
                    + line.path("reason").asText() + " | " + line.path("text").asText());
        }
    }

    private static String contents(JsonNode book) {
        var text = new StringBuilder();
        count(text, "表 tables", book.path("tables"));
        count(text, "目标 goals", book.path("goals"));
        count(text, "自评 selfEvaluations", book.path("selfEvaluations"));
        var findings = new TreeMap<String, String>();
        book.path("findings")
                .properties()
                .forEach(entry -> findings.put(entry.getKey(), entry.getValue().asText()));
        if (!findings.isEmpty()) {
            text.append(", 问题 findings ").append(findings);
        }
        return text.toString();
    }

    private static void count(StringBuilder text, String label, JsonNode value) {
        if (value.isArray() || value.isNumber()) {
            text.append(", ").append(label).append(' ').append(value.isArray() ? value.size() : value.asInt());
        }
    }

    private static void errors(JsonNode problem) {
        problem.path("errors").forEach(error -> System.err.println("    " + error));
        problem.path("candidates").forEach(candidate -> System.err.println("    " + candidate));
    }

    /** Asks the rollup to wait for each change that the write has named. */
    private boolean visible(Service service, ServiceClient.Answer written) {
        var deadline = System.nanoTime() + VISIBLE_WITHIN.toNanos();
        for (var change :
                written.change().map(value -> value.split("\\s*,\\s*")).orElse(new String[0])) {
            var query = "/v1/rollups?limit=1&minWatermark=" + encoded(change);
            var answer = client.get(Service.AGGREGATION, query);
            while (mayComeLater(answer) && System.nanoTime() < deadline) {
                ServerProcess.pause(50, TimeUnit.MILLISECONDS);
                answer = client.get(Service.AGGREGATION, query);
            }
            if (!answer.done()) {
                System.err.println("  " + service.title() + " " + change + " 尚未汇总 / not visible in the rollups: "
                        + answer.problem());
                return false;
            }
        }
        return true;
    }

    /** Not yet there, or the service is being started again. */
    private static boolean mayComeLater(ServiceClient.Answer answer) {
        return answer.status() == ServiceClient.NO_ANSWER || answer.status() >= 500;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
