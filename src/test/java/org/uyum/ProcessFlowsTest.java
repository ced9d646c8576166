package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uyum.Models.assertEach;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.junit.jupiter.api.Test;
import org.uyum.programme.Stage;

/** How the flows of every process model run: questions and answers, calls, waits, jobs. */
class ProcessFlowsTest {

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
                ExclusiveGateway::getName);
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
    void condition_is_a_simple_expression() {
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
    void called_process_is_there_and_gets_the_case_and_named_variables() {
        assertEach(
                CallActivity.class,
                "calls a process of the same deployment",
                call -> Models.BPMN.containsKey(call.getCalledElement())
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
                "waits for the message that bears its name, or at the border of a stage for its being skipped",
                event -> event.getParentElement() instanceof BoundaryEvent border
                        ? isSkip(border, event) || border.cancelActivity() && isNamedAsItsMessage(border, event)
                        : isNamedAsItsMessage((CatchEvent) event.getParentElement(), event),
                event -> event.getMessage().getName());
    }

    @Test
    void every_stage_can_be_skipped() {
        assertThat(Models.all(BoundaryEvent.class)
                        .filter(border -> border.getId().endsWith("Skipped"))
                        .map(border -> border.getAttachedTo().getId()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Stage.values()).map(Stage::activity).toList());
    }

    /** One that is awaited in several places bears its name with that of the place behind it. */
    private static boolean isNamedAsItsMessage(CatchEvent waiting, MessageEventDefinition event) {
        String message = event.getMessage().getName();
        long places = Models.all(MessageEventDefinition.class)
                .filter(other -> other.getMessage().getName().equals(message))
                .count();
        return places == 1 ? waiting.getId().equals(message) : waiting.getId().matches(message + "[A-Z][A-Za-z]+");
    }

    private static boolean isSkip(BoundaryEvent border, MessageEventDefinition event) {
        return border.cancelActivity()
                && border.getId().equals(border.getAttachedTo().getId() + "Skipped")
                && event.getMessage().getName().equals("stageSkipped");
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
                rule -> Models.DMN.containsKey(rule.getCamundaDecisionRef())
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

    private static Stream<BoundaryEvent> borders(FlowNode node) {
        return Models.all(BoundaryEvent.class)
                .filter(border -> border.getAttachedTo().equals(node));
    }

    private static boolean splits(FlowNode node) {
        return node instanceof ExclusiveGateway && node.getOutgoing().size() > 1;
    }

    private static boolean isDefault(SequenceFlow flow) {
        return flow.getSource() instanceof ExclusiveGateway gateway && flow.equals(gateway.getDefault());
    }

    private static <T extends BpmnModelElementInstance> Stream<T> extensions(CallActivity call, Class<T> type) {
        return call.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
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
        // a message starts these, whatever the process is at, and they end it
        Models.all(SubProcess.class).filter(SubProcess::triggeredByEvent).forEach(open::push);
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (!found.add(node.getId())) {
                continue;
            }
            flows.apply(node).forEach(flow -> open.push(next.apply(flow)));
            borders(node).forEach(open::push);
            if (node instanceof SubProcess inner) {
                inner.getChildElementsByType(from).forEach(open::push);
            }
        }
        return found;
    }
}
