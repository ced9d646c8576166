package org.uyum.questionnaire.xlsform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds questions that depend on themselves. Each circle is named once, at the first step that no other circle named
 * before goes through, and a step that lies on a circle is on one that is named. The work grows with the number of steps:
 * a file may come from anywhere.
 */
final class Circles {

    /** More are of no use to anybody: most are gone once the first ones are mended. */
    private static final int MOST = 50;

    /** Where it is written that a question depends on another one. */
    record Place(int row, String column) {}

    /**
     * @param place of its first step
     * @param questions in the order of its steps, the first one again at the end
     */
    record Circle(Place place, List<String> questions) {}

    private record Step(String from, String to) {}

    /** question → the questions on which it depends → where that is written */
    private final Map<String, Map<String, Place>> steps;

    /** question → which others depend on it and it on them, as a number */
    private final Map<String, Integer> knots = new HashMap<>();

    private final Set<Step> named = new HashSet<>();

    Circles(Map<String, Map<String, Place>> steps) {
        this.steps = steps;
    }

    List<Circle> found() {
        findKnots();
        List<Circle> circles = new ArrayList<>();
        for (Map.Entry<String, Map<String, Place>> question : steps.entrySet()) {
            for (Map.Entry<String, Place> step : question.getValue().entrySet()) {
                if (circles.size() == MOST) {
                    return circles;
                }
                if (areKnotted(question.getKey(), step.getKey())
                        && !named.contains(new Step(question.getKey(), step.getKey()))) {
                    circles.add(circle(question.getKey(), step.getKey(), step.getValue()));
                }
            }
        }
        return circles;
    }

    /** The shortest one through a step. */
    private Circle circle(String from, String to, Place place) {
        Map<String, String> cameFrom = new HashMap<>(Map.of(to, to));
        Deque<String> next = new ArrayDeque<>(List.of(to));
        while (!cameFrom.containsKey(from)) {
            String at = next.remove();
            for (String reached : steps.get(at).keySet()) {
                if (areKnotted(at, reached) && cameFrom.putIfAbsent(reached, at) == null) {
                    next.add(reached);
                }
            }
        }
        List<String> questions = new ArrayList<>(List.of(from));
        for (String at = from; !at.equals(to); at = cameFrom.get(at)) {
            questions.add(cameFrom.get(at));
        }
        questions.add(from);
        Collections.reverse(questions);
        for (int index = 1; index < questions.size(); index++) {
            named.add(new Step(questions.get(index - 1), questions.get(index)));
        }
        return new Circle(place, questions);
    }

    private boolean areKnotted(String one, String other) {
        // a repeat, or what is asked nowhere, is in no knot
        return knots.get(one).equals(knots.get(other));
    }

    /** Strongly connected components, after Kosaraju: what is reached backwards from whoever was finished last. */
    private void findKnots() {
        Map<String, List<String>> backwards = new HashMap<>();
        Map<String, List<String>> forwards = new LinkedHashMap<>();
        steps.forEach((from, targets) -> {
            List<String> known =
                    targets.keySet().stream().filter(steps::containsKey).toList();
            forwards.put(from, known);
            known.forEach(to ->
                    backwards.computeIfAbsent(to, none -> new ArrayList<>()).add(from));
        });
        Set<String> seen = new HashSet<>();
        List<String> finished = new ArrayList<>();
        forwards.keySet().forEach(question -> walk(question, forwards, seen, finished));
        Collections.reverse(finished);
        seen.clear();
        int knot = 0;
        for (String question : finished) {
            List<String> knotted = new ArrayList<>();
            walk(question, backwards, seen, knotted);
            for (String each : knotted) {
                knots.put(each, knot);
            }
            knot++;
        }
    }

    /** Depth first, without recursion, which long chains of questions would exhaust. */
    private static void walk(String start, Map<String, List<String>> ways, Set<String> seen, List<String> finished) {
        Deque<String> path = new ArrayDeque<>();
        Deque<Iterator<String>> open = new ArrayDeque<>();
        String next = seen.add(start) ? start : null;
        while (next != null || !path.isEmpty()) {
            if (next != null) {
                path.push(next);
                open.push(ways.getOrDefault(next, List.of()).iterator());
            }
            next = null;
            Iterator<String> left = open.element();
            while (next == null && left.hasNext()) {
                String candidate = left.next();
                next = seen.add(candidate) ? candidate : null;
            }
            if (next == null) {
                finished.add(path.pop());
                open.pop();
            }
        }
    }
}
