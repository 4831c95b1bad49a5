package org.huizong.imports.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.access.Role;
import org.huizong.contracts.book.BookIdentification.Overrides;
import org.huizong.imports.ImportOptions;
import org.huizong.imports.ImportOptions.Mode;
import org.huizong.imports.ImportOptions.Target;

/** Caller and options as the text that a job's row keeps, so that a job goes on after a restart with what it began with. */
@Singleton
class StoredCall {

    private final ObjectMapper json;

    StoredCall(ObjectMapper json) {
        this.json = json;
    }

    private record ScopeText(
            List<String> roles, boolean allRegions, List<String> regions, boolean allUnits, List<String> units) {}

    /** Members that were not given are absent. */
    private record OptionsText(
            String filename, String target, String mode, String region, String unitName, String language) {}

    String scope(AccessScope scope) {
        return write(new ScopeText(
                sorted(scope.roles().stream().map(Role::code).collect(Collectors.toSet())),
                scope.allRegions(),
                sorted(scope.regions()),
                scope.allUnits(),
                sorted(scope.units())));
    }

    AccessScope scope(String text) {
        var stored = read(text, ScopeText.class);
        return new AccessScope(
                stored.roles().stream()
                        .flatMap(code -> Role.ofCode(code).stream())
                        .collect(Collectors.toSet()),
                stored.allRegions(),
                Set.copyOf(stored.regions()),
                stored.allUnits(),
                Set.copyOf(stored.units()));
    }

    String options(ImportOptions options) {
        return write(new OptionsText(
                options.filename().orElse(null),
                options.target().name(),
                options.mode().name(),
                options.overrides().region().orElse(null),
                options.overrides().unitName().orElse(null),
                options.language().toLanguageTag()));
    }

    ImportOptions options(String text) {
        var stored = read(text, OptionsText.class);
        return new ImportOptions(
                Optional.ofNullable(stored.filename()),
                Target.valueOf(stored.target()),
                Mode.valueOf(stored.mode()),
                new Overrides(Optional.ofNullable(stored.region()), Optional.ofNullable(stored.unitName())),
                Locale.forLanguageTag(stored.language()));
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a job's call cannot be written", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a job's call cannot be read", e);
        }
    }
}
