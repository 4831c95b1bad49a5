package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.contracts.book.Stage;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.ProblemReports;
import org.huizong.platform.problem.Text;

/**
 * Cuts a list of books into its books: an array in JSON, or one object in each line. A book that is wrong is told where it is
 * read, so only an array that is no JSON is refused as a whole.
 */
@Singleton
class BookListReader {

    private final ObjectMapper json;
    private final ProblemReports problems;

    BookListReader(ObjectMapper json, ProblemReports problems) {
        this.json = json;
        this.problems = problems;
    }

    /** What the id of a book is made of. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Head(String region, String unitName, Integer year, String stage) {}

    static boolean isArray(byte[] bytes) {
        int first = afterMark(bytes);
        while (first < bytes.length && isBlank(bytes[first])) {
            first++;
        }
        return first < bytes.length && bytes[first] == '[';
    }

    List<ListedBook> read(byte[] bytes) {
        var books = isArray(bytes) ? elements(bytes) : lines(bytes);
        if (books.isEmpty()) {
            throw new ProblemException(CommonProblem.UNREADABLE, new Text("清单中没有预算书。", "The list has no book."));
        }
        return books;
    }

    private List<ListedBook> lines(byte[] bytes) {
        var books = new ArrayList<ListedBook>();
        int start = afterMark(bytes);
        for (int end = start; end <= bytes.length; end++) {
            if (end == bytes.length || bytes[end] == '\n') {
                if (!isBlank(bytes, start, end)) {
                    books.add(book(books.size() + 1, Arrays.copyOfRange(bytes, start, end)));
                }
                start = end + 1;
            }
        }
        return books;
    }

    private List<ListedBook> elements(byte[] bytes) {
        var books = new ArrayList<ListedBook>();
        int mark = afterMark(bytes);
        try (var parser = json.getFactory().createParser(bytes, mark, bytes.length - mark)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    throw noBook(books.size());
                }
                int start = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                int end = (int) parser.currentLocation().getByteOffset();
                books.add(book(books.size() + 1, Arrays.copyOfRange(bytes, mark + start, mark + end)));
            }
            if (parser.nextToken() != null) {
                throw new ProblemException(
                        CommonProblem.UNREADABLE, new Text("数组之后还有内容。", "There is something behind the array."));
            }
            return books;
        } catch (JsonProcessingException e) {
            throw problems.problemOf(e);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private static ProblemException noBook(int index) {
        var place = "[" + index + "]";
        return new ProblemException(
                CommonProblem.UNREADABLE,
                new Text(place + "：应为一本预算书", place + ": must be a book"),
                List.of(ProblemDetail.field(place, new Text("应为一本预算书", "must be a book"))));
    }

    private ListedBook book(int position, byte[] text) {
        return new ListedBook(position, text, identity(text));
    }

    private Optional<BookIdentity> identity(byte[] text) {
        try {
            var head = json.readValue(text, Head.class);
            return head == null || head.region() == null || head.unitName() == null || head.year() == null
                    ? Optional.empty()
                    : Optional.of(new BookIdentity(
                            head.region(), head.unitName(), head.year(), Stage.ofCode(String.valueOf(head.stage()))));
        } catch (IOException | IllegalArgumentException e) {
            // Reading all of it tells what is wrong.
            return Optional.empty();
        }
    }

    private static int afterMark(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    private static boolean isBlank(byte[] bytes, int start, int end) {
        for (int at = start; at < end; at++) {
            if (!isBlank(bytes[at])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte character) {
        return character == ' ' || character == '\t' || character == '\r' || character == '\n';
    }
}
