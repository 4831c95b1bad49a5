package org.huizong.performance.scoring;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.huizong.performance.scoring.domain.EffectiveScheme;
import org.huizong.performance.scoring.domain.SchemeVersion;
import org.huizong.performance.scoring.domain.ScoringScheme;

/** 通行的计分办法: the schemes that come with the service; what no bureau has amended is scored by them. */
public final class ShippedSchemes {

    private static final String RESOURCE = "/scoring/scheme.yaml";
    private static final List<EffectiveScheme> ALL = read();

    private ShippedSchemes() {}

    private record Entry(int year, long version, ScoringScheme scheme) {}

    /** The newest one that holds for the year; years before the first scheme are scored by the first one. */
    public static EffectiveScheme of(int year) {
        return ALL.stream()
                .filter(scheme -> scheme.version().year() <= year)
                .max(Comparator.comparing(
                                (EffectiveScheme scheme) -> scheme.version().year())
                        .thenComparing(scheme -> scheme.version().version()))
                .orElse(ALL.get(0));
    }

    public static List<EffectiveScheme> all() {
        return ALL;
    }

    /** A malformed file stops the service at its start. */
    private static List<EffectiveScheme> read() {
        try (var stream = ShippedSchemes.class.getResourceAsStream(RESOURCE)) {
            List<Entry> entries = new YAMLMapper().readValue(stream, new TypeReference<>() {});
            return entries.stream()
                    .map(entry -> new EffectiveScheme(
                            new SchemeVersion(SchemeVersion.NATIONAL, entry.year(), entry.version()), entry.scheme()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
