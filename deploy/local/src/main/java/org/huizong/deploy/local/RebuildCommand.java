package org.huizong.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** 重建: makes all rollups anew from the contributions, waits for the end, and says what differed. Books come in and go out meanwhile. */
final class RebuildCommand {

    private static final int PAUSE_MILLIS = 200;
    private static final Set<String> UNFINISHED = Set.of("waiting", "running");

    private final ServiceClient client;

    RebuildCommand(ServiceClient client) {
        this.client = client;
    }

    int execute() {
        var answer = client.post(Service.AGGREGATION, "/v1/rebuilds", "application/json", new byte[0]);
        var href = answer.body().path("href").asText();
        while (answer.done() && UNFINISHED.contains(state(answer.body()))) {
            ServerProcess.pause(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            answer = client.get(Service.AGGREGATION, href);
        }
        if (!answer.done()) {
            System.err.println(answer.problem());
            return 1;
        }
        return print(answer.body());
    }

    private static int print(JsonNode rebuild) {
        if (!state(rebuild).equals("done")) {
            System.err.println(
                    "重建失败 / the rebuild failed: " + rebuild.path("failure").asText());
            return 1;
        }
        System.out.println("预算书 books " + rebuild.path("books").asText() + ", 块 blocks "
                + rebuild.path("blocks").asText() + ", 字节 bytes "
                + rebuild.path("bytes").asText());
        System.out.println("重建前 before " + rebuild.path("checksumBefore").asText());
        System.out.println("重建后 after  " + rebuild.path("checksumAfter").asText());
        System.out.println(
                "不符并已更换 differing and replaced " + rebuild.path("differing").asText());
        return 0;
    }

    private static String state(JsonNode rebuild) {
        return rebuild.path("state").asText();
    }
}
