package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.huizong.budget.budgetline.LinedBooks;
import org.huizong.budget.classification.Regions;
import org.huizong.budget.departmentalbudget.application.Filing;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.Coverage;
import org.huizong.budget.departmentalbudget.domain.Origin;
import org.huizong.contracts.book.BookIdentification.Overrides;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** From a book in JSON to its filing, or the problem that refuses it. */
@Singleton
class JsonFilings {

    /** A book in JSON is the same when it says the same. */
    private static final String BY_CONTENT = "";

    private final ObjectMapper json;
    private final Regions regions;
    private final LinedBooks linedBooks;

    JsonFilings(ObjectMapper json, Regions regions, LinedBooks linedBooks) {
        this.json = json;
        this.regions = regions;
        this.linedBooks = linedBooks;
    }

    /** A body of an import; what it says about id, version and status of another book is of no account. */
    DocumentFilings.Read read(byte[] bytes, Overrides overrides) throws JsonProcessingException {
        var body = body(bytes);
        var read = new BookBodyReader(BookContent.EMPTY).read(body);
        var identity = new BookIdentity(
                overrides.region().orElse(read.identity().region()),
                overrides.unitName().orElse(read.identity().unitName()),
                read.identity().year(),
                read.identity().stage());
        return new DocumentFilings.Read(
                filing(identity, read.content(), read.coverage()).of(origin(body, read.content())), List.of());
    }

    /** A body of PUT: identity and id must be one. */
    Filing read(UUID id, BookBody body, BookContent stored) {
        if (body == null) {
            throw empty();
        }
        var read = new BookBodyReader(stored).read(body);
        if (!read.identity().bookId().equals(id)) {
            throw new ProblemException(
                    BudgetProblem.IDENTITY_MISMATCH,
                    new Text(
                            "region、unitName、year、stage 决定的标识是 "
                                    + read.identity().bookId() + "。",
                            "region, unitName, year and stage make the id "
                                    + read.identity().bookId() + "."));
        }
        ClassifiedFlags.refuseDisclosure(body, stored);
        return filing(read.identity(), read.content(), read.coverage());
    }

    private static ProblemException empty() {
        return new ProblemException(CommonProblem.UNREADABLE, new Text("请求没有内容。", "The request has no body."));
    }

    /** What was handed in for a book, with what follows from its lines. */
    Filing filing(BookIdentity identity, BookContent sent, Coverage coverage) {
        requireRegion(identity.region());
        var content = linedBooks.complete(identity, sent);
        int printedTables = Math.toIntExact(content.statements().stream()
                .filter(statement -> !statement.number().startsWith("n"))
                .count());
        return new Filing(identity, content, Origin.FILED, BY_CONTENT, printedTables, List.of(), coverage);
    }

    private void requireRegion(String code) {
        boolean real =
                regions.tree().find(code).filter(region -> !region.virtual()).isPresent();
        if (!real) {
            throw new ProblemException(
                    BudgetProblem.UNKNOWN_REGION,
                    new Text("行政区划目录中没有 " + code + "。", "The list of regions has no " + code + "."));
        }
    }

    /** What was transcribed elsewhere is so here: its figures were rounded for print. Lines are always filed. */
    private static Origin origin(BookBody body, BookContent content) {
        boolean transcribed = Origin.TRANSCRIBED.code().equals(body.origin());
        return transcribed && content.lines().isEmpty() ? Origin.TRANSCRIBED : Origin.FILED;
    }

    private BookBody body(byte[] bytes) throws JsonProcessingException {
        var text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            throw empty();
        }
        var body = json.readValue(text, BookBody.class);
        if (body == null) {
            throw empty();
        }
        return body;
    }
}
