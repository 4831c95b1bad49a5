package org.huizong.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * 导入: hands documents, folders and archives of documents to both owning services, waits until they are visible in the
 * rollups, and tells what was found.
 */
final class LoadCommand {

    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(60);
    /** A job of a whole prefecture takes minutes; one that shows no progress for so long is given up. */
    private static final Duration JOB_STANDS_STILL = Duration.ofSeconds(120);

    private static final int ACCEPTED = 202;
    private static final Set<String> ENDED = Set.of("done", "failed");

    private final ServiceClient client;
    private final boolean draft;

    LoadCommand(ServiceClient client, boolean draft) {
        this.client = client;
        this.draft = draft;
    }

    /** @return 1 when a document was not recorded; findings and unreadable lines change nothing */
    int execute(List<Path> arguments) throws IOException {
        var recorded = true;
        for (var argument : arguments) {
            var files = LoadFiles.of(argument);
            if (files.isEmpty()) {
                System.err.println("文件夹中没有可导入的文件 / no document in the folder: " + argument);
                recorded = false;
            }
            for (var file : files) {
                recorded &= loadReadable(file);
            }
        }
        return recorded ? 0 : 1;
    }

    private boolean loadReadable(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            System.err.println("文件不可读 / cannot read the file: " + file);
            return false;
        }
        return load(file);
    }

    private boolean load(Path file) throws IOException {
        var name = file.getFileName().toString();
        var content = Files.readAllBytes(file);
        System.out.println(name);
        var recorded = true;
        for (var service : LoadFiles.services(file)) {
            var answer = client.post(service, path(name), LoadFiles.mediaType(file), content);
            recorded &= answer.done() ? taken(service, answer) : refused(service, answer);
        }
        return recorded;
    }

    private static boolean refused(Service service, ServiceClient.Answer answer) {
        System.err.println("  " + service.title() + " 未记录 / not recorded: " + answer.problem());
        LoadReport.errors(answer.body());
        return false;
    }

    private boolean taken(Service service, ServiceClient.Answer answer) {
        var body = answer.status() == ACCEPTED ? ended(service, answer.body()) : answer.body();
        var recorded = LoadReport.print(service, body);
        if (answer.status() == ACCEPTED && !body.path("state").asText().equals("done")) {
            LoadReport.refused(service, body.path("problem"));
            recorded = false;
        }
        return draft ? recorded : recorded & visible(service, changes(answer, body));
    }

    /** Follows a job to its end, or to where it stands still. */
    private JsonNode ended(Service service, JsonNode accepted) {
        var job = accepted;
        var deadline = System.nanoTime() + JOB_STANDS_STILL.toNanos();
        while (!ENDED.contains(job.path("state").asText()) && System.nanoTime() < deadline) {
            ServerProcess.pause(200, TimeUnit.MILLISECONDS);
            var answer = client.get(service, accepted.path("href").asText());
            if (answer.done()
                    && answer.body().path("done").asInt() != job.path("done").asInt()) {
                deadline = System.nanoTime() + JOB_STANDS_STILL.toNanos();
                System.out.println("  " + service.title() + ": "
                        + answer.body().path("done").asInt() + " / "
                        + answer.body().path("expected").asText());
            }
            job = answer.done() ? answer.body() : job;
        }
        if (!ENDED.contains(job.path("state").asText())) {
            System.err.println("  " + service.title() + " 作业没有进展 / the job shows no progress: "
                    + accepted.path("href").asText());
        }
        return job;
    }

    private static List<String> changes(ServiceClient.Answer answer, JsonNode body) {
        var changes = new ArrayList<String>();
        answer.change().ifPresent(value -> changes.addAll(List.of(value.split("\\s*,\\s*"))));
        if (answer.status() == ACCEPTED) {
            body.path("documents")
                    .forEach(document -> document.path("changes").forEach(change -> changes.add(change.asText())));
        }
        return changes;
    }

    private String path(String name) {
        return "/v1/imports?filename=" + encoded(name) + "&status=" + (draft ? "draft" : "published");
    }

    /** Asks the rollup to wait for each change that the write has named. */
    private boolean visible(Service service, List<String> changes) {
        var deadline = System.nanoTime() + VISIBLE_WITHIN.toNanos();
        for (var change : changes) {
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
