package org.huizong.performance.performancegoal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.application.BookShelf;
import org.huizong.performance.performancegoal.application.BookShelf.ItemKind;
import org.huizong.performance.performancegoal.application.FilePerformanceBook.Filing;
import org.huizong.performance.performancegoal.application.ReadPerformance;
import org.huizong.performance.performancegoal.application.SeenBook;
import org.huizong.performance.performancegoal.rest.FiledBooks.Stored;
import org.huizong.performance.performancegoal.rest.GoalBody.BookRef;
import org.huizong.platform.problem.ProblemReports;

/**
 * 导入填报: a book in JSON and a workbook of forms say all of a book, in fields. What an exported book says of its id, status and
 * version is of no account; an item that says what the stored one says stays just as it is stored.
 */
@ApplicationScoped
class FiledImports {

    private final ObjectMapper json;
    private final FiledBooks filed;
    private final BookShelf shelf;
    private final ReadPerformance performance;
    private final ProblemReports problems;

    FiledImports(
            ObjectMapper json,
            FiledBooks filed,
            BookShelf shelf,
            ReadPerformance performance,
            ProblemReports problems) {
        this.json = json;
        this.filed = filed;
        this.shelf = shelf;
        this.performance = performance;
        this.problems = problems;
    }

    Filing json(byte[] bytes, AccessScope scope) {
        try {
            return filing(json.readValue(bytes, BookBody.class), scope);
        } catch (JsonProcessingException e) {
            throw problems.problemOf(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for a workbook that this service has not given out. */
    Optional<Filing> workbook(byte[] bytes, AccessScope scope) {
        return FormBooks.read(bytes).map(body -> filing(body, scope));
    }

    private Filing filing(BookBody sent, AccessScope scope) {
        if (sent == null || sent.book() == null) {
            return filed.read(null, sent, Optional.empty(), scope);
        }
        var id = id(sent.book());
        var ref = sent.book();
        var bare = new BookRef(null, null, ref.region(), null, ref.unitName(), ref.year(), ref.stage(), null, null);
        var body = new BookBody(bare, sent.unit(), null, null, sent.goals(), sent.selfEvaluations());
        var unit = FiledBooks.unit(body, new FilingErrors());
        return filed.read(
                id,
                body,
                shelf.book(id, scope).filter(SeenBook::entitled).map(book -> stored(book, unit, scope)),
                scope);
    }

    /** The id that the identity makes; one of no book when it makes none, which reading then tells. */
    private static UUID id(BookRef book) {
        try {
            return BookId.of(
                    String.valueOf(book.region()),
                    String.valueOf(book.unitName()),
                    book.year(),
                    Stage.ofCode(String.valueOf(book.stage())));
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private Stored stored(SeenBook book, AmountUnit unit, AccessScope scope) {
        var content = performance.content(book, scope);
        var goals = shelf.itemIds(ItemKind.GOAL, book, scope);
        var evaluations = shelf.itemIds(ItemKind.SELF_EVALUATION, book, scope);
        var body = new BookBody(
                BookRef.of(book),
                unit.code(),
                null,
                null,
                each(goals, i -> GoalBody.of(goals.get(i), book, content.goals().get(i), unit)),
                each(
                        evaluations,
                        i -> SelfEvaluationBody.of(
                                evaluations.get(i),
                                book,
                                content.selfEvaluations().get(i),
                                unit)));
        return new Stored(book, body, content);
    }

    private interface ByPosition<T> {
        T at(int position);
    }

    private static <T> List<T> each(List<UUID> ids, ByPosition<T> body) {
        return IntStream.range(0, ids.size()).mapToObj(body::at).toList();
    }
}
