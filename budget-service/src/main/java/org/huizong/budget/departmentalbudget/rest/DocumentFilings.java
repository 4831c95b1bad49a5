package org.huizong.budget.departmentalbudget.rest;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.huizong.budget.classification.Regions;
import org.huizong.budget.departmentalbudget.application.Filing;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.Coverage;
import org.huizong.budget.departmentalbudget.domain.Origin;
import org.huizong.budget.departmentalbudget.rest.ImportAnswer.UnreadableBody;
import org.huizong.budget.tableset.TableSetCatalogue;
import org.huizong.budget.transcription.DocumentTranscriber;
import org.huizong.budget.transcription.TranscribedBook;
import org.huizong.budget.transcription.TranscriptionResult;
import org.huizong.budget.transcription.TranscriptionResult.Refused;
import org.huizong.budget.transcription.TranscriptionResult.Transcribed;
import org.huizong.contracts.book.BookIdentification.Overrides;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.imports.ImportDocument;
import org.huizong.imports.ImportProblem;
import org.huizong.imports.ImportRefusals;
import org.huizong.platform.digest.Sha256;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.ProblemType;
import org.huizong.platform.problem.Text;
import org.huizong.reader.DisclosureReader;
import org.huizong.reader.RunningText;

/** From the bytes of a published document to the filing of its book, or the problem that refuses it. */
@Singleton
class DocumentFilings {

    private static final CoverageWords COVERAGE = CoverageWords.shipped();

    private final Regions regions;
    private final TableSetCatalogue tableSets;
    private final AtomicReference<Built> built = new AtomicReference<>();

    DocumentFilings(Regions regions, TableSetCatalogue tableSets) {
        this.regions = regions;
        this.tableSets = tableSets;
    }

    /** A transcriber indexes the names of its region tree once. */
    private record Built(RegionTree tree, DocumentTranscriber transcriber) {}

    private DocumentTranscriber transcriber() {
        var tree = regions.tree();
        return built.updateAndGet(known -> known != null && known.tree() == tree
                        ? known
                        : new Built(tree, new DocumentTranscriber(tree, tableSets)))
                .transcriber();
    }

    /** Templates and names are read at the start, not by the first client. */
    void onStart(@Observes StartupEvent start) {
        transcriber();
    }

    record Read(Filing filing, List<UnreadableBody> unreadable) {}

    Read read(ImportDocument source, Overrides overrides) {
        var document = DisclosureReader.read(source.format(), source.bytes());
        var result = transcriber().transcribe(document, overrides);
        if (result instanceof Refused refused) {
            throw problem(refused);
        }
        var book = ((Transcribed) result).book();
        var coverage =
                COVERAGE.of(book.identity().unitName(), RunningText.of(document).text());
        return new Read(filing(book, coverage, Sha256.of(source.bytes())), unreadable(book));
    }

    private static Filing filing(TranscribedBook book, Coverage coverage, String documentHash) {
        var identified = book.identity();
        return new Filing(
                new BookIdentity(
                        identified.region().code(), identified.unitName(), identified.year(), identified.stage()),
                book.content(),
                Origin.TRANSCRIBED,
                documentHash,
                book.printedTables(),
                book.findings().stream().map(ReadingFindings::toFinding).toList(),
                coverage);
    }

    private static List<UnreadableBody> unreadable(TranscribedBook book) {
        return book.unreadable().stream()
                .map(line -> new UnreadableBody(line.line(), line.text(), line.reason()))
                .toList();
    }

    private static ProblemException problem(Refused refused) {
        var line = refused.line() > 0 ? Optional.of(refused.line()) : Optional.<Integer>empty();
        var detail = new Text(
                line.map(number -> "第 " + number + " 行：").orElse("") + refused.messageChinese(),
                line.map(number -> "Line " + number + ": ").orElse("") + refused.messageEnglish());
        if (refused.reason() == TranscriptionResult.Reason.REGION_AMBIGUOUS) {
            return ProblemException.ambiguous(type(refused), detail, ImportRefusals.candidates(refused.candidates()));
        }
        return new ProblemException(
                type(refused),
                detail,
                line.stream()
                        .map(number -> new ProblemDetail(Map.of("line", number)))
                        .toList());
    }

    private static ProblemType type(Refused refused) {
        return switch (refused.reason()) {
            case NOT_A_BUDGET_DOCUMENT -> ImportProblem.NOT_A_BUDGET_DOCUMENT;
            case REGION_AMBIGUOUS -> ImportProblem.REGION_AMBIGUOUS;
            case UNIT_UNKNOWN, YEAR_UNKNOWN, STAGE_UNKNOWN, TRUNCATED -> ImportProblem.DOCUMENT_INCOMPLETE;
        };
    }
}
