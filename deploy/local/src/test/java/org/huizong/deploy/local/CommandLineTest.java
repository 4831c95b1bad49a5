package org.huizong.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.huizong.contracts.access.Role;
import org.huizong.deploy.local.CommandLine.Command;
import org.huizong.deploy.local.CommandLine.WrongUsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @Test
    void optionsStandBeforeOrAfterArguments() {
        var before = parse("--data dir --draft load one.txt two.txt");
        assertThat(parse("load one.txt --data dir two.txt --draft")).isEqualTo(before);
        assertThat(before.command()).isEqualTo(Command.LOAD);
        assertThat(before.data()).contains(Path.of("dir"));
        assertThat(before.arguments()).containsExactly("one.txt", "two.txt");
    }

    @Test
    void repeatableOptionsKeepTheirOrder() {
        var token = parse("token auditor --region 653000 --region=421303 --budget-unit u");
        assertThat(token.regions()).containsExactly("653000", "421303");
        assertThat(token.budgetUnits()).containsExactly("u");
    }

    @Test
    void whatFollowsTwoDashesIsAnArgument() {
        assertThat(parse("load -- --draft").arguments()).containsExactly("--draft");
    }

    @Test
    void theLastOfTwoSinglesWins() {
        assertThat(parse("up --port-base 1 --port-base 9081").portBase()).isEqualTo(9081);
        assertThat(parse("up").portBase()).isEqualTo(8081);
    }

    @Test
    void theBenchmarkTakesASizeThatExists() {
        assertThat(parse("bench --size XS --runs 1 --peers sql,duckdb").command())
                .isEqualTo(Command.BENCH);
        assertThatThrownBy(() -> parse("bench --size XXL")).hasMessageContaining("XS, S, M, L");
        assertThatThrownBy(() -> parse("bench --runs many")).hasMessageContaining("--runs");
    }

    @Test
    void helpIsUnderstoodEverywhere() {
        assertThat(parse("--help").command()).isEqualTo(Command.HELP);
        assertThat(parse("up -h").command()).isEqualTo(Command.HELP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "up --bogus",
                "up extra",
                "up --port-base",
                "up --port-base x",
                "up --port-base 0",
                "up --port-base 65534",
                "up --draft",
                "down --detach",
                "load",
                "load --draft",
                "token",
                "token king",
                "token auditor unit",
                "token auditor --region",
                "logs nobody",
                "audit",
                "audit burn",
                "logs kafka postgresql",
                "status --data="
            })
    void anythingElseIsWrongUsage(String words) {
        assertThatThrownBy(() -> parse(words)).isInstanceOf(WrongUsageException.class);
    }

    @Test
    void theRolesAreThoseOfTheContracts() {
        assertThat(CommandLine.ROLES)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Role::code).toList());
    }

    private static CommandLine parse(String words) {
        return CommandLine.parse(words.isEmpty() ? List.of() : List.of(words.split(" ")));
    }
}
