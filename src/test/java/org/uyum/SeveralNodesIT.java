package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Several nodes of the packaged program on one PostgreSQL: started at once, and of different versions. */
class SeveralNodesIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void two_nodes_started_at_once_on_an_empty_database_both_come_up_and_make_everything_once() throws Exception {
        try (Installation installation = new Installation(folder);
                RunningJar first = installation.launch();
                RunningJar second = installation.launch()) {
            first.awaitReady();
            second.awaitReady();
            assertThat(first.log() + second.log())
                    .containsOnlyOnce("Another node is starting")
                    .containsOnlyOnce("the account sistem was added")
                    .containsOnlyOnce("Successfully applied");
            assertThat(installation.count("select count(*) from flyway_schema_history where not success"))
                    .isZero();
            assertThat(installation.count("select count(*) from act_re_deployment"))
                    .isOne();
            assertThat(installation.count("select count(*) - count(distinct key_) from act_re_procdef"))
                    .isZero();
            assertThat(installation.count("select count(*) - count(distinct name_) from act_ru_filter"))
                    .isZero();
            assertThat(
                            installation.count(
                                    """
                            select count(*) from (select group_id_, resource_type_, resource_id_ from act_ru_authorization
                                group by 1, 2, 3 having count(*) > 1) twice"""))
                    .isZero();
            assertThat(installation.count("select count(*) from questionnaire_version"))
                    .isOne();
            installation.addMunicipality(first, "fatih", "Fatih Belediyesi", "FT", "ftManager");
            Installation.openProgramme(first, "ftManager");
            assertThat(installation
                            .known(second)
                            .get("/api/v1/programmes", "ftManager")
                            .body())
                    .contains("-FT-001");
        }
    }

    @Test
    void a_newer_node_waits_for_the_end_of_the_older_ones_and_an_older_one_is_refused_after_it() throws Exception {
        Path later = Files.createDirectory(folder.resolve("later"));
        Files.writeString(
                later.resolve("V99_1__later.sql"), "create table of_a_later_version (id bigint primary key);");
        String newer = "--spring.flyway.locations=classpath:db/migration,filesystem:" + later;
        try (Installation installation = new Installation(folder)) {
            long tables;
            try (RunningJar older = installation.start()) {
                tables = installation.tables();
                try (RunningJar refused = installation.launch(newer)) {
                    assertThat(refused.awaitEnd()).isOne();
                    assertThat(refused.log())
                            .contains("An older version of Uyum is running", "Stop all nodes first")
                            .doesNotContain("\tat ");
                }
                try (RunningJar checked = installation.launch(newer, "--check")) {
                    assertThat(checked.awaitEnd()).isZero();
                    assertThat(checked.log()).contains("99.1 later", "stop all nodes first");
                }
                assertThat(installation.tables()).isEqualTo(tables);
                assertThat(older.get("/actuator/health/readiness", null).statusCode())
                        .isEqualTo(200);
            }
            try (RunningJar upgraded = installation.start(newer)) {
                assertThat(installation.tables()).isEqualTo(tables + 1);
                try (RunningJar older = installation.launch()) {
                    assertThat(older.awaitEnd()).isOne();
                    assertThat(older.log())
                            .contains("The database does not fit this program", "99.1")
                            .doesNotContain("\tat ");
                }
                assertThat(upgraded.get("/actuator/health/readiness", null).statusCode())
                        .isEqualTo(200);
            }
        }
    }
}
