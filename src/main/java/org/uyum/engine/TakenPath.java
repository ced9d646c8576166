package org.uyum.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Finds the path that a process instance took through its model. The engine keeps no history of flows: of the flows that
 * leave a box, the one was taken whose target began first after the box ended.
 */
final class TakenPath {

    private static final String BODY = "#multiInstanceBody";

    private final BpmnModelInstance model;
    private final Map<String, List<PathEntry>> visits;

    TakenPath(BpmnModelInstance model, List<PathEntry> path) {
        this.model = model;
        Set<String> repeated = path.stream()
                .map(PathEntry::activity)
                .filter(id -> id.endsWith(BODY))
                .map(TakenPath::box)
                .collect(Collectors.toSet());
        // of a box that is done several times at once, its body says when it was reached and left
        this.visits = path.stream()
                .filter(visit -> !repeated.contains(visit.activity()))
                .collect(Collectors.groupingBy(visit -> box(visit.activity())));
    }

    DiagramMarks marks() {
        Set<String> current = boxes(visit -> visit.ended() == null);
        Set<String> done = boxes(visit -> visit.ended() != null && !visit.cancelled());
        done.removeAll(current);
        Set<String> flows = new HashSet<>();
        for (FlowNode box : model.getModelElementsByType(FlowNode.class)) {
            visits.getOrDefault(box.getId(), List.of()).stream()
                    .filter(visit -> visit.ended() != null && !visit.cancelled())
                    .forEach(
                            visit -> next(box.getOutgoing(), visit.ended()).ifPresent(flow -> flows.add(flow.getId())));
        }
        return new DiagramMarks(done, current, flows);
    }

    private Set<String> boxes(Predicate<PathEntry> which) {
        return visits.entrySet().stream()
                .filter(box -> box.getValue().stream().anyMatch(which))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Optional<SequenceFlow> next(Collection<SequenceFlow> outgoing, Instant left) {
        return outgoing.stream()
                .filter(flow -> reached(flow, left).isPresent())
                .min(Comparator.comparing(flow -> reached(flow, left).orElseThrow()));
    }

    private Optional<Instant> reached(SequenceFlow flow, Instant left) {
        return visits.getOrDefault(flow.getTarget().getId(), List.of()).stream()
                .map(PathEntry::began)
                .filter(began -> !began.isBefore(left))
                .min(Comparator.naturalOrder());
    }

    private static String box(String activity) {
        return activity.endsWith(BODY) ? activity.substring(0, activity.length() - BODY.length()) : activity;
    }
}
