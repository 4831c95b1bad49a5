package org.huizong.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeMap;

/** Prints what services answered to a document or an archive. */
final class LoadReport {

    private static final int SHOWN_UNREADABLE = 20;
    private static final String REFUSED = "refused";

    private LoadReport() {}

    /** @return whether everything in the answer was recorded */
    static boolean print(Service service, JsonNode body) {
        if (!body.path("documents").isArray()) {
            describe(service, body);
            return true;
        }
        var recorded = true;
        for (var document : body.path("documents")) {
            System.out.println("  " + document.path("name").asText());
            if (document.path("outcome").asText().equals(REFUSED)) {
                refused(service, document.path("problem"));
                recorded = false;
            } else {
                describe(service, document);
            }
        }
        return recorded;
    }

    static void refused(Service service, JsonNode problem) {
        System.err.println("  " + service.title() + " 未记录 / not recorded: "
                + problem.path("title").asText() + " " + problem.path("detail").asText());
        errors(problem);
    }

    static void errors(JsonNode problem) {
        problem.path("errors").forEach(error -> System.err.println("    " + error));
        problem.path("candidates").forEach(candidate -> System.err.println("    " + candidate));
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
}
