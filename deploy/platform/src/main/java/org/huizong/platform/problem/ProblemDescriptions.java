package org.huizong.platform.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Tells in the API's description that every operation can answer with a problem, and what a problem is made of. */
final class ProblemDescriptions {

    private static final String NAME = "Problem";

    Operation filterOperation(Operation operation) {
        var responses = operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        if (!responses.hasAPIResponse("default")) {
            responses.addAPIResponse(
                    "default",
                    OASFactory.createAPIResponse()
                            .description("RFC 9457 problem; docs/problems.md lists the types")
                            .content(OASFactory.createContent()
                                    .addMediaType(
                                            ProblemBody.MEDIA_TYPE,
                                            OASFactory.createMediaType()
                                                    .schema(OASFactory.createSchema()
                                                            .ref("#/components/schemas/" + NAME)))));
        }
        operation.setResponses(responses);
        return operation;
    }

    void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(NAME, problem());
    }

    private static Schema problem() {
        return typed(Schema.SchemaType.OBJECT)
                .description("application/problem+json")
                .required(List.of("type", "title", "status"))
                .addProperty("type", typed(Schema.SchemaType.STRING).format("uri"))
                .addProperty("title", typed(Schema.SchemaType.STRING))
                .addProperty("status", typed(Schema.SchemaType.INTEGER))
                .addProperty("detail", typed(Schema.SchemaType.STRING))
                .addProperty("instance", typed(Schema.SchemaType.STRING))
                .addProperty("errors", typed(Schema.SchemaType.ARRAY).items(typed(Schema.SchemaType.OBJECT)));
    }

    private static Schema typed(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
