package org.uyum.engine.translation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.uyum.UyumTest;

/** Texts in the engine's answers are found by the keys beside them; what people wrote is never touched. */
@UyumTest
class AnswerTextsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private AnswerTexts answers;

    @BeforeEach
    void readEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_task_has_the_name_and_description_of_its_box() throws Exception {
        assertTranslated(
                """
                [{"id": "1", "name": "Programı planla", "description": "Katılan …", "taskDefinitionKey": "closeProgramme"}]""",
                """
                [{"id": "1", "name": "Close the programme", "description": "Review the outcomes and results of the programme, \
                write the closing assessment and close the programme.", "taskDefinitionKey": "closeProgramme"}]""");
    }

    @Test
    void tasks_of_a_filter_are_found_in_what_is_embedded() throws Exception {
        assertTranslated(
                """
                {"_embedded": {"task": [{"taskDefinitionKey": "signMinutes", "name": "x", "description": null,
                    "_embedded": {"variable": [{"name": "subject", "value": "Tutanağı imzala"}],
                        "processDefinition": [{"id": "planApproval:1:7", "key": "planApproval", "name": "Plan onayı"}]}}]}}""",
                """
                {"_embedded": {"task": [{"taskDefinitionKey": "signMinutes", "name": "Sign the minutes", "description": null,
                    "_embedded": {"variable": [{"name": "subject", "value": "Tutanağı imzala"}],
                        "processDefinition": [{"id": "planApproval:1:7", "key": "planApproval",
                            "name": "Approval of the plan"}]}}]}}""");
    }

    @Test
    void what_people_wrote_stays_although_it_looks_like_one_of_our_texts() throws Exception {
        String answer =
                """
                {"variables": {"taskDefinitionKey": {"value": "signMinutes"}, "name": {"value": "Plan onayı"}},
                 "message": "Programı planla", "name": "Programı planla", "label": "Görevlerim",
                 "value": {"taskDefinitionKey": "signMinutes", "name": "Tutanağı imzala"}}""";
        assertTranslated(answer, answer);
    }

    @Test
    void a_box_that_no_translation_knows_keeps_its_name() throws Exception {
        String answer =
                """
                [{"taskDefinitionKey": "boxOfAnOlderModel", "name": "Eski görev", "description": "Eski"}]""";
        assertTranslated(answer, answer);
    }

    @Test
    void activities_are_named_by_box_and_whole_instances_by_their_process() throws Exception {
        assertTranslated(
                """
                {"activityId": "planApproval:1:7", "activityType": "processDefinition", "activityName": "Plan onayı",
                 "name": "Plan onayı", "childActivityInstances": [
                    {"activityId": "approvalRoute", "activityType": "businessRuleTask", "activityName": "Onay yolunu belirle",
                     "name": "Onay yolunu belirle", "childActivityInstances": []},
                    {"activityId": "reportActivity#multiInstanceBody", "activityName": "Faaliyetin bildirimi"}]}""",
                """
                {"activityId": "planApproval:1:7", "activityType": "processDefinition", "activityName": "Approval of the plan",
                 "name": "Approval of the plan", "childActivityInstances": [
                    {"activityId": "approvalRoute", "activityType": "businessRuleTask",
                     "activityName": "Determine the route of approval", "name": "Determine the route of approval",
                     "childActivityInstances": []},
                    {"activityId": "reportActivity#multiInstanceBody", "activityName": "Reporting on the activity"}]}""");
    }

    @Test
    void histories_and_decisions_name_their_definitions() throws Exception {
        assertTranslated(
                """
                [{"processDefinitionKey": "needsAnalysis", "processDefinitionName": "İhtiyaç analizi"},
                 {"id": "approvalRoute:1:8", "key": "approvalRoute", "name": "Onay yolu",
                  "decisionRequirementsDefinitionId": null},
                 {"decisionDefinitionKey": "approvalRoute", "decisionDefinitionName": "Onay yolu",
                  "inputs": [{"clauseId": "council", "clauseName": "Meclis kararı istendi mi?", "value": true}],
                  "outputs": [{"clauseId": "route", "clauseName": "Onay yolu", "value": "council"}]}]""",
                """
                [{"processDefinitionKey": "needsAnalysis", "processDefinitionName": "Needs analysis"},
                 {"id": "approvalRoute:1:8", "key": "approvalRoute", "name": "Route of approval",
                  "decisionRequirementsDefinitionId": null},
                 {"decisionDefinitionKey": "approvalRoute", "decisionDefinitionName": "Route of approval",
                  "inputs": [{"clauseId": "council", "clauseName": "Was a decision of the council asked for?", "value": true}],
                  "outputs": [{"clauseId": "route", "clauseName": "Route of approval", "value": "council"}]}]""");
    }

    @Test
    void our_filters_are_translated_and_those_of_administrators_are_not() throws Exception {
        assertTranslated(
                """
                [{"resourceType": "Task", "name": "Görevlerim", "query": {}, "properties": {"key": "mine",
                    "description": "Bana atanmış görevler", "variables": [{"name": "subject", "label": "Konu"},
                    {"name": "other", "label": "Başka"}]}},
                 {"resourceType": "Task", "name": "Görevlerim", "query": {}, "properties": {"description": "Bana atanmış görevler",
                    "variables": [{"name": "subject", "label": "Konu"}]}}]""",
                """
                [{"resourceType": "Task", "name": "My tasks", "query": {}, "properties": {"key": "mine",
                    "description": "Tasks assigned to me", "variables": [{"name": "subject", "label": "Subject"},
                    {"name": "other", "label": "Başka"}]}},
                 {"resourceType": "Task", "name": "Görevlerim", "query": {}, "properties": {"description": "Bana atanmış görevler",
                    "variables": [{"name": "subject", "label": "Konu"}]}}]""");
    }

    @Test
    void groups_are_named_by_their_role_and_other_groups_keep_their_name() throws Exception {
        assertTranslated(
                """
                [{"id": "manager", "name": "Birim müdürü", "type": "WORKFLOW"},
                 {"id": "others", "name": "Ötekiler", "type": "WORKFLOW"}]""",
                """
                [{"id": "manager", "name": "Unit manager", "type": "WORKFLOW"},
                 {"id": "others", "name": "Ötekiler", "type": "WORKFLOW"}]""");
    }

    private void assertTranslated(String answer, String expected) throws JsonProcessingException {
        JsonNode translated = JSON.readTree(answer);
        answers.translate(translated);
        assertThat(translated).isEqualTo(JSON.readTree(expected));
    }
}
