package org.uyum;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.uyum.Models.assertEach;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.util.StringUtils;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.UserStep;

/** One word, one box: behind every box of a model stand the bean, the class and the form of the same name. */
class ProcessStepsTest {

    /** Tasks whose form is the questionnaire, chosen by a variable and deployed while the program runs. */
    private static final Set<String> BY_QUESTIONNAIRE = Set.of("conductInterview", "correctInterview");

    private static final Set<String> INPUTS = Set.of(
            "textfield", "textarea", "number", "datetime", "checkbox", "checklist", "radio", "select", "taglist");

    private static final Map<String, Class<?>> STEPS = StepsInCode.steps();

    @Test
    void user_task_shows_the_form_of_its_name() {
        assertEach(
                UserTask.class,
                "shows the form of its name",
                task -> BY_QUESTIONNAIRE.contains(task.getId())
                        ? isForm(task, "${questionnaireForm}", "latest")
                        : isForm(task, task.getId(), "deployment"),
                task -> task.getCamundaFormRef() + ", " + task.getCamundaFormRefBinding());
        assertThat(formsInModels().stream().filter(form -> !Files.exists(form)))
                .as("forms that a model names and the folder lacks")
                .isEmpty();
    }

    @Test
    void form_bears_its_own_name_and_is_shown_by_a_task() throws IOException {
        try (Stream<Path> files = Files.walk(Models.FORMS)) {
            List<Path> forms =
                    files.filter(file -> file.toString().endsWith(".form")).toList();
            assertThat(formsInModels()).as("forms that tasks show").containsAll(forms);
            assertThat(forms)
                    .allSatisfy(form -> assertThat(read(form).path("id").asText())
                            .as("%s", form)
                            .isEqualTo(nameOf(form)));
        }
    }

    @Test
    void service_task_and_start_call_the_bean_of_their_own_name() {
        assertEach(
                ServiceTask.class,
                "calls its own bean",
                task -> ("${" + task.getId() + "}").equals(task.getCamundaDelegateExpression()),
                ServiceTask::getCamundaDelegateExpression);
        assertEach(
                StartEvent.class,
                "calls its own bean, unless it has a form or stands in a sub-process",
                start -> Models.startListener(start)
                        .map(("${" + start.getId() + "}")::equals)
                        .orElse(start.getCamundaFormRef() != null || start.getParentElement() instanceof SubProcess),
                Models::startListener);
    }

    @Test
    void step_of_the_same_name_stands_behind_every_box() {
        assertEach(
                UserTask.class, "is a UserStep", task -> isStep(task.getId(), UserStep.class), ProcessStepsTest::step);
        assertEach(
                ServiceTask.class,
                "is a ServiceStep",
                task -> isStep(task.getId(), ServiceStep.class),
                ProcessStepsTest::step);
        assertEach(
                StartEvent.class,
                "is a step",
                start -> start.getCamundaFormRef() == null
                        ? Models.startListener(start).isEmpty() || isStep(start.getId(), ServiceStep.class)
                        : isStep(start.getCamundaFormRef(), UserStep.class),
                ProcessStepsTest::step);
    }

    @Test
    void every_step_stands_behind_a_box_and_bears_its_name() {
        assertThat(boxes()).as("boxes of the steps").containsAll(STEPS.keySet());
        assertThat(STEPS)
                .allSatisfy((name, type) -> assertThat(type.getSimpleName()).isEqualTo(StringUtils.capitalize(name)));
    }

    @Test
    void inputs_of_a_form_are_the_answers_of_its_step() throws IOException {
        SoftAssertions every = new SoftAssertions();
        for (Path form : formsInModels()) {
            if (Files.exists(form) && isStep(nameOf(form), UserStep.class)) {
                every.assertThat(inputs(read(form).path("components")))
                        .as("%s", form)
                        .isEqualTo(answers(STEPS.get(nameOf(form))));
            }
        }
        every.assertAll();
    }

    private static boolean isForm(UserTask task, String form, String binding) {
        return form.equals(task.getCamundaFormRef()) && binding.equals(task.getCamundaFormRefBinding());
    }

    private static boolean isStep(String name, Class<?> kind) {
        return STEPS.containsKey(name) && kind.isAssignableFrom(STEPS.get(name));
    }

    private static String step(BaseElement box) {
        return STEPS.containsKey(box.getId()) ? STEPS.get(box.getId()).getName() : "no class";
    }

    private static Set<String> boxes() {
        return Stream.of(
                        Models.all(UserTask.class).map(BaseElement::getId),
                        Models.all(ServiceTask.class).map(BaseElement::getId),
                        Models.all(StartEvent.class).map(BaseElement::getId),
                        Models.all(StartEvent.class).map(StartEvent::getCamundaFormRef))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    private static Set<Path> formsInModels() {
        Stream<Path> ofTasks = Models.all(UserTask.class)
                .filter(task -> !BY_QUESTIONNAIRE.contains(task.getId()))
                .map(task -> form(task, task.getId()));
        Stream<Path> ofStarts = Models.all(StartEvent.class)
                .filter(start -> start.getCamundaFormRef() != null)
                .map(start -> form(start, start.getCamundaFormRef()));
        return Stream.concat(ofTasks, ofStarts).collect(toCollection(TreeSet::new));
    }

    private static Path form(BaseElement element, String id) {
        return Models.FORMS.resolve(Models.processOf(element)).resolve(id + ".form");
    }

    private static String nameOf(Path form) {
        return form.getFileName().toString().replace(".form", "");
    }

    private static JsonNode read(Path form) throws IOException {
        return new ObjectMapper().readTree(form.toFile());
    }

    /** Keys of the fields that a person can fill in, those in groups too. */
    private static Set<String> inputs(JsonNode components) {
        Set<String> keys = new TreeSet<>();
        for (JsonNode component : components) {
            if (INPUTS.contains(component.path("type").asText())
                    && !component.path("disabled").asBoolean()) {
                assertThat(keys.add(component.path("key").asText()))
                        .as("key %s is there once", component.path("key"))
                        .isTrue();
            }
            keys.addAll(inputs(component.path("components")));
        }
        return keys;
    }

    private static Set<String> answers(Class<?> step) {
        Class<?> answers =
                ResolvableType.forClass(step).as(UserStep.class).getGeneric(0).toClass();
        return Arrays.stream(answers.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(toCollection(TreeSet::new));
    }
}
