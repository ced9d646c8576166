package org.uyum.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class DatabaseRulesTest {

    private static final DatabaseLook EMPTY =
            new DatabaseLook(17, "UTF8", true, "", List.of("1.01 identity", "1.02 record"), 0, false);

    private static final DatabaseLook IN_USE = new DatabaseLook(14, "UTF8", true, "", List.of(), 8, true);

    private final MockEnvironment given = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://db/uyum?password=secret")
            .withProperty("spring.datasource.username", "uyum")
            .withProperty("uyum.admin.name", "sistem");

    @Test
    void an_empty_database_and_one_in_use_by_nodes_of_this_version_are_fine() {
        assertThat(problems(EMPTY)).isEmpty();
        assertThat(problems(IN_USE)).isEmpty();
    }

    @Test
    void each_unfit_database_is_named() {
        assertThat(problems(new DatabaseLook(13, "UTF8", true, "", List.of(), 0, true)))
                .containsExactly(new StartProblem("start.unsafe.postgresqlVersion", 13, DatabaseRules.OLDEST));
        assertThat(problems(new DatabaseLook(17, "LATIN5", true, "", List.of(), 0, true)))
                .containsExactly(new StartProblem("start.unsafe.encoding", "LATIN5"));
        assertThat(problems(new DatabaseLook(17, "UTF8", false, "", List.of(), 0, true)))
                .containsExactly(new StartProblem("start.unsafe.mayNotCreate"));
        assertThat(problems(new DatabaseLook(17, "UTF8", true, "99.1 later", List.of(), 0, true)))
                .containsExactly(new StartProblem("start.unsafe.newerDatabase", "99.1 later"));
    }

    @Test
    void tables_are_not_changed_below_a_node_that_runs() {
        assertThat(problems(new DatabaseLook(17, "UTF8", true, "", List.of("2.01 more"), 4, true)))
                .containsExactly(new StartProblem("start.unsafe.olderNode", 1));
    }

    @Test
    void without_an_administrator_a_first_one_must_be_given() {
        given.setProperty("uyum.admin.name", "");
        assertThat(problems(EMPTY)).containsExactly(new StartProblem("start.unsafe.noAdministrator"));
        assertThat(problems(IN_USE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, loginRefused",
        "28000, loginRefused",
        "3D000, noSuchDatabase",
        "08001, unreachable",
        ", unreachable"
    })
    void why_there_is_no_connection_is_told_without_what_the_address_may_hide(String state, String rule) {
        StartProblem problem = DatabaseRules.noConnection(new SQLException("", state), new Settings(given));
        assertThat(problem.key()).isEqualTo("start.unsafe." + rule);
        assertThat(StartTexts.list("start.refused", List.of(problem)))
                .contains("jdbc:postgresql://db/uyum")
                .doesNotContain("secret");
    }

    private List<StartProblem> problems(DatabaseLook database) {
        return Stream.of(DatabaseRules.ALWAYS, DatabaseRules.NOW, DatabaseRules.PRODUCTION)
                .flatMap(rules -> DatabaseRules.problems(rules, database, new Settings(given)).stream())
                .toList();
    }
}
