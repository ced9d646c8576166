package org.uyum.planning;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.identity.ActingFor;
import org.uyum.identity.CurrentPerson;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/** Follows the activities of a plan over the half-years of its year: reports, their review, the period's report. */
@Service
public class MonitoringService {

    private final MonitoringRows.Monitorings monitorings;
    private final MonitoringRows.Periods periods;
    private final MonitoringRows.Reports reports;
    private final PlanningService planning;
    private final ProgressFigures figures;
    private final PlanDocuments documents;
    private final CurrentPerson currentPerson;
    private final ActingFor actingFor;
    private final Recorder recorder;
    private final Clock clock;

    MonitoringService(
            MonitoringRows.Monitorings monitorings,
            MonitoringRows.Periods periods,
            MonitoringRows.Reports reports,
            PlanningService planning,
            ProgressFigures figures,
            PlanDocuments documents,
            CurrentPerson currentPerson,
            ActingFor actingFor,
            Recorder recorder,
            Clock clock) {
        this.monitorings = monitorings;
        this.periods = periods;
        this.reports = reports;
        this.planning = planning;
        this.figures = figures;
        this.documents = documents;
        this.currentPerson = currentPerson;
        this.actingFor = actingFor;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Begins the monitoring of a plan in a process instance; said twice, there is one. */
    @Transactional
    public PlanMonitoring begin(Long planId, String processInstanceId) {
        return monitorings.findByProcessInstanceId(processInstanceId).orElseGet(() -> {
            Plan plan = planning.byId(planId);
            PlanMonitoring begun = monitorings.save(new PlanMonitoring(
                    null,
                    planId,
                    plan.caseNumber(),
                    plan.municipality(),
                    processInstanceId,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
            record("monitoringBegun", begun, null);
            return begun;
        });
    }

    public PlanMonitoring byId(Long id) {
        return monitorings.findById(id).orElseThrow(() -> new IllegalStateException("no monitoring has the id " + id));
    }

    /** The monitoring of a plan, if it has begun. */
    public Optional<PlanMonitoring> ofPlan(Long planId) {
        return monitorings.findByPlanOrderById(planId).stream().findFirst();
    }

    /** The periods that were opened, the first one first. */
    public List<MonitoringPeriod> periodsOf(Long monitoringId) {
        return periods.findByMonitoringOrderById(monitoringId);
    }

    /** Opens the next period; if the latest was not compiled yet, it is that one. */
    @Transactional
    public MonitoringPeriod openPeriod(Long monitoringId) {
        List<MonitoringPeriod> opened = periodsOf(monitoringId);
        if (!opened.isEmpty() && current(opened).compiledAt() == null) {
            return current(opened);
        }
        PlanMonitoring monitoring = byId(monitoringId);
        MonitoringPeriod next = periods.save(MonitoringPeriod.of(monitoringId, planning.byId(monitoring.plan()))
                .get(opened.size()));
        record("monitoringPeriodOpened", monitoring, next);
        return next;
    }

    public boolean isAnotherPeriodLeft(Long monitoringId) {
        Plan plan = planning.byId(byId(monitoringId).plan());
        return MonitoringPeriod.of(monitoringId, plan).size()
                > periodsOf(monitoringId).size();
    }

    public MonitoringPeriod currentPeriod(Long monitoringId) {
        return current(periodsOf(monitoringId));
    }

    /** The rounds of an activity's report in the current period, the last one last. */
    public List<Progress> roundsOf(Long monitoringId, Long activity) {
        return reports.findByPeriodAndActivityOrderById(
                currentPeriod(monitoringId).id(), activity);
    }

    /** Keeps what the current person reports; being behind the plan needs a reason. */
    @Transactional
    public void report(Long monitoringId, Long activityId, Progress.Report report) {
        MonitoringPeriod period = currentPeriod(monitoringId);
        PlanMonitoring monitoring = byId(monitoringId);
        Activity activity = planning.tree(monitoring.plan())
                .activity(activityId)
                .orElseThrow(() -> new IllegalStateException("the plan has no activity " + activityId))
                .activity();
        int planned = activity.plannedPercent(period.end());
        List<Problem> problems = new ArrayList<>();
        if (report.percent() < planned && report.deviationReason() == null) {
            problems.add(Problem.of("deviationReason", "planning.progress.reasonRequired", report.percent(), planned));
        }
        if (report.actual() == null && activity.indicator() != null) {
            problems.add(Problem.of("actual", "planning.progress.actualRequired"));
        }
        Refused.ifAny(problems);
        reports.save(new Progress(
                null,
                period.id(),
                activityId,
                roundsOf(monitoringId, activityId).size() + 1,
                report.percent(),
                planned,
                report.done(),
                report.actual(),
                report.deviationReason(),
                currentPerson.get().id(),
                principal(),
                Instant.now(clock),
                null,
                null,
                null,
                null,
                null));
        record("progressReported", monitoring, period);
    }

    /** Keeps the current person's review of the latest report about an activity. */
    @Transactional
    public void review(Long monitoringId, Long activity, boolean accept, String returnReason) {
        List<Progress> rounds = roundsOf(monitoringId, activity);
        Progress latest = rounds.get(rounds.size() - 1);
        reports.save(latest.reviewed(accept, returnReason, currentPerson.get().id(), principal(), Instant.now(clock)));
        record(accept ? "progressAccepted" : "progressReturned", byId(monitoringId), currentPeriod(monitoringId));
    }

    /** Completes the report of the current period and freezes it. */
    @Transactional
    public void compile(Long monitoringId, String summary, String measures) {
        PlanMonitoring monitoring = byId(monitoringId);
        MonitoringPeriod compiled = periods.save(currentPeriod(monitoringId)
                .compiled(summary, measures, currentPerson.get().id(), principal(), Instant.now(clock)));
        documents.freezePeriod(
                planning.tree(monitoring.plan()),
                compiled,
                figures.linesOf(monitoring, compiled),
                figures.indicatorsOf(monitoring));
        record("monitoringReportCompiled", monitoring, compiled);
    }

    @Transactional
    public void evaluate(Long monitoringId, PlanMonitoring.Achievement achievement, String text, String advice) {
        PlanMonitoring evaluated = monitorings.save(byId(monitoringId)
                .evaluated(achievement, text, advice, currentPerson.get().id(), principal(), Instant.now(clock)));
        record("planYearEvaluated", evaluated, null);
    }

    /** For whom the current person does it; null in their own name. */
    private String principal() {
        return actingFor.current().orElse(null);
    }

    private static MonitoringPeriod current(List<MonitoringPeriod> opened) {
        return opened.get(opened.size() - 1);
    }

    private void record(String kind, PlanMonitoring monitoring, MonitoringPeriod period) {
        Fact fact = Fact.of(kind)
                .forCase(monitoring.caseNumber())
                .municipality(monitoring.municipality())
                .in(monitoring.processInstanceId())
                .about("plan/" + monitoring.plan());
        recorder.fact(period == null ? fact : fact.detail("period", period.label()));
    }
}
