package org.uyum.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uyum.databank.DatabankService;
import org.uyum.databank.Fieldwork;
import org.uyum.databank.Interview;
import org.uyum.databank.InterviewAssignments;
import org.uyum.directory.DirectoryService;
import org.uyum.engine.OpenTask;
import org.uyum.engine.OpenTasks;
import org.uyum.engine.Processes;
import org.uyum.programme.ProgrammeService;
import org.uyum.questionnaire.PrivacyNoticeService;

/** Leads the needs analysis of a demo programme to its interviews, and holds those that are to be held. */
@Component
class DemoInterviews {

    private static final Map<String, String> REVIEWERS = Map.of(
            "zeytinburnu", "zbManager",
            "bagcilar", "bgManager",
            "fatih", "ftManager",
            "piraziz", "pzManager",
            "bozat", "bzManager");

    /** Which of a municipality's associations does not want to be interviewed, where there are so many. */
    private static final int DECLINING = 3;

    private final DemoWalk walk;
    private final DemoTexts texts;
    private final DemoAnswers answers;
    private final DatabankService databank;
    private final InterviewAssignments assignments;
    private final DirectoryService directory;
    private final ProgrammeService programmes;
    private final PrivacyNoticeService notices;
    private final Processes processes;
    private final OpenTasks openTasks;

    DemoInterviews(
            DemoWalk walk,
            DemoTexts texts,
            DemoAnswers answers,
            DatabankService databank,
            InterviewAssignments assignments,
            DirectoryService directory,
            ProgrammeService programmes,
            PrivacyNoticeService notices,
            Processes processes,
            OpenTasks openTasks) {
        this.walk = walk;
        this.texts = texts;
        this.answers = answers;
        this.databank = databank;
        this.assignments = assignments;
        this.directory = directory;
        this.programmes = programmes;
        this.notices = notices;
        this.processes = processes;
        this.openTasks = openTasks;
    }

    /** From the questionnaire to the start of one interview for each association of the participants. */
    void begin(String number, String questionnaireVersion) {
        walk.step(
                "zbStaff1",
                number,
                "prepareQuestionnaire",
                Map.of(
                        "questionnaireVersion", questionnaireVersion,
                        "legalBasis", texts.get("questionnaire.legalBasis"),
                        "privacyNotice", notice()));
        walk.step("zbManager", number, "approveQuestionnaire", Map.of("decision", "approve"));
        walk.step("zbStaff1", number, "assignInterviews", () -> assign(number), Map.of());
    }

    /** The privacy notice of all demo programmes, written with the first. */
    private String notice() {
        return String.valueOf(notices.toChooseFrom(null).stream()
                .findFirst()
                .orElseGet(() -> walk.as(
                        "zbStaff1",
                        () -> notices.write(
                                texts.get("notice.title"),
                                Map.of("tr", texts.get("notice.tr"), "en", texts.get("notice.en")))))
                .id());
    }

    private void assign(String number) {
        Fieldwork fieldwork = databank.latest(number).orElseThrow();
        programmes.byNumber(number).participants().forEach(code -> assignments.addAll(fieldwork.id(), code));
        assignments.distribute(fieldwork.id());
    }

    /** Holds the interviews of each municipality until so many are left open, of which one is free to be taken. */
    void hold(String number, LocalDate day, int leaveOpen) {
        Map<String, List<Interview>> byMunicipality =
                databank.interviews(databank.latest(number).orElseThrow().id()).stream()
                        .collect(Collectors.groupingBy(Interview::municipality, TreeMap::new, Collectors.toList()));
        byMunicipality.values().forEach(interviews -> {
            int held = Math.max(0, interviews.size() - leaveOpen);
            for (Interview interview : interviews.subList(0, held)) {
                if (interviews.indexOf(interview) == DECLINING) {
                    decline(interview, day);
                } else {
                    hold(number, interview, day);
                }
            }
            interviews.stream().skip(held).limit(1).forEach(this::giveBack);
        });
    }

    private void giveBack(Interview interview) {
        OpenTask task = task(interview, "scheduleInterview");
        walk.as(task.assignee(), () -> processes.giveBack(task.id()));
    }

    private String schedule(Interview interview, LocalDate day) {
        OpenTask schedule = task(interview, "scheduleInterview");
        walk.step(
                schedule.assignee(),
                schedule,
                Map.of("appointmentAt", day + "T10:30", "appointmentPlace", texts.get("interview.place")));
        return schedule.assignee();
    }

    private void decline(Interview interview, LocalDate day) {
        String interviewer = schedule(interview, day);
        walk.step(
                interviewer,
                task(interview, "conductInterview"),
                Map.of("interviewOutcome", "refused", "outcomeReason", texts.get("interview.declined")));
    }

    private void hold(String number, Interview interview, LocalDate day) {
        String interviewer = schedule(interview, day);
        String type = directory.find(interview.organisation()).orElseThrow().associationType();
        walk.step(interviewer, task(interview, "conductInterview"), answers.of(interview, type, day));
        walk.step(
                REVIEWERS.get(interview.municipality()),
                task(interview, "reviewInterview"),
                Map.of("decision", "accept"));
        walk.jobs(number);
    }

    private OpenTask task(Interview interview, String step) {
        String instance = databank.interviews(interview.fieldwork()).stream()
                .filter(row -> row.id().equals(interview.id()))
                .map(Interview::processInstanceId)
                .findFirst()
                .orElseThrow();
        Optional<OpenTask> open = openTasks.openTask(instance, step);
        return open.orElseThrow(
                () -> new IllegalStateException("interview " + interview.id() + " does not stand at " + step));
    }
}
