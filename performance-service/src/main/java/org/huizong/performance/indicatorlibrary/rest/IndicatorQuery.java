package org.huizong.performance.indicatorlibrary.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huizong.contracts.classification.Region;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.performance.indicatorlibrary.application.IndicatorFilter;
import org.huizong.performance.indicatorlibrary.domain.LibraryKind;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** What the library is searched by; an omitted filter does not filter. */
public record IndicatorQuery(
        @Parameter(description = "words that all stand in the indicator, in any of its texts") @QueryParam("text")
                String text,
        @Parameter(schema = @Schema(enumeration = {"common", "industry", "own"})) @QueryParam("kind") String kind,
        @Parameter(schema = @Schema(enumeration = {"A", "B"})) @QueryParam("scheme") String scheme,
        @Parameter(description = "such as 产出指标") @QueryParam("level1") String level1,
        @Parameter(description = "such as 数量指标") @QueryParam("level2") String level2,
        @QueryParam("industry") String industry,
        @Parameter(description = "region code: indicators that its units may use, those of the regions above included")
                @QueryParam("region")
                String region,
        @QueryParam("budgetUnit") UUID budgetUnit,
        @Parameter(description = "fiscal year in which the indicator holds") @QueryParam("year") Integer year,
        @QueryParam("limit") Integer limit,
        @QueryParam("cursor") String cursor) {

    private static final int MOST_WORDS = 10;
    private static final int MOST_TEXT = 200;

    IndicatorFilter filter(RegionTree regions) {
        return new IndicatorFilter(
                words(),
                Optional.ofNullable(kind).map(IndicatorQuery::kind),
                Optional.ofNullable(scheme).map(IndicatorQuery::scheme),
                given(level1),
                given(level2),
                given(industry),
                path(regions),
                Optional.ofNullable(budgetUnit),
                year == null ? OptionalInt.empty() : OptionalInt.of(year));
    }

    private List<String> words() {
        var written = text == null ? "" : text.strip();
        var words = Stream.of(written.split("[\\s\\u3000]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (written.length() > MOST_TEXT || words.size() > MOST_WORDS) {
            throw ProblemException.invalidParameter(
                    "text",
                    new Text(
                            "至多 " + MOST_WORDS + " 个词、" + MOST_TEXT + " 个字符",
                            "may have at most " + MOST_WORDS + " words and " + MOST_TEXT + " characters"));
        }
        return words;
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }

    private List<String> path(RegionTree regions) {
        if (region == null) {
            return List.of();
        }
        var path = regions.path(region).stream().map(Region::code).toList();
        if (path.isEmpty()) {
            throw ProblemException.invalidParameter("region", new Text("没有此行政区划代码", "is no region code"));
        }
        return path;
    }

    private static LibraryKind kind(String code) {
        try {
            return LibraryKind.ofCode(code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notOneOf("kind", List.of("common", "industry", "own"));
        }
    }

    private static String scheme(String code) {
        try {
            return WrittenIndicators.scheme(code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notOneOf("scheme", List.of("A", "B"));
        }
    }
}
