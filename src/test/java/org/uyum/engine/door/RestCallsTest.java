package org.uyum.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uyum.EngineRestMethods;
import org.uyum.EngineRestMethods.Offered;
import org.uyum.identity.Person;
import org.uyum.identity.Role;

/** What of everything that the engine's REST offers is let through to each role. */
class RestCallsTest {

    private static final Set<Offered> ALL = EngineRestMethods.all();

    private final RestCalls calls = new RestCalls();

    @Test
    void all_that_the_engine_offers_was_found() {
        assertThat(ALL).hasSizeGreaterThan(350);
        assertThat(ALL)
                .extracting(Offered::toString)
                .contains(
                        "POST /task/{id}/claim",
                        "PUT /process-instance/{id}/variables/{varId}",
                        "POST /message",
                        "POST /process-definition/{id}/restart",
                        "POST /deployment/create",
                        "DELETE /history/process-instance/{id}");
    }

    @Test
    void auditors_change_nothing() {
        assertThat(changing(Role.AUDITOR)).allMatch(call -> isQuestion(call));
    }

    @ParameterizedTest
    @EnumSource(names = {"STAFF", "MANAGER", "STRATEGY", "MAYOR", "COUNCIL_SECRETARY"})
    void who_works_does_tasks_and_opens_programmes(Role role) {
        assertThat(changing(role))
                .filteredOn(call -> !isQuestion(call))
                .extracting(Offered::toString)
                .containsExactly(
                        "POST /process-definition/key/{key}/submit-form",
                        "POST /process-definition/{id}/submit-form",
                        "POST /task/{id}/assignee",
                        "POST /task/{id}/claim",
                        "POST /task/{id}/comment/create",
                        "POST /task/{id}/complete",
                        "POST /task/{id}/submit-form",
                        "POST /task/{id}/unclaim",
                        "PUT /task/{id}");
    }

    @Test
    void administrators_run_what_stands_still_and_change_no_people() {
        assertThat(changing(Role.ADMINISTRATOR))
                .filteredOn(call -> !isQuestion(call))
                .extracting(Offered::toString)
                .allMatch(call -> call.endsWith("/retries")
                        || call.endsWith("suspended")
                        || call.contains(" /filter/")
                        || call.equals("POST /user/{id}/unlock"));
    }

    @ParameterizedTest
    @EnumSource(names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobody_but_administrators_looks_at_what_operators_need(Role role) {
        for (String path : List.of("/job", "/batch", "/deployment", "/authorization", "/metrics", "/schema/log")) {
            assertThat(calls.allows(person(role), "GET", path)).as(path).isFalse();
        }
    }

    /** The engine counts across all municipalities there. */
    @ParameterizedTest
    @EnumSource(names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobody_but_administrators_counts_what_others_have(Role role) {
        assertThat(ALL)
                .filteredOn(call -> call.method().equals("GET"))
                .filteredOn(call -> call.path().matches(".*(statistics|report).*"))
                .hasSizeGreaterThan(5)
                .noneMatch(call -> calls.allows(person(role), "GET", call.example()));
    }

    @Test
    void who_holds_no_role_may_call_nothing() {
        Person nobody = new Person("nobody", "Kimse", null, Set.of("zeytinburnu"), Set.of());
        assertThat(ALL).noneMatch(call -> calls.allows(nobody, call.method(), call.example()));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_the_engines_is_not_let_through(Role role) {
        for (String path : List.of("/task/x1/claim/", "/task/x1/claim/more", "/Task/x1/claim", "/task//claim", "")) {
            assertThat(calls.allows(person(role), "POST", path)).as(path).isFalse();
        }
    }

    private List<Offered> changing(Role role) {
        return ALL.stream()
                .filter(Offered::changes)
                .filter(call -> calls.allows(person(role), call.method(), call.example()))
                .toList();
    }

    /** Questions with many conditions are sent with POST. */
    private static boolean isQuestion(Offered call) {
        return call.method().equals("POST")
                && call.path()
                        .matches(
                                "/(?!message|signal|condition)(history/)?[a-z-]+(/count)?|/filter/\\{id}/(list|count|singleResult)|/schema/log");
    }

    private static Person person(Role role) {
        return new Person("somebody", "Biri", "zeytinburnu", Set.of("zeytinburnu"), Set.of(role));
    }
}
