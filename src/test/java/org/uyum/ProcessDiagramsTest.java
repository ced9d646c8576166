package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uyum.Models.assertEach;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.Test;

/** What the diagrams keep to, so that people can read them. */
class ProcessDiagramsTest {

    private static final double TOUCHING = 1.5;

    @Test
    void everything_is_drawn() {
        assertEach(FlowNode.class, "has a shape", node -> node.getDiagramElement() != null, FlowNode::getName);
        assertEach(SequenceFlow.class, "has an edge", flow -> flow.getDiagramElement() != null, SequenceFlow::getName);
    }

    @Test
    void shapes_do_not_overlap() {
        Models.BPMN.forEach((file, model) -> {
            List<BpmnShape> shapes = shapes(model);
            for (BpmnShape one : shapes) {
                for (BpmnShape other : shapes) {
                    assertThat(one == other
                                    || isInside(one, other)
                                    || isInside(other, one)
                                    || isAttached(one, other)
                                    || isAttached(other, one)
                                    || !area(one).intersects(area(other)))
                            .as("%s: %s overlaps %s", file, id(one), id(other))
                            .isTrue();
                }
            }
        });
    }

    @Test
    void start_is_on_the_left_and_the_ends_are_on_the_right() {
        assertEach(
                StartEvent.class,
                "is left of all that follows",
                start -> siblings(start).allMatch(other -> other.equals(start) || left(start) < left(other)),
                ProcessDiagramsTest::left);
        assertEach(
                EndEvent.class,
                "is right of what leads to it",
                end -> end.getIncoming().stream().allMatch(flow -> left(flow.getSource()) < left(end)),
                ProcessDiagramsTest::left);
    }

    @Test
    void flows_are_right_angled_and_touch_what_they_join() {
        assertEach(
                SequenceFlow.class,
                "runs across or down",
                flow -> lines(flow).stream().allMatch(line -> line.x1 == line.x2 || line.y1 == line.y2),
                SequenceFlow::getName);
        assertEach(
                SequenceFlow.class,
                "begins at its source and ends at its target",
                flow -> touches(
                                flow.getSource(),
                                lines(flow).get(0).getP1().getX(),
                                lines(flow).get(0).getP1().getY())
                        && touches(flow.getTarget(), last(flow).x2, last(flow).y2),
                SequenceFlow::getName);
    }

    @Test
    void flows_do_not_run_through_shapes() {
        Models.BPMN.forEach((file, model) -> {
            for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
                shapes(model).stream()
                        .filter(shape -> !shape.getBpmnElement().equals(flow.getSource())
                                && !shape.getBpmnElement().equals(flow.getTarget())
                                && !shape.getBpmnElement().equals(flow.getParentElement()))
                        .forEach(shape -> assertThat(lines(flow))
                                .as("%s: %s runs through %s", file, flow.getId(), id(shape))
                                .noneMatch(line -> line.intersects(area(shape))));
            }
        });
    }

    @Test
    void labels_are_free_of_shapes_and_of_each_other() {
        Models.BPMN.forEach((file, model) -> {
            List<BpmnLabel> labels = List.copyOf(model.getModelElementsByType(BpmnLabel.class));
            for (BpmnLabel label : labels) {
                String labelled = ((DiagramElement) label.getParentElement()).getId();
                assertThat(labels.stream()
                                .filter(other -> other != label && area(other).intersects(area(label))))
                        .extracting(other -> ((DiagramElement) other.getParentElement()).getId())
                        .as("%s: labels over that of %s", file, labelled)
                        .isEmpty();
                assertThat(shapes(model).stream()
                                .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                                .filter(shape -> area(shape).intersects(area(label))))
                        .extracting(ProcessDiagramsTest::id)
                        .as("%s: shapes under the label of %s", file, labelled)
                        .isEmpty();
            }
        });
    }

    private static List<BpmnShape> shapes(BpmnModelInstance model) {
        return List.copyOf(model.getModelElementsByType(BpmnShape.class));
    }

    private static String id(BpmnShape shape) {
        return shape.getBpmnElement().getId();
    }

    private static boolean isInside(BpmnShape inner, BpmnShape outer) {
        return inner.getBpmnElement().getParentElement().equals(outer.getBpmnElement())
                && area(outer).contains(area(inner));
    }

    private static boolean isAttached(BpmnShape event, BpmnShape box) {
        return event.getBpmnElement() instanceof BoundaryEvent boundary
                && boundary.getAttachedTo().equals(box.getBpmnElement());
    }

    private static Stream<FlowNode> siblings(FlowNode node) {
        return node.getParentElement().getChildElementsByType(FlowNode.class).stream();
    }

    private static double left(FlowNode node) {
        return area((BpmnShape) node.getDiagramElement()).x;
    }

    private static boolean touches(FlowNode node, double x, double y) {
        Rectangle2D.Double area = area((BpmnShape) node.getDiagramElement());
        Rectangle2D.Double around = new Rectangle2D.Double(
                area.x - TOUCHING, area.y - TOUCHING, area.width + 2 * TOUCHING, area.height + 2 * TOUCHING);
        return around.contains(x, y);
    }

    private static List<Line2D.Double> lines(SequenceFlow flow) {
        List<Waypoint> points = List.copyOf(((BpmnEdge) flow.getDiagramElement()).getWaypoints());
        List<Line2D.Double> lines = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Waypoint from = points.get(i - 1);
            Waypoint to = points.get(i);
            lines.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return lines;
    }

    private static Line2D.Double last(SequenceFlow flow) {
        List<Line2D.Double> lines = lines(flow);
        return lines.get(lines.size() - 1);
    }

    private static Rectangle2D.Double area(BpmnShape shape) {
        return area(shape.getBounds());
    }

    private static Rectangle2D.Double area(BpmnLabel label) {
        return area(label.getBounds());
    }

    private static Rectangle2D.Double area(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
