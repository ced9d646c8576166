package org.uyum.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uyum.analysis.figures.Figures;
import org.uyum.analysis.figures.Figures.Count;
import org.uyum.analysis.figures.Figures.CoverageRow;
import org.uyum.analysis.figures.Figures.Frequency;
import org.uyum.analysis.figures.Figures.Priority;
import org.uyum.analysis.figures.Figures.Severity;
import org.uyum.web.Texts;

/** Writes the first draft of a report in Turkish from its figures; staff edit it. Every share stands with its n. */
@Component
class ReportDraft {

    private static final int TOP = 3;

    private final Texts texts;

    ReportDraft(Texts texts) {
        this.texts = texts;
    }

    /** A finding as drafted; domain is null if it belongs to none. */
    record DraftFinding(String text, String domain, boolean severe) {}

    Map<ReportPart, String> texts(Figures figures, String dataBankNote) {
        Map<ReportPart, String> parts = new EnumMap<>(ReportPart.class);
        CoverageRow total = figures.coverage().total();
        List<Severity> severe =
                figures.severity().stream().filter(Severity::countsAsSevere).toList();
        parts.put(
                ReportPart.SUMMARY,
                text("summary", figures.interviews(), total.invited(), names(severe), names(top(figures))));
        String note = dataBankNote == null || dataBankNote.isBlank() ? "" : "\n\n" + dataBankNote.strip();
        parts.put(
                ReportPart.METHOD,
                text("method", figures.questionnaire(), total.invited(), figures.interviews()) + note);
        parts.put(
                ReportPart.COVERAGE,
                text(
                        "coverage",
                        total.invited(),
                        total.interviewed(),
                        number(total.percent()),
                        total.refused(),
                        total.notReached(),
                        total.withdrawn(),
                        total.open()));
        parts.put(ReportPart.SEVERITY, severe.isEmpty() ? text("severity.none") : text("severity", names(severe)));
        parts.put(
                ReportPart.PRIORITY,
                top(figures).isEmpty()
                        ? text("priority.none")
                        : text("priority", names(top(figures)), figures.prioritised()));
        parts.put(ReportPart.BARRIERS, mostNamed(figures, "barrier", "barriers"));
        parts.put(
                ReportPart.ACTIVITIES,
                text(
                        "activities",
                        figures.activities().stream()
                                .mapToInt(Figures.ActivityCount::activities)
                                .sum()));
        return parts;
    }

    /** Domains that are severe or among the first three priorities; if there are none, the most severe ones. */
    List<DraftFinding> findings(Figures figures) {
        List<String> first = top(figures).stream().map(Priority::domain).toList();
        List<Severity> chosen = figures.severity().stream()
                .filter(domain -> domain.n() > 0)
                .filter(domain -> domain.countsAsSevere() || first.contains(domain.domain()))
                .toList();
        if (chosen.isEmpty()) {
            chosen = figures.severity().stream()
                    .filter(domain -> domain.n() > 0)
                    .limit(TOP)
                    .toList();
        }
        List<DraftFinding> findings = new ArrayList<>(
                chosen.stream().map(domain -> finding(figures, domain)).toList());
        addMostNamed(findings, figures, "barrier", "finding.barrier");
        addMostNamed(findings, figures, "affected", "finding.affected");
        return findings;
    }

    private DraftFinding finding(Figures figures, Severity domain) {
        String rated = text(
                "finding.severity",
                domain.label(),
                domain.n(),
                domain.severe(),
                number(domain.severePercent()),
                domain.mean(),
                domain.median(),
                domain.dontKnow());
        String priority = figures.priorityOf(domain.domain())
                .filter(found -> found.score() != null && found.score().signum() > 0)
                .map(found ->
                        " " + text("finding.priority", found.score(), rank(figures, found), figures.prioritised()))
                .orElse("");
        return new DraftFinding(rated + priority, domain.domain(), domain.countsAsSevere());
    }

    private static int rank(Figures figures, Priority priority) {
        return 1
                + (int) figures.priority().stream()
                        .filter(other -> other.score() != null && other.score().compareTo(priority.score()) > 0)
                        .count();
    }

    private void addMostNamed(List<DraftFinding> findings, Figures figures, String question, String key) {
        frequency(figures, question).ifPresent(found -> {
            Count most = found.counts().get(0);
            findings.add(new DraftFinding(
                    text(key, most.label(), most.count(), found.n(), number(most.percent())), null, false));
        });
    }

    private String mostNamed(Figures figures, String question, String key) {
        return frequency(figures, question)
                .map(found -> text(
                        key,
                        found.counts().stream()
                                .limit(TOP)
                                .map(count -> count.label() + " (" + count.count() + "/" + found.n() + ")")
                                .collect(Collectors.joining(", "))))
                .orElse(text(key + ".none"));
    }

    private static Optional<Frequency> frequency(Figures figures, String question) {
        return figures.frequencies().stream()
                .filter(found -> found.question().endsWith("_" + question))
                .filter(found -> !found.counts().isEmpty())
                .findFirst();
    }

    private static List<Priority> top(Figures figures) {
        return figures.priority().stream()
                .filter(found -> found.score() != null && found.score().signum() > 0)
                .limit(TOP)
                .toList();
    }

    private String names(List<? extends Record> domains) {
        String joined = domains.stream()
                .map(domain -> domain instanceof Severity severity ? severity.label() : ((Priority) domain).label())
                .map(label -> "«" + label + "»")
                .collect(Collectors.joining(", "));
        return joined.isEmpty() ? text("none") : joined;
    }

    private static int number(Integer percent) {
        return percent == null ? 0 : percent;
    }

    private String text(String key, Object... args) {
        return texts.official(() -> texts.get("analysis.draft." + key, args));
    }
}
