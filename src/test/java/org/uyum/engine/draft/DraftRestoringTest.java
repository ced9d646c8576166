package org.uyum.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.uyum.UyumTest;
import org.uyum.databank.InterviewFixtures;
import org.uyum.engine.FormDeployments;

/** A draft comes back into the form of its task: for its own person, and as far as it fits. */
@UyumTest
class DraftRestoringTest extends DraftTest {

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FormDeployments formDeployments;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private ObjectMapper json;

    @Test
    void before_anything_is_saved_there_is_no_draft() throws Exception {
        mvc.perform(get(draft.path()).with(user("zbManager"))).andExpect(status().isNoContent());
        assertThat(toldWith(formOf("zbManager")).prop("revision").isNull()).isTrue();
    }

    @Test
    void the_form_is_shown_with_the_draft_and_with_all_that_the_step_shows() throws Exception {
        String before = String.valueOf(formOf("zbManager").get("needsAnalysisStart"));
        draft.saveFirst("{\"trainingStart\": \"2026-02-17\", \"team\": [\"zbStaff2\", \"zbStaff1\"]}");
        Map<String, Object> form = formOf("zbManager");
        assertThat(form)
                .containsEntry("trainingStart", "2026-02-17")
                .containsEntry("needsAnalysisStart", before)
                .containsEntry("programmeTitle", "Taslaklı program");
        assertThat(form.get("team").toString()).isEqualTo("[\"zbStaff2\",\"zbStaff1\"]");
        assertThat(form.get("municipalityOptions").toString()).contains("bagcilar");
        SpinJsonNode told = toldWith(form);
        assertThat(told.prop("revision").numberValue().longValue()).isEqualTo(draft.revision());
        assertThat(told.prop("left").numberValue()).isEqualTo(0);
        assertThat(told.prop("saveEvery").numberValue()).isEqualTo(30);
    }

    @Test
    void an_answer_that_was_emptied_stays_empty() throws Exception {
        assertThat(formOf("zbManager").get("trainingStart")).isNotNull();
        draft.saveFirst("{\"trainingStart\": null, \"trainingEnd\": \"\"}");
        assertThat(formOf("zbManager")).containsEntry("trainingStart", null).containsEntry("trainingEnd", null);
    }

    @Test
    void what_the_form_does_not_ask_for_is_neither_kept_nor_laid_over_what_it_shows() throws Exception {
        draft.saveFirst(
                        """
                {"programmeTitle": "Sahte", "municipalityOptions": [], "taskId": "x", "savedDraft": "x",
                 "municipalitiesReady": true, "trainingStart": {"deep": ["er"]}, "team": [["zbStaff1"]],
                 "trainingEnd": "2026-03-01"}""")
                .andExpect(status().isOk());
        assertThat(draft.stored("answers")).isEqualTo("{\"trainingEnd\":\"2026-03-01\"}");
        jdbc.sql("update task_draft set answers = ? where task_id = ?")
                .params("{\"programmeTitle\":\"Sahte\",\"taskId\":\"x\",\"municipalityOptions\":[]}", task.getId())
                .update();
        assertThat(formOf("zbManager"))
                .containsEntry("programmeTitle", "Taslaklı program")
                .containsEntry("taskId", task.getId());
        assertThat(runtime.getVariables(task.getProcessInstanceId())).doesNotContainKey("municipalitiesReady");
    }

    @Test
    void answers_that_fit_no_more_are_left_out_and_counted() throws Exception {
        draft.saveFirst(
                """
                {"team": ["zbStaff1", "gone"], "partners": ["gone"], "trainingStart": "17.02.2026",
                 "trainingEnd": true, "discussionStart": "2026-05-05"}""");
        Map<String, Object> form = formOf("zbManager");
        assertThat(form.get("team").toString()).isEqualTo("[\"zbStaff1\"]");
        assertThat(form.get("trainingStart")).isNotEqualTo("17.02.2026");
        assertThat(form).containsEntry("discussionStart", "2026-05-05");
        assertThat(toldWith(form).prop("left").numberValue()).isEqualTo(4);
    }

    @Test
    void a_whole_questionnaire_comes_back() throws Exception {
        startInterview();
        Map<String, Object> answers = InterviewFixtures.answers("zeytinburnu");
        draft.save("zbStaff2", json.writeValueAsString(answers), null).andExpect(status().isOk());
        Map<String, Object> shown = formOf("zbStaff2");
        assertThat(toldWith(shown).prop("left").numberValue()).isEqualTo(0);
        answers.forEach((key, answer) -> assertThat(String.valueOf(shown.get(key)))
                .as(key)
                .isEqualTo(
                        answer instanceof List<?> list ? json.valueToTree(list).toString() : answer.toString()));

        // the neighbourhoods on offer are those of the municipality that was answered
        draft.save(
                        "zbStaff2",
                        json.writeValueAsString(InterviewFixtures.with(answers, "municipality", "fatih")),
                        draft.revision())
                .andExpect(status().isOk());
        assertThat(toldWith(formOf("zbStaff2")).prop("left").numberValue()).isEqualTo(1);
    }

