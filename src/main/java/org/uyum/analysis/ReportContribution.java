package org.uyum.analysis;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uyum.programme.CaseContribution;
import org.uyum.programme.Outcome;
import org.uyum.programme.Programme;
import org.uyum.programme.Stage;
import org.uyum.web.Texts;

/** Shows the report of a programme in its overview: in the analysis, and once accepted, in its discussion. */
@Component
class ReportContribution implements CaseContribution {

    private final ReportService reports;
    private final Texts texts;

    ReportContribution(ReportService reports, Texts texts) {
        this.reports = reports;
        this.texts = texts;
    }

    @Override
    public List<Outcome> outcomes(Programme programme) {
        return reports.latest(programme.number()).stream().map(this::outcome).toList();
    }

    private Outcome outcome(NeedsReport report) {
        boolean accepted = report.state() == NeedsReport.State.ACCEPTED;
        Instant at = accepted ? report.acceptedAt() : report.approvedAt();
        String state = texts.get(report.state().messageKey());
        return new Outcome(
                accepted ? Stage.DISCUSSION : Stage.NEEDS_ANALYSIS,
                texts.get("analysis.outcome.report"),
                "/programmes/" + report.caseNumber() + "/report",
                texts.get("analysis.outcome.state", report.version(), state),
                at);
    }
}
