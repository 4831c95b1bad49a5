package org.huizong.budget.classification.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.classification.CodeListEdition;

/** One page of an edition, in the order of the list. */
@Schema(name = "ClassificationPage")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ClassificationPage(
        @Schema(examples = "expenditure-function") String scheme,
        @Schema(examples = "2007", description = "first fiscal year of the edition") int validFrom,
        @Schema(examples = "seed", description = "seed or administrator") String source,
        List<String> columns,
        List<RowBody> items,
        String next) {

    /** @param cells the columns of the list, beside id and href */
    @Schema(name = "ClassificationRow")
    @JsonPropertyOrder({"id", "href"})
    record RowBody(String id, String href, @JsonAnyGetter Map<String, String> cells) {}

    static ClassificationPage of(CodeListEdition edition, List<Integer> rows, String next) {
        var ids = edition.rowIds();
        return new ClassificationPage(
                edition.scheme(),
                edition.validFrom(),
                edition.source(),
                edition.columns(),
                rows.stream().map(index -> row(edition, ids.get(index), index)).toList(),
                next);
    }

    static RowBody row(CodeListEdition edition, String id, int index) {
        return new RowBody(
                id,
                "/v1/classifications/" + edition.scheme() + "/" + id,
                edition.rows().get(index));
    }
}
