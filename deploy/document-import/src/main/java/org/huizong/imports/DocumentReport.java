package org.huizong.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 逐份结果: what became of one document among several. */
@Schema(name = "DocumentReport")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentReport(
        @Schema(examples = "653001/2025预算.pdf") String name,
        @Schema(examples = "recorded", description = "recorded, checked (dry run) or refused") String outcome,
        @Schema(
                        type = SchemaType.ARRAY,
                        implementation = Object.class,
                        description = "as in the answer for one document")
                JsonNode books,
        @Schema(
                        type = SchemaType.ARRAY,
                        implementation = Object.class,
                        description = "as in the answer for one document")
                JsonNode unreadable,
        @Schema(description = "bookId@version of what was written") List<String> changes,
        @Schema(implementation = Object.class, description = "why the document was refused") JsonNode problem) {

    public static final String REFUSED = "refused";

    /** @param answer an object with {@code books} and {@code unreadable} */
    public static DocumentReport taken(String name, String outcome, JsonNode answer, List<String> changes) {
        return new DocumentReport(name, outcome, answer.get("books"), answer.get("unreadable"), changes, null);
    }

    public static DocumentReport refused(String name, JsonNode problem) {
        return new DocumentReport(name, REFUSED, null, null, null, problem);
    }
}
