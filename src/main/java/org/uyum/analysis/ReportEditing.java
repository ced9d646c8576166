package org.uyum.analysis;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.Contributions;
import org.uyum.engine.OpenTasks;
import org.uyum.web.Refused;

/** Changes the version at hand of a report: by whoever has the task of editing or revising it, while it is open. */
@Service
public class ReportEditing {

    private static final int LONGEST_PART = 20_000;
    private static final int LONGEST_FINDING = 2_000;

    private final NeedsReports reports;
    private final NeedsAnalyses analyses;
    private final ReportDiscussions discussions;
    private final ReportSections sections;
    private final Findings findings;
    private final OpenTasks openTasks;
    private final Contributions contributions;

    ReportEditing(
            NeedsReports reports,
            NeedsAnalyses analyses,
            ReportDiscussions discussions,
            ReportSections sections,
            Findings findings,
            OpenTasks openTasks,
            Contributions contributions) {
        this.reports = reports;
        this.analyses = analyses;
        this.discussions = discussions;
        this.sections = sections;
        this.findings = findings;
        this.openTasks = openTasks;
        this.contributions = contributions;
    }

    /** Whether the current person edits the report now. */
    public boolean mayEdit(NeedsReport report) {
        return isMine(
                        analyses.findById(report.needsAnalysis()).map(NeedsAnalysis::processInstanceId),
                        AnalysisProcess.EDIT_NEEDS_REPORT)
                || isMine(
                        discussions
                                .findFirstByReportOrderByIdDesc(report.id())
                                .map(ReportDiscussion::processInstanceId),
                        AnalysisProcess.REVISE_NEEDS_REPORT);
    }

    private boolean isMine(Optional<String> processInstance, String task) {
        return processInstance
                .flatMap(id -> openTasks.openTask(id, task))
                .filter(openTasks::isMine)
                .isPresent();
    }

    /** Replaces the text of the parts that are given. */
    @Transactional
    public void write(Long reportId, Map<ReportPart, String> texts) {
        NeedsReport report = requireEditing(reportId);
        texts.values().stream()
                .filter(text -> text.length() > LONGEST_PART)
                .findFirst()
                .ifPresent(text -> {
                    throw Refused.because("analysis.report.tooLong", LONGEST_PART);
                });
        Map<ReportPart, String> all = new EnumMap<>(ReportPart.class);
        sections.findByReportAndVersion(reportId, report.version())
                .forEach(section -> all.put(section.section(), section.content()));
        all.putAll(texts);
        sections.clear(reportId, report.version());
        all.forEach(
                (part, text) -> sections.save(new ReportSection(null, reportId, report.version(), part, text.strip())));
        contributions.add(report.thing());
    }

    @Transactional
    public void addFinding(Long reportId, String text, boolean severe) {
        NeedsReport report = requireEditing(reportId);
        findings.save(new FindingRow(
                null, reportId, report.version(), findings.lastNumber(reportId) + 1, requireText(text), null, severe));
        contributions.add(report.thing());
    }

    @Transactional
    public void changeFinding(Long findingId, String text, boolean severe) {
        FindingRow row = requireCurrent(findingId);
        findings.save(row.saying(requireText(text), severe));
    }

    @Transactional
    public void removeFinding(Long findingId) {
        findings.deleteById(requireCurrent(findingId).id());
    }

    private FindingRow requireCurrent(Long findingId) {
        FindingRow row = findings.findById(findingId).orElseThrow(() -> Refused.because("analysis.finding.unknown"));
        NeedsReport report = requireEditing(row.report());
        if (row.version() != report.version()) {
            throw Refused.because("analysis.finding.unknown");
        }
        contributions.add(report.thing());
        return row;
    }

    private NeedsReport requireEditing(Long reportId) {
        return reports.findById(reportId)
                .filter(this::mayEdit)
                .orElseThrow(() -> Refused.because("engine.task.notYours"));
    }

    static String requireText(String text) {
        if (text == null || text.isBlank()) {
            throw Refused.because("analysis.finding.empty");
        }
        if (text.length() > LONGEST_FINDING) {
            throw Refused.because("analysis.report.tooLong", LONGEST_FINDING);
        }
        return text.strip();
    }
}
