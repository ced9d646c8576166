package org.uyum.upgrade;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.uyum.analysis.DiscussionService;
import org.uyum.analysis.NeedsReport;
import org.uyum.analysis.ReportService;
import org.uyum.engine.OpenTask;
import org.uyum.engine.OpenTasks;
import org.uyum.pilot.CasePilot;
import org.uyum.training.AttendanceService;
import org.uyum.training.Training;
import org.uyum.training.TrainingParticipant;
import org.uyum.training.TrainingService;

/** Opens cases until each user task of the models is open somewhere, each message waited for, and a job is due. */
@TestComponent
class EveryTask {

    private final CasePilot pilot;
    private final OpenTasks openTasks;
    private final TrainingService trainings;
    private final AttendanceService attendance;
    private final ReportService reports;
    private final DiscussionService discussions;

    EveryTask(
            CasePilot pilot,
            OpenTasks openTasks,
            TrainingService trainings,
            AttendanceService attendance,
            ReportService reports,
            DiscussionService discussions) {
        this.pilot = pilot;
        this.openTasks = openTasks;
        this.trainings = trainings;
        this.attendance = attendance;
        this.reports = reports;
        this.discussions = discussions;
    }

    /**
     * @param tasks ids of all user tasks
     * @param waits names of the messages for which a case waits where no task of its is open
     * @return the cases by what they stand at
     */
    Map<String, String> open(Set<String> tasks, Set<String> waits) {
        Map<String, String> cases = new TreeMap<>();
        boolean claimed = false;
        for (String task : tasks) {
            String number = preparing(task).openUntil(task);
            cases.put(task, number);
            // half of them were taken by somebody already
            claimed = !claimed;
            if (claimed) {
                unassigned(number, task).forEach(pilot::claim);
            }
        }
        waits.forEach(message -> cases.put(message, pilot.openUntilWaitingFor(message)));
        cases.put("job", withJobDue());
        return cases;
    }

    /** What has to go another way than usual for the task to be reached. */
    private CasePilot preparing(String task) {
        return switch (task) {
            case "decideShortfall", "decideReadiness" -> {
                for (int session = 0; session < 3; session++) {
                    pilot.doing("recordAttendance", this::nobodyWasThere, Map.of("signedListKept", true));
                }
                yield pilot;
            }
            case "correctInterview" -> pilot.answering(
                    "reviewInterview", Map.of("decision", "return", "remark", "Mahalle eksik görünüyor."));
            case "reviseNeedsReport" -> pilot.doing(
                    "consolidateFeedback", this::addFinding, Map.of("feedbackComplete", true));
            case "recordCouncilReferral",
                    "recordCommissionReport",
                    "recordCouncilDecision",
                    "sendToCivilAuthority" -> pilot.answering(
                    "approvePlan", Map.of("decision", "approve", "councilRequired", "yes"));
            default -> pilot;
        };
    }

    private String withJobDue() {
        String number = pilot.openUntil("approveCertificates");
        pilot.doTaskOnly(openTasks.openTasks(number).get(0));
        return number;
    }

    private Stream<OpenTask> unassigned(String number, String key) {
        return openTasks.openTasks(number).stream().filter(task -> task.key().equals(key) && task.assignee() == null);
    }

    private void nobodyWasThere(OpenTask task) {
        Training training = trainings.current(task.caseNumber()).orElseThrow();
        List<TrainingParticipant> all = trainings.participants(training.id());
        attendance.record(
                training.id(),
                trainings.nextSession(training.id()).orElseThrow().id(),
                all.stream().map(TrainingParticipant::id).collect(Collectors.toMap(Function.identity(), id -> 0)));
    }

    private void addFinding(OpenTask task) {
        NeedsReport report = reports.latest(task.caseNumber()).orElseThrow();
        Long discussion = discussions.of(report).orElseThrow().id();
        discussions.agreeToRest(discussion);
        discussions.add(discussion, "Çocuk bakımı eksik.", true, "Kadınlar kurslara gelemiyor.");
    }
}
