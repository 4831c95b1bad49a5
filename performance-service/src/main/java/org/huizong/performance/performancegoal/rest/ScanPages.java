package org.huizong.performance.performancegoal.rest;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.huizong.performance.performancegoal.application.BookShelf.After;
import org.huizong.performance.performancegoal.application.ScanBooks;
import org.huizong.performance.performancegoal.application.ScanBooks.Scan;
import org.huizong.performance.performancegoal.rest.PerformanceReader.Asked;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.platform.web.Cursor;
import org.huizong.platform.web.Limit;
import org.huizong.platform.web.Page;

/** Pages of rows that are worked out of books; the cursor names a book and a row in it. */
record ScanPages(String list, Asked asked, String function) {

    private static final Pattern FUNCTION = Pattern.compile("\\d{3,13}");

    /** @param function null for all */
    static ScanPages of(String list, ListQuery query, String function) {
        if (function != null && !FUNCTION.matcher(function).matches()) {
            throw ProblemException.invalidParameter(
                    "function", new Text("应为功能分类科目编码或其前几位", "must be a function code or its first digits"));
        }
        return new ScanPages(list, query.asked(), function == null ? "" : function);
    }

    ScanBooks.Page page() {
        var after = Optional.ofNullable(asked.cursor()).map(text -> {
            var position = Cursor.decode(text, fingerprint(), 2);
            return new After(position.number(0), Math.toIntExact(position.number(1)));
        });
        return new ScanBooks.Page(asked.filter(), after, Limit.of(asked.limit()));
    }

    <R, T> Page<T> answer(Scan<R> scan, Function<R, T> body) {
        return new Page<>(
                scan.rows().stream().map(body).toList(),
                scan.next()
                        .map(next -> Cursor.at(Long.toString(next.ordinal()), Integer.toString(next.position()))
                                .encode(fingerprint()))
                        .orElse(null));
    }

    private String fingerprint() {
        return list + " " + asked.filter() + " " + function;
    }
}
