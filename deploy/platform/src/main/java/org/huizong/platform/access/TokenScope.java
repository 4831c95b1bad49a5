package org.huizong.platform.access;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.access.Role;

/**
 * Reads the claims of a token. A malformed claim counts as absent. Without any scope claim the token gives nothing beyond
 * what is published. A role for regions needs {@code huizong_regions}, a role for units needs {@code huizong_units}; the
 * other claim narrows further when it is there.
 */
final class TokenScope {

    static final String REGIONS_CLAIM = "huizong_regions";
    static final String UNITS_CLAIM = "huizong_units";

    private static final String ALL = "*";
    private static final Pattern REGION = Pattern.compile("[0-9A-Za-z-]{1,20}");
    private static final Pattern UNIT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private TokenScope() {}

    static AccessScope of(Set<String> groups, Object regionsClaim, Object unitsClaim) {
        var roles = EnumSet.noneOf(Role.class);
        groups.forEach(group -> Role.ofCode(group).ifPresent(roles::add));
        var regions = words(regionsClaim, REGION);
        var units = words(unitsClaim, UNIT);
        if (roles.isEmpty() || (regions.isEmpty() && units.isEmpty())) {
            return AccessScope.PUBLIC;
        }
        boolean forUnits = roles.contains(Role.UNIT) || roles.contains(Role.DEPARTMENT);
        boolean forRegions = roles.stream().anyMatch(role -> role != Role.UNIT && role != Role.DEPARTMENT);
        var regionWords = regions.orElse(forRegions ? Set.of() : Set.of(ALL));
        var unitWords = units.orElse(forUnits ? Set.of() : Set.of(ALL));
        if (regionWords.isEmpty() || unitWords.isEmpty()) {
            return AccessScope.PUBLIC;
        }
        return new AccessScope(
                roles, regionWords.contains(ALL), without(regionWords), unitWords.contains(ALL), without(unitWords));
    }

    private static Set<String> without(Set<String> words) {
        var rest = new LinkedHashSet<>(words);
        rest.remove(ALL);
        return rest;
    }

    private static Optional<Set<String>> words(Object claim, Pattern shape) {
        var words = new LinkedHashSet<String>();
        if (claim instanceof JsonArray array) {
            for (var value : array) {
                if (!(value instanceof JsonString text)) {
                    return Optional.empty();
                }
                words.add(text.getString());
            }
        } else if (claim instanceof JsonString text) {
            words.add(text.getString());
        } else if (claim instanceof Collection<?> values) {
            for (var value : values) {
                words.add(String.valueOf(value));
            }
        } else if (claim instanceof String text) {
            words.add(text);
        }
        boolean wellFormed = words.stream()
                .allMatch(word -> word.equals(ALL) || shape.matcher(word).matches());
        return words.isEmpty() || !wellFormed ? Optional.empty() : Optional.of(words);
    }
}