    @Test
    void a_draft_of_an_older_form_version_is_restored_as_far_as_it_fits() throws Exception {
        String instance = startInterview();
        String form = "draftTest" + number.replaceAll("\\D", "");
        runtime.setVariable(instance, "questionnaireForm", form);
        formDeployments.deploy(form, Map.of(form, form(form, "number", "[\"often\", \"never\"]", "textfield")));
        draft.save(
                        "zbStaff2",
                        "{\"members\": 12, \"contact\": \"often\", \"place\": \"Telsiz\", \"remark\": \"uzun\"}",
                        null)
                .andExpect(status().isOk());
        assertThat(formOf("zbStaff2"))
                .containsEntry("members", 12L)
                .containsEntry("contact", "often")
                .containsEntry("place", "Telsiz");

        formDeployments.deploy(form, Map.of(form, form(form, "checkbox", "[\"weekly\", \"never\"]", "number")));
        Map<String, Object> shown = formOf("zbStaff2");
        assertThat(shown).doesNotContainEntry("members", 12L).doesNotContainKeys("contact", "place");
        assertThat(shown).containsEntry("remark", "uzun");
        assertThat(toldWith(shown).prop("left").numberValue()).isEqualTo(3);
        assertThat(draft.stored("form_version")).isEqualTo(1);
        draft.save("zbStaff2", "{\"remark\": \"daha uzun\"}", draft.revision()).andExpect(status().isOk());
        assertThat(draft.stored("form_version")).isEqualTo(2);
    }

    @Test
    void a_draft_does_not_pass_by_the_check_of_the_submission() throws Exception {
        draft.saveFirst("{\"trainingStart\": \"1800-01-01\"}").andExpect(status().isOk());
        assertThatThrownBy(() -> walk.as("zbManager").complete(number, STEP, Map.of("trainingStart", "1800-01-01")))
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> walk.as("zbManager").complete(number, STEP, Map.of()))
                .as("nothing is taken from the draft")
                .isInstanceOf(FormFieldValidationException.class);
        assertThat(draft.stored("answers")).isEqualTo("{\"trainingStart\":\"1800-01-01\"}");
    }

    @Test
    void given_back_and_taken_again_the_task_brings_the_persons_own_draft_and_nobody_elses() throws Exception {
        String instance = walk.instance("establishUnit", number);
        draft.saveFirst("{\"trainingStart\": \"2026-02-01\"}");
        assertThat(walk.as("zbStaff1").formOf(instance, STEP))
                .as("a colleague looks at the task")
                .doesNotContainEntry("trainingStart", "2026-02-01")
                .doesNotContainKey(Restoring.KEY);
        walk.as("zbManager").run(() -> tasks.setAssignee(task.getId(), null));
        // somebody else of the role; nobody else is in the demo, so the engine is not asked
        tasks.setAssignee(task.getId(), "zbMayor");
        assertThat(formOf("zbMayor")).doesNotContainEntry("trainingStart", "2026-02-01");
        draft.save("zbMayor", "{\"trainingStart\": \"2026-03-03\"}", null).andExpect(status().isOk());
        tasks.setAssignee(task.getId(), "zbManager");
        assertThat(formOf("zbManager")).containsEntry("trainingStart", "2026-02-01");
        assertThat(draft.count()).isEqualTo(2);
    }

    @Test
    void characters_that_no_database_stores_do_no_harm() throws Exception {
        draft.saveFirst("{\"trainingStart\": \"a\\u0000b\\ud800c\\u0007ğ\", \"trainingEnd\": 1e999}")
                .andExpect(status().isOk());
        assertThat(draft.stored("answers").toString()).matches("\\p{ASCII}+").doesNotContain("\u0000");
        mvc.perform(get(draft.path()).with(user("zbManager"))).andExpect(status().isOk());
        assertThat(toldWith(formOf("zbManager")).prop("left").numberValue()).isEqualTo(2);
    }

    /** Makes the interview of zbStaff2 the task at hand; returns its process instance. */
    private String startInterview() {
        InterviewFixtures fixtures = new InterviewFixtures(beans)
                .withQuestionnaire()
                .withInterview("zeytinburnu", "zbStaff2")
                .started();
        String instance = fixtures.interviews().get(0).processInstanceId();
        walk.as("zbStaff2").complete(instance, "scheduleInterview", InterviewFixtures.appointment());
        walk.jobs();
        task = walk.task(instance, "conductInterview");
        draft = new TaskDraft(mvc, jdbc, task.getId());
        return instance;
    }

    private static String form(String id, String membersType, String contacts, String placeType) {
        return """
                {"id": "%s", "type": "default", "schemaVersion": 16, "components": [
                  {"type": "%s", "key": "members", "label": "Üye"},
                  {"type": "select", "key": "contact", "label": "Görüşme", "values": [%s]},
                  {"type": "%s", "key": "%s", "label": "Yer"},
                  {"type": "textarea", "key": "remark", "label": "Not"}]}"""
                .formatted(
                        id,
                        membersType,
                        contacts.replaceAll("[\\[\\]]", "").replaceAll("(\"\\w+\")", "{\"label\": $1, \"value\": $1}"),
                        placeType,
                        placeType.equals("number") ? "placeCount" : "place");
    }

    private Map<String, Object> formOf(String person) {
        Map<String, Object>[] shown = new Map[1];
        walk.as(person).run(() -> shown[0] = forms.getTaskFormVariables(task.getId()));
        return shown[0];
    }

    private static SpinJsonNode toldWith(Map<String, Object> form) {
        return (SpinJsonNode) form.get(Restoring.KEY);
    }
}
