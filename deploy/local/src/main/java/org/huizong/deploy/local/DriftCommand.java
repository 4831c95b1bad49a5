package org.huizong.deploy.local;

/** 对账: the rollup cells against the contributions they are made of. Anything but 0.00 is a failure. */
final class DriftCommand {

    private final ServiceClient client;

    DriftCommand(ServiceClient client) {
        this.client = client;
    }

    int execute() {
        var answer = client.get(Service.AGGREGATION, "/v1/drift");
        if (!answer.done()) {
            System.err.println(answer.problem());
            return 1;
        }
        var difference = answer.body().path("difference").asText();
        var differing = answer.body().path("differing").asLong(-1);
        System.out.println("单元格 cells " + answer.body().path("cells").asText() + ", 不符 differing " + differing
                + ", 差额 difference " + difference);
        return difference.equals("0.00") && differing == 0 ? 0 : 1;
    }
}
