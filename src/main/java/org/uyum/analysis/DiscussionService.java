package org.uyum.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.Contributions;
import org.uyum.engine.OpenTasks;
import org.uyum.identity.CurrentPerson;
import org.uyum.meeting.MeetingPurpose;
import org.uyum.meeting.MeetingService;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/** The discussion of a report: how many meetings, what they said about each finding, and what that changes. */
@Service
public class DiscussionService {

    private final ReportDiscussions discussions;
    private final Feedbacks feedbacks;
    private final Findings findings;
    private final ReportService reports;
    private final MeetingService meetings;
    private final OpenTasks openTasks;
    private final Contributions contributions;
    private final CurrentPerson currentPerson;
    private final Recorder recorder;

    DiscussionService(
            ReportDiscussions discussions,
            Feedbacks feedbacks,
            Findings findings,
            ReportService reports,
            MeetingService meetings,
            OpenTasks openTasks,
            Contributions contributions,
            CurrentPerson currentPerson,
            Recorder recorder) {
        this.discussions = discussions;
        this.feedbacks = feedbacks;
        this.findings = findings;
        this.reports = reports;
        this.meetings = meetings;
        this.openTasks = openTasks;
        this.contributions = contributions;
        this.currentPerson = currentPerson;
        this.recorder = recorder;
    }

    /** Begins the discussion of the case's newest report; asked again, it is the same. Returns its id. */
    @Transactional
    public Long start(String caseNumber, String processInstanceId) {
        NeedsReport report = reports.latest(caseNumber)
                .orElseThrow(() -> new IllegalStateException(caseNumber + " has no report to discuss"));
        return discussions
                .findByProcessInstanceId(processInstanceId)
                .orElseGet(() -> discussions.save(
                        new ReportDiscussion(null, caseNumber, processInstanceId, report.id(), null, null, null)))
                .id();
    }

    public ReportDiscussion byId(Long id) {
        return discussions.findById(id).orElseThrow(() -> new IllegalStateException("no discussion has the id " + id));
    }

    /** The newest discussion of a report. */
    public Optional<ReportDiscussion> of(NeedsReport report) {
        return discussions.findFirstByReportOrderByIdDesc(report.id());
    }

    @Transactional
    public void plan(Long id, int meetingsPlanned, List<String> groups, String note) {
        discussions.plan(id, meetingsPlanned, String.join(" ", groups), note);
        recorder.fact(Fact.of("discussionPlanned")
                .forCase(byId(id).caseNumber())
                .detail("meetings", meetingsPlanned)
                .detail("groups", groups));
    }

    /** How many meetings were held; cancelled ones do not count. */
    public int held(Long id) {
        return meetings.heldCount(byId(id).caseNumber(), MeetingPurpose.DISCUSSION);
    }

    public boolean isAnotherMeetingLeft(Long id) {
        return held(id) < byId(id).meetingsPlanned();
    }

    /** Whether the current person consolidates the feedback now. */
    public boolean mayConsolidate(ReportDiscussion discussion) {
        return openTasks
                .openTask(discussion.processInstanceId(), AnalysisProcess.CONSOLIDATE_FEEDBACK)
                .filter(openTasks::isMine)
                .isPresent();
    }

    /** In the order of the findings, those that were added last. */
    public List<Feedback> feedback(Long id) {
        return feedbacks.findByDiscussionOrderById(id).stream()
                .sorted(Comparator.comparing(
                        Feedback::findingNumber, Comparator.nullsLast(Comparator.<Integer>naturalOrder())))
                .toList();
    }

    /** Says what becomes of a finding; said again, the later counts. */
    @Transactional
    public void judge(
            Long id, int findingNumber, Feedback.Verdict verdict, String newText, boolean severe, String reason) {
        ReportDiscussion discussion = requireConsolidating(id);
        FindingRow finding = rows(discussion).stream()
                .filter(row -> row.numberGiven() == findingNumber)
                .findFirst()
                .orElseThrow(() -> Refused.because("analysis.finding.unknown"));
        if (verdict == Feedback.Verdict.ADDED) {
            throw Refused.because("analysis.feedback.notAdded");
        }
        boolean changed = verdict == Feedback.Verdict.CHANGED;
        if (verdict != Feedback.Verdict.AGREED && isBlank(reason)) {
            throw Refused.because("analysis.feedback.reasonMissing", "B" + findingNumber);
        }
        feedbacks.save(new Feedback(
                feedbacks
                        .findByDiscussionAndFindingNumber(id, findingNumber)
                        .map(Feedback::id)
                        .orElse(null),
                id,
                findingNumber,
                verdict,
                changed ? ReportEditing.requireText(newText) : null,
                changed ? severe : finding.severe(),
                isBlank(reason) ? null : reason.strip(),
                currentPerson.get().id()));
    }

