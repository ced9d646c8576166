package org.uyum.analysis;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.analysis.figures.Figures;
import org.uyum.programme.Stage;
import org.uyum.programme.StageInterrupted;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/** The report of a needs analysis: drafted from the figures, decided on, kept version by version. */
@Service
public class ReportService {

    private final AnalysisService analyses;
    private final NeedsReports reports;
    private final ReportSections sections;
    private final Findings findings;
    private final ReportDraft draft;
    private final ReportDocument document;
    private final Recorder recorder;
    private final Clock clock;

    ReportService(
            AnalysisService analyses,
            NeedsReports reports,
            ReportSections sections,
            Findings findings,
            ReportDraft draft,
            ReportDocument document,
            Recorder recorder,
            Clock clock) {
        this.analyses = analyses;
        this.reports = reports;
        this.sections = sections;
        this.findings = findings;
        this.draft = draft;
        this.document = document;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Writes the first version from the figures; an analysis that has a report keeps it. */
    @Transactional
    public void draft(Long analysisId) {
        if (reports.findByNeedsAnalysis(analysisId).isPresent()) {
            return;
        }
        NeedsAnalysis analysis = analyses.byId(analysisId);
        Figures figures = analyses.figures(analysisId)
                .orElseThrow(() -> new IllegalStateException("there are no figures to write a report from"));
        NeedsReport report = reports.save(NeedsReport.drafted(analysisId, analysis.caseNumber()));
        draft.texts(figures, analysis.dataBankNote())
                .forEach((part, text) -> sections.save(new ReportSection(null, report.id(), 1, part, text)));
        int number = 1;
        for (ReportDraft.DraftFinding found : draft.findings(figures)) {
            findings.save(new FindingRow(null, report.id(), 1, number++, found.text(), found.domain(), found.severe()));
        }
        recorder.fact(Fact.of("reportDrafted")
                .forCase(analysis.caseNumber())
                .about(report.thing().toString()));
    }

    public NeedsReport byId(Long id) {
        return reports.findById(id).orElseThrow(() -> new IllegalStateException("no report has the id " + id));
    }

    public NeedsReport ofAnalysis(Long analysisId) {
        return reports.findByNeedsAnalysis(analysisId)
                .orElseThrow(() -> new IllegalStateException("needs analysis " + analysisId + " has no report"));
    }

    /** The newest report of a case. */
    public Optional<NeedsReport> latest(String caseNumber) {
        return reports.findFirstByCaseNumberOrderByIdDesc(caseNumber);
    }

    /** The text at hand; every part, empty ones too. */
    public Map<ReportPart, String> texts(NeedsReport report) {
        Map<ReportPart, String> texts = new EnumMap<>(ReportPart.class);
        for (ReportPart part : ReportPart.values()) {
            texts.put(part, "");
        }
        sections.findByReportAndVersion(report.id(), report.version())
                .forEach(section -> texts.put(section.section(), section.content()));
        return texts;
    }

    /** The findings of the version at hand. */
    public List<Finding> findings(NeedsReport report) {
        return rows(report).stream().map(FindingRow::finding).toList();
    }

    List<FindingRow> rows(NeedsReport report) {
        return findings.findByReportAndVersionOrderByNumberGiven(report.id(), report.version());
    }

    public Figures figures(NeedsReport report) {
        return analyses.figures(report.needsAnalysis())
                .orElseThrow(() -> new IllegalStateException("report " + report.id() + " has no figures"));
    }

    public Instant figuresAt(NeedsReport report) {
        return analyses.byId(report.needsAnalysis()).figuresAt();
    }

    /** Submits the version at hand for a decision; refused while parts are missing. */
    @Transactional
    public void submit(Long id) {
        NeedsReport report = byId(id);
        List<Problem> problems = new ArrayList<>();
        texts(report).forEach((part, text) -> {
            if (part.isRequired() && text.isBlank()) {
                problems.add(Problem.of(null, "analysis.report.missing." + part.name()));
            }
        });
        if (findings(report).isEmpty()) {
            problems.add(Problem.of(null, "analysis.report.noFindings"));
        }
        Refused.ifAny(problems);
        reports.setState(id, NeedsReport.State.SUBMITTED.name());
        record("reportSubmitted", report);
    }

    /** The manager approves the version at hand, which is frozen with its tables. */
    @Transactional
    public void approve(Long id) {
        NeedsReport report = byId(id);
        reports.approve(id, Instant.now(clock));
        freeze(report, "analysis.frozen.approved");
        record("reportApproved", report);
    }

    /** The report is accepted after its discussion; this version is the one that a plan refers to. */
    @Transactional
    public void accept(Long id) {
        NeedsReport report = byId(id);
        reports.accept(id, Instant.now(clock));
        freeze(report, "analysis.frozen.accepted");
        record("reportAccepted", report);
    }

    /** Returns the report with a remark: work goes on in a new version, this one is kept. */
    @Transactional
    public void giveBack(Long id, String remark) {
        record("reportReturned", byId(id));
        openVersion(id, remark);
    }

    /** Opens a new version, which begins as a copy of the one at hand. */
    @Transactional
    public NeedsReport openVersion(Long id, String remark) {
        NeedsReport report = byId(id);
        List<ReportSection> texts = sections.findByReportAndVersion(id, report.version());
        List<FindingRow> rows = rows(report);
        reports.openVersion(id, remark);
        int next = report.version() + 1;
        texts.forEach(text -> sections.save(new ReportSection(null, id, next, text.section(), text.content())));
        rows.forEach(row -> findings.save(row.inVersion(next)));
        return byId(id);
    }

    /**
     * A stage that ends early takes along what it was writing: a report that was never approved is given up, of an
     * approved one only the revision.
     */
    @EventListener
    void endEarly(StageInterrupted interrupted) {
        if (interrupted.stage() == Stage.NEEDS_ANALYSIS || interrupted.stage() == Stage.DISCUSSION) {
            latest(interrupted.caseNumber())
                    .filter(report ->
                            report.state() == NeedsReport.State.DRAFT || report.state() == NeedsReport.State.SUBMITTED)
                    .ifPresent(this::giveUp);
        }
    }

    private void giveUp(NeedsReport report) {
        if (report.approvedVersion() == null) {
            reports.setState(report.id(), NeedsReport.State.WITHDRAWN.name());
            record("reportWithdrawn", report);
        } else {
            reports.dropRevision(report.id());
            record("reportRevisionDropped", report);
        }
    }

    private void freeze(NeedsReport report, String titleKey) {
        document.freeze(
                byId(report.id()), figures(report), figuresAt(report), texts(report), findings(report), titleKey);
    }

    private void record(String kind, NeedsReport report) {
        recorder.fact(
                Fact.of(kind).forCase(report.caseNumber()).about(report.thing().toString()));
    }
}
