package org.uyum;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.uyum.Models.assertEach;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.junit.jupiter.api.Test;

/** What the models read is what the code declares, and what they wait for is what the code sends. */
class ProcessVariablesTest {

    /** Names in expressions that are no variables: words of the language, and what the engine brings. */
    private static final Set<String> GIVEN = Set.of("true", "false", "execution", "dueIn", "JSON", "loopCounter");

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");

    /** A word that is no property or method of something else. */
    private static final Pattern NAME = Pattern.compile("(?<![.\\w])[a-zA-Z]\\w*");

    @Test
    void variable_that_a_model_reads_is_declared() {
        Set<String> declared = StepsInCode.variables();
        SoftAssertions every = new SoftAssertions();
        Models.BPMN.forEach((file, model) -> {
            Set<String> read = Stream.concat(
                            passed(model), names(StepsInCode.text(Models.PROCESSES.resolve(file + ".bpmn"))))
                    .filter(name -> !GIVEN.contains(name))
                    .filter(name -> !madeInModel(model).contains(name))
                    .filter(name -> model.getModelElementById(name) == null)
                    .collect(toCollection(TreeSet::new));
            read.removeAll(declared);
            every.assertThat(read)
                    .as("variables of %s that no class declares", file)
                    .isEmpty();
        });
        every.assertAll();
    }

    @Test
    void input_of_a_business_rule_is_declared() {
        Set<String> inputs = Models.all(BusinessRuleTask.class)
                .map(rule -> Models.DMN.get(rule.getCamundaDecisionRef()))
                .flatMap(table -> table.getModelElementsByType(InputExpression.class).stream())
                .map(input -> input.getText().getTextContent())
                .collect(toSet());
        assertThat(StepsInCode.variables()).containsAll(inputs);
    }

    @Test
    void no_variable_hides_a_bean() {
        assertThat(StepsInCode.variables())
                .doesNotContainAnyElementsOf(StepsInCode.steps().keySet());
    }

    @Test
    void message_that_a_model_waits_for_is_sent() {
        String sources = StepsInCode.sources();
        assertEach(
                Message.class,
                "is named in the code",
                message -> sources.contains('"' + message.getName() + '"'),
                Message::getName);
    }

    @Test
    void list_that_a_box_is_repeated_over_is_set() {
        String sources = StepsInCode.sources();
        assertEach(
                MultiInstanceLoopCharacteristics.class,
                "runs over a list that the code names",
                loop -> names(String.valueOf(loop.getCamundaCollection()))
                        .filter(name -> !GIVEN.contains(name))
                        .allMatch(name -> sources.contains('"' + name + '"')),
                MultiInstanceLoopCharacteristics::getCamundaCollection);
    }

    private static Stream<String> names(String text) {
        return EXPRESSION
                .matcher(text)
                .results()
                .map(found -> found.group(1).replaceAll("'[^']*'", ""))
                .flatMap(expression -> NAME.matcher(expression).results().map(MatchResult::group));
    }

    private static Stream<String> passed(BpmnModelInstance model) {
        return Stream.of(
                        model.getModelElementsByType(CamundaIn.class).stream().map(CamundaIn::getCamundaSource),
                        model.getModelElementsByType(CamundaIn.class).stream().map(CamundaIn::getCamundaTarget),
                        model.getModelElementsByType(CamundaOut.class).stream().map(CamundaOut::getCamundaTarget))
                .flatMap(variables -> variables)
                .filter(Objects::nonNull);
    }

    /** Results of business rules, and what a multi-instance runs over: lists are checked apart. */
    private static Set<String> madeInModel(BpmnModelInstance model) {
        Stream<String> results = model.getModelElementsByType(BusinessRuleTask.class).stream()
                .map(BusinessRuleTask::getCamundaResultVariable);
        Stream<String> lists = model.getModelElementsByType(MultiInstanceLoopCharacteristics.class).stream()
                .flatMap(loop -> Stream.concat(
                        Stream.ofNullable(loop.getCamundaElementVariable()),
                        names(String.valueOf(loop.getCamundaCollection()))));
        return Stream.concat(results, lists).collect(toSet());
    }
}
