package org.uyum.analysis;

import static org.uyum.web.Dates.ISTANBUL;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.uyum.analysis.figures.Figures;
import org.uyum.document.Documents;
import org.uyum.document.StoredDocument;
import org.uyum.identity.ActingFor;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Municipalities;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeService;
import org.uyum.web.Names;
import org.uyum.web.Texts;

/** A report as one HTML page that stands for itself, frozen with its hash. It is Turkish, whoever freezes it. */
@Component
public class ReportDocument {

    private final ITemplateEngine templates;
    private final Documents documents;
    private final ProgrammeService programmes;
    private final Municipalities municipalities;
    private final CurrentPerson currentPerson;
    private final ActingFor actingFor;
    private final Names names;
    private final Texts wording;
    private final Clock clock;

    ReportDocument(
            ITemplateEngine templates,
            Documents documents,
            ProgrammeService programmes,
            Municipalities municipalities,
            CurrentPerson currentPerson,
            ActingFor actingFor,
            Names names,
            Texts wording,
            Clock clock) {
        this.templates = templates;
        this.documents = documents;
        this.programmes = programmes;
        this.municipalities = municipalities;
        this.currentPerson = currentPerson;
        this.actingFor = actingFor;
        this.names = names;
        this.wording = wording;
        this.clock = clock;
    }

    void freeze(
            NeedsReport report,
            Figures figures,
            Instant figuresAt,
            Map<ReportPart, String> texts,
            List<Finding> findings,
            String titleKey) {
        Programme programme = programmes.byNumber(report.caseNumber());
        String title =
                wording.official(() -> wording.get(titleKey, report.caseNumber(), String.valueOf(report.version())));
        Context context = new Context(Texts.TURKISH);
        context.setVariable("title", title);
        context.setVariable("programme", programme);
        context.setVariable("lead", municipalities.nameOf(programme.lead()));
        context.setVariable("report", report);
        context.setVariable("figures", figures);
        context.setVariable("figuresAt", LocalDateTime.ofInstant(figuresAt, ISTANBUL));
        context.setVariable("texts", texts);
        context.setVariable("parts", ReportPart.values());
        context.setVariable("findings", findings);
        context.setVariable("decidedAt", LocalDateTime.now(clock.withZone(ISTANBUL)));
        context.setVariable("decidedBy", wording.official(this::whoDecides));
        String html = wording.official(() -> templates.process("analysis/document", context));
        documents.freeze(report.owner(), title, "text/html", html);
    }

    private String whoDecides() {
        return names.person(currentPerson.id().orElse(null), actingFor.current().orElse(null));
    }

    /** The frozen versions of a report, newest first. */
    public List<StoredDocument> frozen(NeedsReport report) {
        return documents.all(report.owner());
    }

    public Optional<StoredDocument> frozen(NeedsReport report, int version) {
        return frozen(report).stream()
                .filter(document -> document.version() == version)
                .findFirst();
    }
}
