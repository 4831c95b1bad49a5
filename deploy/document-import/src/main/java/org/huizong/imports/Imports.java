package org.huizong.imports;

import io.quarkus.arc.All;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huizong.contracts.book.BookIdentification.Overrides;
import org.huizong.imports.ImportOptions.Mode;
import org.huizong.imports.ImportOptions.Target;
import org.huizong.platform.access.CallerScope;
import org.huizong.platform.access.Right;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.platform.web.Languages;

/** 导入: the one way in for every body of {@code POST /v1/imports}; a resource states its parameters and hands them here. */
@RequestScoped
public class Imports {

    private final List<ImportFormat> formats;
    private final CallerScope caller;
    private final HttpHeaders headers;

    Imports(@All List<ImportFormat> formats, CallerScope caller, HttpHeaders headers) {
        this.formats = formats;
        this.caller = caller;
        this.headers = headers;
    }

    /** The parameters as they came; null where one was not given. */
    public record Query(String filename, Boolean dryRun, Target status, String region, String unitName) {}

    /** 401 or 403 before anything is looked at, 415 when no format takes the body. */
    public Response handle(Query query, byte[] bytes) {
        var target = Optional.ofNullable(query.status()).orElse(Target.DRAFT);
        var scope = caller.require(target == Target.PUBLISHED ? Right.RECORD_AS_PUBLISHED : Right.WRITE);
        var body = new ImportBody(mediaType(), bytes);
        var format = formats.stream()
                .filter(candidate -> candidate.takes(body))
                .findFirst()
                .orElseThrow(this::unsupported);
        return format.handle(new ImportCall(body, options(query, target), new ImportCaller(scope, caller.name())));
    }

    private ImportOptions options(Query query, Target target) {
        return new ImportOptions(
                given(query.filename()),
                target,
                Boolean.TRUE.equals(query.dryRun()) ? Mode.DRY_RUN : Mode.STORE,
                new Overrides(given(query.region()), given(query.unitName())),
                Languages.ofHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private Optional<String> mediaType() {
        return Optional.ofNullable(headers.getMediaType())
                .filter(type -> !type.isWildcardType() && !type.isWildcardSubtype())
                .map(type -> (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT));
    }

    private ProblemException unsupported() {
        var accepted = formats.stream()
                .map(ImportFormat::mediaType)
                .flatMap(types -> List.of(types.split(", ")).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return new ProblemException(
                CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                new Text("可接受的格式：" + accepted + "。", "Accepted are " + accepted + "."));
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }
}
