package org.uyum.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.uyum.UyumTest;
import org.uyum.engine.Grants;
import org.uyum.engine.ModelTask;
import org.uyum.engine.ModelTasks;

/** What each role may is read where it is granted, and is what the engine has. */
@UyumTest
class RolesPageTest {

    private static final String PAGE = "/admin/roles";

    @Autowired
    MockMvc mvc;

    @Autowired
    Grants grants;

    @Autowired
    ModelTasks models;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    ApplicationContext context;

    @Test
    void engine_has_granted_what_is_written_and_nothing_else() {
        Set<String> written = grants.all().stream()
                .map(grant -> grant.role().group() + " " + grant.resource() + " " + grant.id())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(granted()).isEqualTo(written);
    }

    @Test
    void what_is_granted_no_more_is_taken_away_at_the_next_start() {
        Set<String> before = granted();
        Authorization old = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        old.setGroupId("staff");
        old.setResource(Resources.TASK);
        old.setResourceId("*");
        old.addPermission(Permissions.UPDATE);
        authorizations.saveAuthorization(old);
        assertThat(granted()).isNotEqualTo(before);

        ReflectionTestUtils.invokeMethod(context.getBean("engineAccess"), "grant");

        assertThat(granted()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "auditor"})
    void table_names_rights_tasks_and_four_eyes(String person) throws Exception {
        mvc.perform(get(PAGE).with(user(person)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("görevleri üstlenir ve tamamlar")))
                .andExpect(content().string(containsString("Programı planla")))
                .andExpect(content().string(containsString("Onaylar")));
    }

    @Test
    void every_task_has_a_group_and_everything_a_name() {
        assertThat(models.all()).allSatisfy(task -> assertThat(task.groups()).isNotEmpty());
        assertThat(models.nameOf("approveTraining")).isPresent();
        assertThat(models.nameOf("establishUnit")).isPresent();
        assertThat(models.nameOf("nothingLikeIt")).isEmpty();
    }

    /** The page shows what the guard of tasks asks for; this is what design.md wants of both. */
    @Test
    void who_approves_what_whose_work_is_as_the_design_says() {
        assertThat(ids(ModelTask::approves))
                .isEqualTo(Map.of(
                        "trainingPlan", Set.of("approveTraining"),
                        "certificates", Set.of("approveCertificates"),
                        "questionnaireVersion", Set.of("approveQuestionnaire"),
                        "interview", Set.of("reviewInterview"),
                        "report", Set.of("approveNeedsReport", "acceptNeedsReport"),
                        "plan", Set.of("initialPlan", "giveConformityOpinion", "approvePlan"),
                        "progress", Set.of("reviewProgress")));
        assertThat(ids(ModelTask::prepares))
                .hasSameSizeAs(ids(ModelTask::approves))
                .containsEntry("interview", Set.of("conductInterview", "correctInterview"))
                .containsEntry("certificates", Set.of("recordAttendance", "recordTestScores"));
    }

    @ParameterizedTest
    @CsvSource({"tr, Eğitim planı", "en, Training plan"})
    void pairs_of_four_eyes_are_named_in_both_languages(String language, String thing) throws Exception {
        String page = mvc.perform(get(PAGE).with(user("auditor")).cookie(new Cookie("uyum-language", language)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains(">" + thing + "</th>").doesNotContain("administration.roles.thing.");
    }

    private Map<String, Set<String>> ids(Function<ModelTask, Optional<String>> thing) {
        return models.all().stream()
                .filter(task -> thing.apply(task).isPresent())
                .collect(Collectors.groupingBy(
                        task -> thing.apply(task).orElseThrow(),
                        Collectors.mapping(ModelTask::id, Collectors.toSet())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zbStaff1", "zbManager", "zbMayor"})
    void others_do_not_see_it(String person) throws Exception {
        mvc.perform(get(PAGE).with(user(person))).andExpect(status().isForbidden());
    }

    private Set<String> granted() {
        return List.of(Resources.APPLICATION, Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE, Resources.TASK)
                .stream()
                .flatMap(resource -> authorizations.createAuthorizationQuery().resourceType(resource).list().stream()
                        .filter(granted -> granted.getGroupId() != null
                                && !granted.getGroupId().equals("camunda-admin"))
                        .map(granted -> granted.getGroupId() + " " + resource.name() + " " + granted.getResourceId()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