    /** Everybody agreed with the findings that nothing was said about yet. */
    @Transactional
    public void agreeToRest(Long id) {
        ReportDiscussion discussion = requireConsolidating(id);
        unjudged(discussion)
                .forEach(row -> judge(id, row.numberGiven(), Feedback.Verdict.AGREED, null, row.severe(), null));
    }

    /** Adds a finding that the discussion brought up. */
    @Transactional
    public void add(Long id, String text, boolean severe, String reason) {
        requireConsolidating(id);
        if (isBlank(reason)) {
            throw Refused.because("analysis.feedback.reasonMissing", "+");
        }
        feedbacks.save(new Feedback(
                null,
                id,
                null,
                Feedback.Verdict.ADDED,
                ReportEditing.requireText(text),
                severe,
                reason.strip(),
                currentPerson.get().id()));
    }

    @Transactional
    public void remove(Long feedbackId) {
        feedbacks.findById(feedbackId).ifPresent(feedback -> {
            requireConsolidating(feedback.discussion());
            feedbacks.deleteById(feedbackId);
        });
    }

    /** Whether the feedback so far changes the report. */
    public boolean mustChange(Long id) {
        return feedback(id).stream().anyMatch(feedback -> feedback.verdict() != Feedback.Verdict.AGREED);
    }

    /**
     * Closes the feedback; refused while something is missing. If it changes the report, a new version is opened in
     * which the changes are made, for staff to revise. Returns whether it does.
     */
    @Transactional
    public boolean consolidate(Long id) {
        ReportDiscussion discussion = byId(id);
        List<Problem> problems = new ArrayList<>();
        unjudged(discussion)
                .forEach(row -> problems.add(Problem.of(null, "analysis.feedback.missing", "B" + row.numberGiven())));
        Refused.ifAny(problems);
        boolean changes = mustChange(id);
        if (changes) {
            NeedsReport next = reports.openVersion(discussion.report(), null);
            feedback(id).forEach(feedback -> apply(feedback, next));
            contributions.add(next.thing());
        }
        recorder.fact(
                Fact.of("feedbackConsolidated").forCase(discussion.caseNumber()).detail("reportChanges", changes));
        return changes;
    }

    private void apply(Feedback feedback, NeedsReport report) {
        if (feedback.verdict() == Feedback.Verdict.ADDED) {
            findings.save(new FindingRow(
                    null,
                    report.id(),
                    report.version(),
                    findings.lastNumber(report.id()) + 1,
                    feedback.newText(),
                    null,
                    feedback.severe()));
            return;
        }
        reports.rows(report).stream()
                .filter(row -> Objects.equals(row.numberGiven(), feedback.findingNumber()))
                .findFirst()
                .ifPresent(row -> {
                    if (feedback.verdict() == Feedback.Verdict.DROPPED) {
                        findings.deleteById(row.id());
                    } else if (feedback.verdict() == Feedback.Verdict.CHANGED) {
                        findings.save(row.saying(feedback.newText(), feedback.severe()));
                    }
                });
    }

    private List<FindingRow> unjudged(ReportDiscussion discussion) {
        List<Integer> judged =
                feedback(discussion.id()).stream().map(Feedback::findingNumber).toList();
        return rows(discussion).stream()
                .filter(row -> !judged.contains(row.numberGiven()))
                .toList();
    }

    private List<FindingRow> rows(ReportDiscussion discussion) {
        return reports.rows(reports.byId(discussion.report()));
    }

    private ReportDiscussion requireConsolidating(Long id) {
        ReportDiscussion discussion = byId(id);
        openTasks.requireWorkOn(discussion.processInstanceId(), AnalysisProcess.CONSOLIDATE_FEEDBACK);
        return discussion;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
