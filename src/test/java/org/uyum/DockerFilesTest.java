package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The image and the composition are what a careful operator expects; what they name exists in the tree. */
class DockerFilesTest {

    private static final Pattern PROGRAM = Pattern.compile("\\[\"/opt/uyum/([a-z.]+)\"]");

    @Test
    void the_image_runs_as_nobody_in_particular() {
        assertThat(DockerFiles.instructions("USER")).singleElement().asString().matches("[1-9]\\d+:[1-9]\\d+");
        List<String> order = DockerFiles.dockerfile().stream()
                .map(DockerFiles.Instruction::name)
                .toList();
        assertThat(order.lastIndexOf("USER")).isGreaterThan(order.lastIndexOf("COPY"));
    }

    @Test
    void it_stands_on_a_named_version_of_java_17() {
        assertThat(DockerFiles.instructions("ARG")).contains("JRE=eclipse-temurin:17-jre-noble");
        assertThat(DockerFiles.instructions("FROM")).containsExactly("${JRE} AS layers", "${JRE}");
    }

    @Test
    void what_it_starts_and_asks_is_in_the_tree_and_can_be_run() {
        String health = DockerFiles.instructions("HEALTHCHECK").get(0);
        String entry = DockerFiles.instructions("ENTRYPOINT").get(0);
        String copied = String.join("\n", DockerFiles.instructions("COPY"));
        for (String instruction : List.of(health, entry)) {
            Matcher program = PROGRAM.matcher(instruction);
            assertThat(program.find()).as(instruction).isTrue();
            assertThat(DockerFiles.FOLDER.resolve(program.group(1))).isExecutable();
            assertThat(copied).contains("docker/" + program.group(1));
        }
        assertThat(health).contains("--timeout=").contains("--start-period=");
    }

    @Test
    void nothing_but_the_jar_and_the_scripts_is_sent_to_the_builder() throws IOException {
        assertThat(Files.readAllLines(DockerFiles.FOLDER.resolve("Dockerfile.dockerignore")))
                .containsExactly("*", "!target/uyum-*.jar", "!docker/*.sh");
    }

    @Test
    void scripts_read_no_setting_as_a_command() throws IOException {
        for (String script : List.of("start.sh", "health.sh")) {
            String text = Files.readString(DockerFiles.FOLDER.resolve(script));
            assertThat(text).contains("set -eu").doesNotContain("eval ", "sh -c", "`");
        }
        assertThat(Files.readString(DockerFiles.FOLDER.resolve("start.sh"))).contains("exec java");
    }

    @Test
    void without_a_password_nothing_starts() {
        for (String service : List.of("uyum", "postgres")) {
            assertThatThrownBy(() -> DockerFiles.environment(service, Map.of()))
                    .hasMessageContaining("UYUM_DATABASE_PASSWORD");
        }
    }

    @Test
    void both_services_agree_on_the_database() {
        Map<String, String> env = Map.of("UYUM_DATABASE_PASSWORD", "x7-of-the-test");
        Map<String, String> program = DockerFiles.environment("uyum", env);
        Map<String, String> database = DockerFiles.environment("postgres", env);
        assertThat(program.get("SPRING_DATASOURCE_URL"))
                .isEqualTo("jdbc:postgresql://postgres:5432/" + database.get("POSTGRES_DB"));
        assertThat(program)
                .containsEntry("SPRING_DATASOURCE_USERNAME", database.get("POSTGRES_USER"))
                .containsEntry("SPRING_DATASOURCE_PASSWORD", database.get("POSTGRES_PASSWORD"))
                .containsEntry("SPRING_PROFILES_ACTIVE", "production");
        assertThat(DockerFiles.service("postgres").get("image")).isEqualTo("postgres:17");
    }

    @Test
    void the_program_is_reached_by_the_machine_itself_only_and_cannot_change_its_files() {
        Map<String, Object> program = DockerFiles.service("uyum");
        assertThat((List<?>) program.get("ports")).singleElement().asString().startsWith("127.0.0.1:");
        assertThat(program).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
        assertThat(DockerFiles.service("postgres")).doesNotContainKey("ports");
    }

    @Test
    void the_example_of_the_environment_names_all_that_compose_asks_for_and_gives_no_password() throws IOException {
        String compose = Files.readString(DockerFiles.FOLDER.resolve("compose.yaml"));
        String example = Files.readString(DockerFiles.FOLDER.resolve(".env.example"));
        assertThat(example)
                .contains("UYUM_DATABASE_PASSWORD=\n", "UYUM_ADMIN_NAME=\n")
                .endsWith("UYUM_ADMIN_PASSWORD=\n");
        assertThat(compose).contains("${UYUM_DATABASE_PASSWORD:?", "${UYUM_ADMIN_NAME:-}", "${UYUM_ADMIN_PASSWORD:-}");
        assertThat(Files.readString(Path.of(".gitignore"))).contains("docker/.env\n");
    }
}
