package org.uyum.databank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Puts beside each answer what it was before the last correction, and what reviewers said about it. */
class ReviewSheet {

    private final Map<String, AnswerLine> now;
    private final Map<String, AnswerLine> before;
    private final Map<String, AnswerLine> gone;
    private final boolean isFirst;
    private final List<AnswerRemark> sent;
    private final List<AnswerRemark> marks;
    private final int round;
    private final Function<AnswerRemark, ReviewLine.Said> said;

    /**
     * @param now the answers as they stand, by question
     * @param before those of the round before; the same where there was none
     * @param gone what remarks are about that stands in neither of them
     * @param round the round of the answers as they stand
     * @param sent remarks that the interviewer knows
     * @param marks remarks of the review that goes on
     * @param said a remark with the name of who made it
     */
    ReviewSheet(
            Map<String, AnswerLine> now,
            Map<String, AnswerLine> before,
            Map<String, AnswerLine> gone,
            int round,
            List<AnswerRemark> sent,
            List<AnswerRemark> marks,
            Function<AnswerRemark, ReviewLine.Said> said) {
        this.now = now;
        this.before = before;
        this.gone = gone;
        this.isFirst = round <= 1;
        this.sent = sent;
        this.marks = marks;
        this.round = round;
        this.said = said;
    }

    List<ReviewLine> lines() {
        return lines(line -> true);
    }

    /** Without the questions that have no answer, had none before and about which nothing was said. */
    List<ReviewLine> linesWithContent() {
        return lines(line -> !line.answer().isEmpty()
                || !line.before().isEmpty()
                || !line.remarks().isEmpty());
    }

    private List<ReviewLine> lines(Predicate<ReviewLine> wanted) {
        List<ReviewLine> lines = new ArrayList<>();
        String section = "";
        for (Map.Entry<String, AnswerLine> entry : inOrder().entrySet()) {
            ReviewLine line = line(entry.getKey(), entry.getValue());
            if (!wanted.test(line)) {
                continue;
            }
            lines.add(line.section().equals(section) ? line.withoutSection() : line);
            section = line.section();
        }
        return lines;
    }

    /** All questions; one that is answered no longer stands after the question that it stood after. */
    private Map<String, AnswerLine> inOrder() {
        List<String> paths = new ArrayList<>(now.keySet());
        int place = 0;
        for (String path : before.keySet()) {
            if (now.containsKey(path)) {
                place = paths.indexOf(path) + 1;
            } else {
                paths.add(place++, path);
            }
        }
        Map<String, AnswerLine> ordered = new LinkedHashMap<>();
        paths.forEach(path -> ordered.put(path, now.containsKey(path) ? now.get(path) : before.get(path)));
        ordered.putAll(gone);
        return ordered;
    }

    private ReviewLine line(String path, AnswerLine shown) {
        String answer = now.containsKey(path) ? shown.answer() : "";
        AnswerLine was = before.get(path);
        List<AnswerRemark> remarks = about(path, sent).toList();
        return new ReviewLine(
                path,
                shown.section(),
                shown.question(),
                answer,
                isFirst ? answer : was == null ? "" : was.answer(),
                remarks.stream().map(said).toList(),
                about(path, marks).map(AnswerRemark::remark).findFirst().orElse(""),
                remarks.stream().anyMatch(remark -> remark.round() == round - 1));
    }

    private static Stream<AnswerRemark> about(String path, List<AnswerRemark> remarks) {
        return remarks.stream().filter(remark -> remark.question().equals(path));
    }
}
