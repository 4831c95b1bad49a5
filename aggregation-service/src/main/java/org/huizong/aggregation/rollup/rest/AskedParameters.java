package org.huizong.aggregation.rollup.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** 查询参数 as they came: an unknown one is refused, a single one may stand once, an empty one is none. */
final class AskedParameters {

    private static final int MAX_VALUES = 500;

    private final MultivaluedMap<String, String> parameters;

    AskedParameters(MultivaluedMap<String, String> parameters, List<String> known) {
        this.parameters = parameters;
        for (var name : parameters.keySet()) {
            if (!known.contains(name)) {
                var words = String.join(", ", known);
                throw ProblemException.invalidParameter(
                        name, new Text("无此参数，可用：" + words, "is no parameter here; there are: " + words));
            }
        }
    }

    /** All values; each may be a list with commas. */
    List<String> many(String name) {
        var values = new ArrayList<String>();
        for (var value : parameters.getOrDefault(name, List.of())) {
            Arrays.stream(value.split(",", -1)).forEach(values::add);
        }
        if (values.stream().anyMatch(String::isEmpty)) {
            throw refused(name, "不能为空", "must not be empty");
        }
        if (values.size() > MAX_VALUES) {
            throw refused(name, "最多 " + MAX_VALUES + " 个值", "may have " + MAX_VALUES + " values");
        }
        return values.stream().distinct().toList();
    }

    Optional<String> one(String name) {
        var values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw refused(name, "只能出现一次", "may stand only once");
        }
        if (values.stream().anyMatch(String::isEmpty)) {
            throw refused(name, "不能为空", "must not be empty");
        }
        return values.stream().findFirst();
    }

    /** One of the words that the lookup knows. */
    <T> Optional<T> word(String name, List<String> words, Function<String, T> lookup) {
        return one(name).map(word -> {
            if (!words.contains(word)) {
                throw ProblemException.notOneOf(name, words);
            }
            return lookup.apply(word);
        });
    }

    static ProblemException refused(String name, String zh, String en) {
        return ProblemException.invalidParameter(name, new Text(zh, en));
    }
}
