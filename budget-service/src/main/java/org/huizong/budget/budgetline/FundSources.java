package org.huizong.budget.budgetline;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The sources of {@code budget-line/source.yaml}, in the order of the revenue table. */
public final class FundSources {

    private static final List<FundSource> ALL = read();

    private FundSources() {}

    public static List<FundSource> all() {
        return ALL;
    }

    public static Optional<FundSource> find(String id) {
        return ALL.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    private static List<FundSource> read() {
        try (var stream = FundSources.class.getResourceAsStream("/budget-line/source.yaml")) {
            return List.copyOf(new YAMLMapper().readValue(stream, new TypeReference<List<FundSource>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
