package org.uyum;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.uyum.Models.assertEach;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
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

    /** What runs in a job of its own: heavy work, and what instances that end together would collide on. */
    private static final Set<String> IN_A_JOB = Set.of(
            "analyseAnswers",
            "issueCertificates",
            "publishPlan",
            "storeInDataBank",
            "recordNotReached",
            "recordRefusal",
            "distributeMinutes",
            "activityReported");

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
                        .extracting(DomElement::getLocalName, element -> element.getAttribute(CAMUNDA, "class"))
                        .as(file)
                        .noneMatch(found ->
                                found.toList().get(0).toString().toLowerCase().contains("script"))
                        .allMatch(found -> found.toList().get(1) == null));
        assertEach(
                ConditionExpression.class,
                "asks for one variable",
                condition -> condition.getTextContent().matches("\\$\\{!?[a-zA-Z]+( == '[a-zA-Z]+')?}"),
                ConditionExpression::getTextContent);
        assertEach(
                ConditionExpression.class,
                "is in no script language",
                condition -> condition.getLanguage() == null,
                ConditionExpression::getLanguage);
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

    @Test
    void gateway_asks_a_question_and_names_every_answer() {
        assertEach(
                ExclusiveGateway.class,
                "asks a question",
                gateway -> !splits(gateway) || gateway.getName().endsWith("?"),
                ExclusiveGateway::getName);
        assertEach(
                ExclusiveGateway.class,
                "has a default flow",
                gateway -> !splits(gateway) || gateway.getDefault() != null,
                ExclusiveGateway::getOutgoing);
        assertEach(
                SequenceFlow.class,
                "has a name if it is an answer",
                flow -> !splits(flow.getSource())
                        || (flow.getName() != null && !flow.getName().isBlank()),
                SequenceFlow::getName);
        assertEach(
                SequenceFlow.class,
                "has a condition if it is an answer other than the default",
                flow -> (flow.getConditionExpression() != null) == (splits(flow.getSource()) && !isDefault(flow)),
                flow -> "condition " + (flow.getConditionExpression() == null ? "missing" : "superfluous"));
    }

    @Test
    void called_process_is_there_and_gets_the_case_and_named_variables() {
        assertEach(
                CallActivity.class,
                "calls a process of the same deployment",
                call -> PROCESSES.contains(call.getCalledElement())
                        && "deployment".equals(call.getCamundaCalledElementBinding()),
                CallActivity::getCalledElement);
        assertEach(
                CallActivity.class,
                "passes the case on",
                call -> extensions(call, CamundaIn.class)
                        .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey())),
                CallActivity::getCalledElement);
        assertEach(
                CallActivity.class,
                "names each variable it passes",
                call -> extensions(call, CamundaIn.class).noneMatch(in -> in.getCamundaVariables() != null)
                        && extensions(call, CamundaOut.class).noneMatch(out -> out.getCamundaVariables() != null),
                CallActivity::getCalledElement);
    }

    @Test
    void wait_is_for_a_date_in_a_variable_or_for_a_message_of_the_same_name() {
        assertEach(
                TimerEventDefinition.class,
                "waits for a date",
                timer -> timer.getTimeDate() != null
                        && timer.getTimeDate().getTextContent().matches("\\$\\{[a-zA-Z]+}"),
                TimerEventDefinition::getTextContent);
        assertEach(
                MessageEventDefinition.class,
                "waits for the message that bears its name",
                event -> event.getParentElement() instanceof IntermediateCatchEvent wait
                        && wait.getId().equals(event.getMessage().getName()),
                event -> event.getMessage().getName());
    }

    @Test
    void heavy_work_and_nothing_else_runs_in_a_job() {
        assertThat(Models.all(FlowNode.class).filter(FlowNode::isCamundaAsyncBefore))
                .extracting(FlowNode::getId)
                .containsExactlyInAnyOrderElementsOf(IN_A_JOB);
        assertEach(
                FlowNode.class,
                "ends in no job",
                node -> node.getAttributeValueNs(CAMUNDA, "asyncAfter") == null,
                FlowNode::getName);
    }

    @Test
    void decision_of_a_business_rule_is_there() {
        assertEach(
                BusinessRuleTask.class,
                "is decided by a table of the same deployment",
                rule -> DECISIONS.contains(rule.getCamundaDecisionRef())
                        && "deployment".equals(rule.getCamundaDecisionRefBinding()),
                BusinessRuleTask::getCamundaDecisionRef);
    }

    @Test
    void everything_is_reached_and_leads_to_an_end() {
        Set<String> reached = walk(StartEvent.class, FlowNode::getOutgoing, SequenceFlow::getTarget);
        Set<String> ending = walk(EndEvent.class, FlowNode::getIncoming, SequenceFlow::getSource);
        assertEach(FlowNode.class, "is reached", node -> reached.contains(node.getId()), FlowNode::getName);
        assertEach(FlowNode.class, "leads to an end", node -> ending.contains(node.getId()), FlowNode::getName);
    }

    private static boolean splits(FlowNode node) {
        return node instanceof ExclusiveGateway && node.getOutgoing().size() > 1;
    }

    private static boolean isDefault(SequenceFlow flow) {
        return flow.getSource() instanceof ExclusiveGateway gateway && flow.equals(gateway.getDefault());
    }

    private static String documentation(FlowElement element) {
        return element.getDocumentations().stream()
                .map(text -> text.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static <T extends BpmnModelElementInstance> Stream<T> extensions(CallActivity call, Class<T> type) {
        return call.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
    }

    private static List<DomElement> withDescendants(DomElement element) {
        return Stream.concat(
                        Stream.of(element),
                        element.getChildElements().stream().flatMap(child -> withDescendants(child).stream()))
                .toList();
    }

    /** Ids of what is found from the events of a type along the flows, into sub-processes too. */
    private static Set<String> walk(
            Class<? extends FlowNode> from,
            Function<FlowNode, Collection<SequenceFlow>> flows,
            Function<SequenceFlow, FlowNode> next) {
        Set<String> found = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(Models.all(from)
                .filter(event -> !(event.getParentElement() instanceof SubProcess))
                .toList());
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (!found.add(node.getId())) {
                continue;
            }
            flows.apply(node).forEach(flow -> open.push(next.apply(flow)));
            if (node instanceof SubProcess inner) {
                inner.getChildElementsByType(from).forEach(open::push);
            }
        }
        return found;
    }
}
