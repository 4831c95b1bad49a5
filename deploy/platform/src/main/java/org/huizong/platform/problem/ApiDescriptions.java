package org.huizong.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What every operation of every service has in common, told in its description: the headers of requests and answers, and the
 * problems with an example of each. A resource describes only what is its own.
 */
public class ApiDescriptions implements OASFilter {

    private static final String CHANGE = "Huizong-Change";
    private static final String TAG = "ETag";

    private static final List<CommonProblem> OF_ALL = List.of(
            CommonProblem.INVALID_PARAMETER,
            CommonProblem.UNAUTHORIZED,
            CommonProblem.FORBIDDEN,
            CommonProblem.NOT_FOUND,
            CommonProblem.NOT_ACCEPTABLE,
            CommonProblem.TOO_MANY_REQUESTS,
            CommonProblem.INTERNAL,
            CommonProblem.UNAVAILABLE);

    private static final List<CommonProblem> OF_WRITES = List.of(
            CommonProblem.CONFLICT,
            CommonProblem.PRECONDITION_FAILED,
            CommonProblem.TOO_LARGE,
            CommonProblem.UNSUPPORTED_MEDIA_TYPE,
            CommonProblem.RULE_BROKEN,
            CommonProblem.PRECONDITION_REQUIRED);

    private final ProblemDescriptions problems = new ProblemDescriptions();

    @Override
    public PathItem filterPathItem(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            problems.filterOperation(operation);
            boolean isWrite = method != PathItem.HttpMethod.GET;
            addParameter(operation, "Accept-Language");
            if (method == PathItem.HttpMethod.POST) {
                addParameter(operation, "Idempotency-Key");
            }
            addProblems(operation, isWrite ? Stream.concat(OF_ALL.stream(), OF_WRITES.stream()) : OF_ALL.stream());
            addAnswerHeaders(operation, isWrite);
        });
        return path;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        problems.filterOpenAPI(api);
        var components = api.getComponents();
        components.addParameter("Accept-Language", language());
        components.addParameter("Idempotency-Key", idempotencyKey());
        components.addHeader(CHANGE, header("Names the change: bookId@version, for minWatermark of a rollup"));
        components.addHeader(TAG, header("Strong tag of the answer, for If-Match and If-None-Match"));
        Stream.concat(OF_ALL.stream(), OF_WRITES.stream())
                .forEach(problem -> components.addResponse(problem.code(), response(problem)));
    }

    private static void addParameter(Operation operation, String name) {
        var parameters =
                new ArrayList<>(operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters());
        if (parameters.stream().noneMatch(known -> name.equalsIgnoreCase(known.getName()))) {
            parameters.add(OASFactory.createParameter().ref("#/components/parameters/" + name));
        }
        operation.setParameters(parameters);
    }

    private static void addProblems(Operation operation, Stream<CommonProblem> problems) {
        var responses = operation.getResponses();
        problems.forEach(problem -> {
            var status = Integer.toString(problem.status());
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(
                        status, OASFactory.createAPIResponse().ref("#/components/responses/" + problem.code()));
            }
        });
    }

    private static void addAnswerHeaders(Operation operation, boolean isWrite) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getRef() == null) {
                addHeader(response, TAG);
                if (isWrite) {
                    addHeader(response, CHANGE);
                }
            }
        });
    }

    private static void addHeader(APIResponse response, String name) {
        if (response.getHeaders() == null || !response.getHeaders().containsKey(name)) {
            response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
        }
    }

    private static Parameter language() {
        return OASFactory.createParameter()
                .name("Accept-Language")
                .in(Parameter.In.HEADER)
                .description("Language of names and messages: zh-CN unless en is preferred")
                .schema(text())
                .example("en");
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("The same request again with the same key has its effect once and gets the kept answer")
                .schema(text().maxLength(200))
                .example("4b6d1f5e-import-2025");
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static APIResponse response(CommonProblem problem) {
        var response = OASFactory.createAPIResponse()
                .description(problem.titleZh() + " / " + problem.titleEn())
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemBody.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .example(Map.of(
                                                "type", problem.urn(),
                                                "title", problem.titleEn(),
                                                "status", problem.status()))));
        if (problem == CommonProblem.TOO_MANY_REQUESTS || problem == CommonProblem.UNAVAILABLE) {
            response.addHeader("Retry-After", header("Seconds to wait before the same request is sent again"));
        }
        return response;
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
