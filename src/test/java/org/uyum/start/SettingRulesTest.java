package org.uyum.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The rules on settings, against the settings that the program ships for production. */
class SettingRulesTest {

    @TempDir
    Path folder;

    private StandardEnvironment environment;
    private java.util.Map<String, Object> given;

    @BeforeEach
    void settings_that_the_program_ships_with_what_an_operator_adds() {
        given = new java.util.HashMap<>(java.util.Map.of(
                "spring.profiles.active", "production",
                "spring.datasource.url", "jdbc:postgresql://db/uyum",
                "spring.datasource.username", "uyum",
                "spring.datasource.password", "w8-dGq2-mR4x",
                "uyum.admin.name", "sistem",
                "uyum.admin.password", "Kuru-incir-17-tane"));
        environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
    }

    @Test
    void what_is_shipped_with_a_database_and_an_administrator_is_safe() {
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "uyum.demo, true, demo",
        "spring.datasource.url, jdbc:h2:file:./data/uyum, notPostgresql",
        "spring.datasource.url, '', notPostgresql",
        "spring.datasource.username, '', databaseUser",
        "spring.datasource.password, '', databasePassword",
        "spring.datasource.password, uyum, databasePassword",
        "spring.datasource.password, Postgres, databasePassword",
        "uyum.admin.name, '', administratorHalf",
        "uyum.admin.password, '', administratorHalf",
        "uyum.admin.name, sistem yöneticisi, administratorName",
        "uyum.admin.name, sistem-1, administratorName",
        "uyum.admin.password, kısa, administratorPassword",
        "camunda.bpm.admin-user.id, demo, camundaAdministrator",
        "camunda.bpm.admin-user.first-name, demo, camundaAdministrator",
        "camunda.bpm.authorization.enabled, false, authorization",
        "camunda.bpm.authorization.tenant-check-enabled, false, authorization",
        "camunda.bpm.generic-properties.properties.deserialization-type-validation-enabled, false, deserialization",
        "camunda.bpm.history-level, audit, history",
        "management.endpoints.web.exposure.include, '*', actuator",
        "management.endpoints.web.exposure.include, 'health,env', actuator",
        "management.endpoints.jmx.exposure.include, '*', actuator",
        "management.endpoint.health.show-details, always, healthDetails",
        "management.endpoint.health.show-components, when-authorized, healthDetails",
        "spring.h2.console.enabled, true, h2Console",
        "server.servlet.session.cookie.secure, false, cookies",
        "server.servlet.session.cookie.http-only, false, cookies",
        "camunda.bpm.webapp.csrf.enable-secure-cookie, false, cookies",
        "camunda.bpm.webapp.session-cookie.enable-secure-cookie, false, cookies",
        "camunda.bpm.webapp.header-security.hsts-disabled, true, hsts",
        "server.error.include-message, always, errorDetails",
        "server.error.include-stacktrace, on-param, errorDetails",
        "server.error.include-exception, true, errorDetails",
        "debug, true, logging",
        "logging.level.root, debug, logging",
        "logging.level.org.springframework, TRACE, logging",
        "logging.level.org.camunda.bpm.engine.persistence, debug, logging",
        "logging.level.org.springframework.jdbc.core.StatementCreatorUtils, trace, logging"
    })
    void each_unsafe_setting_is_named(String name, String setting, String rule) {
        given.put(name, setting);
        assertThat(problems()).extracting(StartProblem::key).containsExactly("start.unsafe." + rule);
    }

    @ParameterizedTest
    @CsvSource({
        "logging.level.org.uyum.start, debug",
        "logging.level.org.flywaydb, debug",
        "logging.level.root, warn",
        "camunda.bpm.history-level, FULL",
        "debug, false"
    })
    void what_is_not_unsafe_is_left_alone(String name, String setting) {
        given.put(name, setting);
        assertThat(problems()).isEmpty();
    }

    @Test
    void everything_unsafe_is_named_at_once() {
        given.clear();
        given.put("spring.profiles.active", "production");
        given.put("uyum.demo", "true");
        given.put("camunda.bpm.authorization.enabled", "false");
        given.put("uyum.admin.name", "sistem");
        assertThat(problems())
                .extracting(problem -> problem.key().replace("start.unsafe.", ""))
                .containsExactly(
                        "administratorHalf",
                        "demo",
                        "notPostgresql",
                        "databaseUser",
                        "databasePassword",
                        "authorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kısa-parola",
                "aaaaaaaaaaaaaaaa",
                "abababababab",
                "benimsistemhesabim",
                "SISTEM-17-tane-x",
                "uyum-belediye-2026",
                "Password12345!",
                "1234567890987",
                "            "
            })
    void a_password_that_others_would_try_is_weak(String password) {
        assertThat(AdministratorPassword.isWeak("sistem", password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kuru-incir-17-tane", "dört kısa söz yan yana", "q7Lr0pX2mZ9w"})
    void a_long_one_of_different_characters_is_not(String password) {
        assertThat(AdministratorPassword.isWeak("sistem", password)).isFalse();
    }

    @Test
    void secrets_come_from_files_without_the_line_break_at_their_end() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "Kuru-incir-18-tane\n");
        given.remove("uyum.admin.password");
        given.put("uyum.admin.password-file", file.toString());
        readSecrets();
        assertThat(problems()).isEmpty();
        assertThat(new Settings(environment).secret("uyum.admin.password")).isEqualTo("Kuru-incir-18-tane");
    }

    @Test
    void files_that_are_missing_or_empty_are_named_by_their_setting() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        given.put("uyum.admin.password-file", folder.resolve("none").toString());
        given.put("spring.datasource.password-file", empty.toString());
        readSecrets();
        assertThat(problems())
                .containsExactly(new StartProblem(
                        "start.unsafe.secretFiles", "spring.datasource.password, uyum.admin.password"));
    }

    @Test
    void no_text_shows_a_secret() {
        given.put("uyum.admin.password", "geheim");
        given.put("spring.datasource.password", "uyum");
        assertThat(StartTexts.list("start.refused", problems())).doesNotContain("geheim");
    }

    private void readSecrets() {
        new SecretFiles().postProcessEnvironment(environment, new SpringApplication());
    }

    private List<StartProblem> problems() {
        Settings settings = new Settings(environment);
        return Stream.of(SettingRules.ALWAYS, SettingRules.PRODUCTION)
                .flatMap(rules -> SettingRules.problems(rules, settings).stream())
                .toList();
    }
}
