package org.uyum.programme.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.uyum.engine.CaseHistory;
import org.uyum.engine.Processes;
import org.uyum.programme.CaseContribution;
import org.uyum.programme.Outcome;
import org.uyum.programme.Programme;
import org.uyum.record.RecordEntry;
import org.uyum.record.Recorder;
import org.uyum.web.Names;
import org.uyum.web.Texts;

/** Gathers what the pages and the API show of a case. Its callers have checked that the person may see it. */
@Component
class Overview {

    private static final int LATEST = 15;

    private final Processes processes;
    private final CaseHistory caseHistory;
    private final ObjectProvider<CaseContribution> contributions;
    private final Recorder recorder;
    private final Names names;
    private final Texts texts;

    Overview(
            Processes processes,
            CaseHistory caseHistory,
            ObjectProvider<CaseContribution> contributions,
            Recorder recorder,
            Names names,
            Texts texts) {
        this.processes = processes;
        this.caseHistory = caseHistory;
        this.contributions = contributions;
        this.recorder = recorder;
        this.names = names;
        this.texts = texts;
    }

    Course course(Programme programme) {
        return Course.of(programme, caseHistory.path(programme.processInstanceId()));
    }

    /** A programme in a list, with its course and the name of where it stands. */
    ProgrammeSummary summary(Programme programme) {
        Course course = course(programme);
        return new ProgrammeSummary(programme, course, standing(course));
    }

    /** What the case produced and the pages on which work is going on, in the order of the stages. */
    List<Outcome> outcomes(Programme programme) {
        return contributions
                .orderedStream()
                .flatMap(module -> module.outcomes(programme).stream())
                .sorted(Comparator.comparing(Outcome::stage))
                .toList();
    }

    /** What was done last in the case, newest first. */
    List<Happening> latest(Programme programme) {
        Map<String, String> boxes = caseHistory.names(programme.number());
        return recorder.latestDone(programme.number(), LATEST).stream()
                .map(entry -> happening(entry, boxes))
                .toList();
    }

    private Happening happening(RecordEntry entry, Map<String, String> boxes) {
        String what = texts.find("record.kind." + entry.kind()).orElse(entry.kind());
        return new Happening(
                entry.occurredAt(),
                Optional.ofNullable(entry.actor())
                        .map(actor -> names.person(actor, entry.actingFor()))
                        .orElse(texts.get("programme.record.nobody")),
                what,
                Optional.ofNullable(entry.subject()).map(boxes::get).orElse(null));
    }

    private String standing(Course course) {
        return course.now()
                .map(box -> course.stage()
                        .map(stage -> texts.get(stage.messageKey()))
                        .or(() -> texts.find("programme.box." + box.activity()))
                        .orElse(box.name()))
                .orElseGet(() -> texts.get("programme.ended"));
    }
}
