package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The process models and decision tables as they lie in the project's folders, read without an engine. */
final class Models {

    static final Path PROCESSES = Path.of("processes");
    static final Path FORMS = Path.of("forms");

    /** By the name of the file without its ending. */
    static final Map<String, BpmnModelInstance> BPMN = read(".bpmn", Models::bpmn);

    static final Map<String, DmnModelInstance> DMN = read(".dmn", Models::dmn);

    private Models() {}

    /** The process of a model; each file holds one. */
    static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    static <T extends BaseElement> Stream<T> all(Class<T> type) {
        return BPMN.values().stream().flatMap(model -> model.getModelElementsByType(type).stream());
    }

    /** Fails with the model and the id of every element of the type that does not keep the rule, and with what it has. */
    static <T extends BaseElement> void assertEach(
            Class<T> type, String rule, Predicate<T> keeps, Function<T, ?> whatItHas) {
        List<String> problems = all(type)
                .filter(element -> !keeps.test(element))
                .map(element -> processOf(element) + "/" + element.getId() + ": " + whatItHas.apply(element))
                .toList();
        assertThat(problems).as(rule).isEmpty();
    }

    static String processOf(BaseElement element) {
        return process((BpmnModelInstance) element.getModelInstance()).getId();
    }

    /** Bean that is called when a process starts, as written in the model; empty for a start by form. */
    static Optional<String> startListener(StartEvent start) {
        return Optional.ofNullable(start.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaExecutionListener.class).list().stream())
                .map(CamundaExecutionListener::getCamundaDelegateExpression)
                .findFirst();
    }

    private static <T> Map<String, T> read(String ending, Function<Path, T> reader) {
        Map<String, T> models = new TreeMap<>();
        try (Stream<Path> files = Files.list(PROCESSES)) {
            files.filter(file -> file.toString().endsWith(ending))
                    .forEach(file -> models.put(file.getFileName().toString().replace(ending, ""), reader.apply(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return models;
    }

    private static BpmnModelInstance bpmn(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static DmnModelInstance dmn(Path file) {
        return Dmn.readModelFromFile(file.toFile());
    }
}
