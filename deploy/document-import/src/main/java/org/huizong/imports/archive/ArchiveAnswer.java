package org.huizong.imports.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.imports.DocumentReport;

/**
 * The answer for an archive: the members that the answer for one document has, over all of them, and what became of each.
 *
 * @param filename null when the client gave none
 */
@Schema(name = "ArchiveAnswer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArchiveAnswer(String filename, List<JsonNode> books, List<JsonNode> unreadable, List<DocumentReport> documents) {

    static ArchiveAnswer of(String filename, List<DocumentReport> documents) {
        var books = new ArrayList<JsonNode>();
        var unreadable = new ArrayList<JsonNode>();
        for (var document : documents) {
            elements(document.books()).forEach(books::add);
            elements(document.unreadable())
                    .map(line -> line.<ObjectNode>deepCopy().put("document", document.name()))
                    .forEach(unreadable::add);
        }
        return new ArchiveAnswer(filename, books, unreadable, documents);
    }

    static List<String> changes(List<DocumentReport> documents) {
        return documents.stream()
                .filter(document -> document.changes() != null)
                .flatMap(document -> document.changes().stream())
                .toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return array == null ? Stream.empty() : StreamSupport.stream(array.spliterator(), false);
    }
}
