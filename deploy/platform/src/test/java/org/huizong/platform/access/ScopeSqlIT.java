package org.huizong.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.access.Role;
import org.huizong.testsupport.TestServers;
import org.junit.jupiter.api.Test;

/** The predicate of a statement lets through exactly the rows that the rule in code lets through. */
class ScopeSqlIT {

    private static final long SEED = 653_001;
    private static final ScopeSql.Columns COLUMNS = new ScopeSql.Columns("region_path", "unit", "department");
    private static final List<String> REGIONS = List.of("650000", "653000", "653001", "653022", "420000", "421303");

    @Test
    void theStatementAndTheRuleAgreeOnRandomScopes() throws SQLException {
        var random = new Random(SEED);
        try (var connection = TestServers.shared().connect("aggregation")) {
            var places = createPlaces(connection, random);
            for (int i = 0; i < 300; i++) {
                var scope = randomScope(random);
                var right = Right.values()[random.nextInt(Right.values().length)];
                var allowed = places.entrySet().stream()
                        .filter(place -> Permissions.allows(scope, right, place.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(select(connection, ScopeSql.within(scope, right, COLUMNS)))
                        .as("seed %d, round %d: %s %s", SEED, i, right, scope)
                        .isEqualTo(allowed);
            }
        }
    }

    @Test
    void thePublicReadsWhatIsPublished() throws SQLException {
        try (var connection = TestServers.shared().connect("aggregation")) {
            createPlaces(connection, new Random(SEED));
            var readable = ScopeSql.readable(AccessScope.PUBLIC, COLUMNS, "id % 2 = 0");
            assertThat(select(connection, readable)).isNotEmpty().allMatch(id -> id % 2 == 0);
            assertThat(select(connection, ScopeSql.within(AccessScope.PUBLIC, Right.READ_UNPUBLISHED, COLUMNS)))
                    .isEmpty();
        }
    }

    @Test
    void parametersCanHaveNames() {
        var scope = new AccessScope(
                Set.of(Role.DEPARTMENT), false, Set.of("653000"), false, Set.of(new UUID(0, 1).toString()));
        assertThat(ScopeSql.within(scope, Right.WRITE, COLUMNS).named())
                .isEqualTo("(region_path && string_to_array(:scope0, ',') and (unit ="
                        + " any(cast(string_to_array(:scope1, ',') as uuid[])) or department ="
                        + " any(cast(string_to_array(:scope2, ',') as uuid[]))))");
    }

    private static Map<Integer, UnitPlace> createPlaces(Connection connection, Random random) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temporary table place"
                    + " (id integer, region_path text[] not null, unit uuid not null, department uuid)");
        }
        var places = new LinkedHashMap<Integer, UnitPlace>();
        try (var insert = connection.prepareStatement("insert into place values (?, ?, ?, ?)")) {
            for (int id = 0; id < 200; id++) {
                var path = REGIONS.subList(0, 1 + random.nextInt(REGIONS.size()));
                var place = new UnitPlace(
                        path, unit(random), random.nextBoolean() ? Optional.of(unit(random)) : Optional.empty());
                places.put(id, place);
                insert.setInt(1, id);
                insert.setArray(2, connection.createArrayOf("text", path.toArray()));
                insert.setObject(3, place.unit());
                insert.setObject(4, place.department().orElse(null));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return places;
    }

    private static TreeSet<Integer> select(Connection connection, ScopeSql predicate) throws SQLException {
        try (var select = connection.prepareStatement("select id from place where " + predicate.sql())) {
            predicate.bind(select, 1);
            var ids = new TreeSet<Integer>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getInt(1));
                }
            }
            return ids;
        }
    }

    private static AccessScope randomScope(Random random) {
        var roles = new ArrayList<>(List.of(Role.values()));
        roles.removeIf(role -> random.nextInt(3) > 0);
        var units = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> unit(random).toString())
                .collect(Collectors.toSet());
        var regions = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> REGIONS.get(random.nextInt(REGIONS.size())))
                .collect(Collectors.toSet());
        return new AccessScope(Set.copyOf(roles), random.nextInt(3) == 0, regions, random.nextInt(3) == 0, units);
    }

    private static UUID unit(Random random) {
        return new UUID(7, random.nextInt(12));
    }
}
