package org.huizong.platform.problem;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huizong.platform.web.PlainText;

/**
 * Reads path, query and header parameters. The framework's own converters answer a bad value with 404 and a text that names
 * classes; these answer 400 and name the parameter. A bad id in a path stays 404: it names nothing.
 */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    private static final int MAX_TEXT = 2_000;
    private static final String CANONICAL_UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private static final Map<Class<?>, Reader> READERS = Map.ofEntries(
            Map.entry(String.class, new Reader(text -> text, new Text("不是合法文本", "must be text"))),
            Map.entry(UUID.class, new Reader(ParameterConverters::uuid, new Text("应为 UUID", "must be a UUID"))),
            Map.entry(Integer.class, new Reader(Integer::valueOf, new Text("应为整数", "must be a whole number"))),
            Map.entry(int.class, new Reader(Integer::valueOf, new Text("应为整数", "must be a whole number"))),
            Map.entry(Long.class, new Reader(Long::valueOf, new Text("应为整数", "must be a whole number"))),
            Map.entry(long.class, new Reader(Long::valueOf, new Text("应为整数", "must be a whole number"))),
            Map.entry(
                    Boolean.class,
                    new Reader(ParameterConverters::bool, new Text("应为 true 或 false", "must be true or false"))),
            Map.entry(
                    boolean.class,
                    new Reader(ParameterConverters::bool, new Text("应为 true 或 false", "must be true or false"))),
            Map.entry(
                    BigDecimal.class,
                    new Reader(ParameterConverters::decimal, new Text("应为十进制数", "must be a decimal"))),
            Map.entry(
                    LocalDate.class,
                    new Reader(LocalDate::parse, new Text("应为日期，如 2025-01-31", "must be a date such as 2025-01-31"))),
            Map.entry(
                    Instant.class,
                    new Reader(
                            Instant::parse,
                            new Text(
                                    "应为时刻，如 2025-01-31T08:00:00Z",
                                    "must be an instant such as 2025-01-31T08:00:00Z"))));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        var reader = rawType.isEnum() ? enumReader(rawType) : READERS.get(rawType);
        return reader == null ? null : new Converter<>(reader, annotations);
    }

    private record Reader(Function<String, Object> read, Text expectation) {}

    private static final class Converter<T> implements ParamConverter<T> {

        private final Reader reader;
        private final String name;
        private final boolean inPath;

        Converter(Reader reader, Annotation[] annotations) {
            this.reader = reader;
            this.name = nameOf(annotations);
            this.inPath = Arrays.stream(annotations).anyMatch(PathParam.class::isInstance);
        }

        @Override
        @SuppressWarnings("unchecked") // the reader was chosen by the very class
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            if (text.length() > MAX_TEXT || !PlainText.isPlain(text)) {
                throw refused();
            }
            try {
                return (T) reader.read.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw refused();
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }

        private ProblemException refused() {
            return inPath ? ProblemException.notFound() : ProblemException.invalidParameter(name, reader.expectation);
        }
    }

    private static Reader enumReader(Class<?> type) {
        var byWord = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(ParameterConverters::word, Function.identity()));
        var words = Arrays.stream(type.getEnumConstants())
                .map(ParameterConverters::word)
                .collect(Collectors.joining(", "));
        return new Reader(
                text -> {
                    var constant = byWord.get(text);
                    if (constant == null) {
                        throw new IllegalArgumentException();
                    }
                    return constant;
                },
                new Text("只能取 " + words, "must be one of " + words));
    }

    /** The word of the API is the constant's {@code code()} where it has one. */
    private static String word(Object constant) {
        try {
            return (String) constant.getClass().getMethod("code").invoke(constant);
        } catch (ReflectiveOperationException | ClassCastException e) {
            return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static String nameOf(Annotation[] annotations) {
        for (var annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof HeaderParam header) {
                return header.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
            if (annotation instanceof FormParam form) {
                return form.value();
            }
            if (annotation instanceof MatrixParam matrix) {
                return matrix.value();
            }
            if (annotation instanceof CookieParam cookie) {
                return cookie.value();
            }
        }
        return "parameter";
    }

    private static UUID uuid(String text) {
        if (!text.matches(CANONICAL_UUID)) {
            throw new IllegalArgumentException();
        }
        return UUID.fromString(text);
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("-?\\d{1,16}(\\.\\d{1,10})?")) {
            throw new IllegalArgumentException();
        }
        return new BigDecimal(text);
    }
}
