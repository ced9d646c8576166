package org.uyum;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.uyum.Models.assertEach;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.api.Test;
import org.uyum.identity.Role;

/** What every process model keeps to, whatever the code behind it. */
class ProcessModelsTest {

    private static final Set<String> PROCESSES = Set.of(
            "establishUnit",
            "managerTraining",
            "needsAnalysis",
            "associationInterview",
            "reportDiscussion",
            "stakeholderMeeting",
            "strategicPlanning",
            "planApproval",
            "planMonitoring");

    private static final Set<String> DECISIONS = Set.of("trainingCompletion", "approvalRoute");

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Letters of the Turkish alphabet, which has no q, w and x. */
    private static final String TURKISH = "[A-PR-VYZÇĞİÖŞÜ][a-pr-vyzA-PR-VYZçğıöşüÇĞİÖŞÜ ]*\\??";

    @Test
    void file_is_named_after_the_one_process_or_decision_in_it() {
        assertThat(Models.BPMN.keySet()).isEqualTo(PROCESSES);
        assertThat(Models.DMN.keySet()).isEqualTo(DECISIONS);
        Models.BPMN.forEach((file, model) -> assertThat(model.getModelElementsByType(Process.class))
                .extracting(Process::getId)
                .as(file)
                .containsExactly(file));
        Models.DMN.forEach((file, model) -> assertThat(model.getModelElementsByType(Decision.class))
                .extracting(Decision::getId)
                .as(file)
                .containsExactly(file));
    }

    @Test
    void model_is_valid_and_executable() {
        Models.BPMN.values().forEach(Bpmn::validateModel);
        Models.DMN.values().forEach(Dmn::validateModel);
        assertEach(Process.class, "is executable", Process::isExecutable, Process::isExecutable);
    }

    @Test
    void history_is_kept_for_ten_years() {
        assertEach(
                Process.class,
                "has a history time to live",
                process -> "P3650D".equals(process.getCamundaHistoryTimeToLiveString()),
                Process::getCamundaHistoryTimeToLiveString);
        Models.DMN.forEach((file, model) -> assertThat(model.getModelElementsByType(Decision.class))
                .extracting(Decision::getCamundaHistoryTimeToLiveString)
                .as(file)
                .containsOnly("P3650D"));
    }

    @Test
    void only_a_programme_is_started_in_the_tasklist() {
        assertEach(
                Process.class,
                "is started in the Tasklist only if it is establishUnit",
                process -> process.isCamundaStartableInTasklist()
                        == process.getId().equals("establishUnit"),
                Process::isCamundaStartableInTasklist);
    }

    @Test
    void nothing_runs_a_script_or_names_a_class() {
        Models.BPMN.forEach(
                (file, model) -> assertThat(withDescendants(model.getDocument().getRootElement()))
                        .filteredOn(element ->
                                element.getLocalName().toLowerCase(Locale.ROOT).contains("script")
                                        || element.hasAttribute(CAMUNDA, "class"))
                        .extracting(element -> element.getLocalName() + " in " + element.getAttribute("id"))
                        .as(file)
                        .isEmpty());
    }

    @Test
    void ids_are_in_camel_case_and_unique_over_all_models() {
        assertEach(
                BaseElement.class,
                "has an id in camel case",
                element -> element.getId() == null || element.getId().matches("[a-z][a-zA-Z0-9]*"),
                BaseElement::getId);
        assertThat(Models.all(FlowNode.class).collect(groupingBy(FlowNode::getId, counting())))
                .allSatisfy((id, boxes) -> assertThat(boxes).as(id).isEqualTo(1));
    }

    @Test
    void everything_in_the_diagram_has_a_turkish_name() {
        assertEach(Process.class, "has a Turkish name", it -> it.getName().matches(TURKISH), Process::getName);
        assertEach(
                FlowNode.class,
                "has a Turkish name",
                node -> node.getName() != null && node.getName().matches(TURKISH),
                FlowNode::getName);
    }

    @Test
    void user_task_says_who_does_what_until_when() {
        Set<String> groups = Arrays.stream(Role.values()).map(Role::group).collect(toSet());
        assertEach(
                UserTask.class,
                "is for the people of a role",
                task -> !task.getCamundaCandidateGroupsList().isEmpty()
                        && groups.containsAll(task.getCamundaCandidateGroupsList()),
                UserTask::getCamundaCandidateGroups);
        assertEach(
                UserTask.class,
                "is due in some days",
                task -> String.valueOf(task.getCamundaDueDate()).matches("\\$\\{dueIn\\.days\\([1-9][0-9]?\\)}"),
                UserTask::getCamundaDueDate);
        assertEach(
                UserTask.class,
                "says what to do",
                task -> documentation(task).length() > 40,
                ProcessModelsTest::documentation);
    }

    private static String documentation(FlowElement element) {
        return element.getDocumentations().stream()
                .map(text -> text.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static List<DomElement> withDescendants(DomElement element) {
        return Stream.concat(
                        Stream.of(element),
                        element.getChildElements().stream().flatMap(child -> withDescendants(child).stream()))
                .toList();
    }
}
