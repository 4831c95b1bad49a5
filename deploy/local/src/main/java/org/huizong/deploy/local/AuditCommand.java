package org.huizong.deploy.local;

/** 核验审计: the trails of all services from their beginnings. A broken chain is a failure and named by service and place. */
final class AuditCommand {

    private final ServiceClient client;

    AuditCommand(ServiceClient client) {
        this.client = client;
    }

    int execute() {
        var failed = 0;
        for (var service : Service.values()) {
            failed += verify(service) ? 0 : 1;
        }
        return failed == 0 ? 0 : 1;
    }

    private boolean verify(Service service) {
        var answer = client.get(service, "/v1/audit/verification");
        if (!answer.done()) {
            System.err.println(service.title() + ": " + answer.problem());
            return false;
        }
        var entries = answer.body().path("entries").asText();
        if (answer.body().path("holds").asBoolean(false)) {
            System.out.println(service.title() + ": 完好 holds, 记录 entries " + entries);
            return true;
        }
        var broken = answer.body().path("firstBreak");
        System.err.println(
                service.title() + ": 断链 broken, 链 chain " + broken.path("chain").asText() + ", 位置 position "
                        + broken.path("position").asText());
        return false;
    }
}
