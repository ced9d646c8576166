package org.uyum.databank;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.uyum.Walk;
import org.uyum.directory.DirectoryService;
import org.uyum.directory.NewOrganisation;
import org.uyum.directory.Organisation;
import org.uyum.engine.Processes;
import org.uyum.identity.CurrentPerson;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeProcess;
import org.uyum.programme.ProgrammeService;
import org.uyum.questionnaire.PrivacyNoticeService;
import org.uyum.questionnaire.QuestionnaireFixtures;
import org.uyum.questionnaire.QuestionnaireService;

/** A programme of Zeytinburnu and Bağcılar in its needs analysis, with associations to interview. */
public class InterviewFixtures {

    private static int counter;

    private final Walk walk;
    private final Processes processes;
    private final ProgrammeService programmes;
    private final DirectoryService directory;
    private final CurrentPerson currentPerson;
    private final QuestionnaireService questionnaires;
    private final PrivacyNoticeService notices;
    private final DatabankService databank;
    private final InterviewAssignments assignments;

    public final Programme programme;

    /** The process instance of the needs analysis. */
    public final String analysis;

    public InterviewFixtures(ApplicationContext beans) {
        walk = beans.getBean(Walk.class);
        processes = beans.getBean(Processes.class);
        programmes = beans.getBean(ProgrammeService.class);
        directory = beans.getBean(DirectoryService.class);
        currentPerson = beans.getBean(CurrentPerson.class);
        questionnaires = beans.getBean(QuestionnaireService.class);
        notices = beans.getBean(PrivacyNoticeService.class);
        databank = beans.getBean(DatabankService.class);
        assignments = beans.getBean(InterviewAssignments.class);
        Programme opened = programmes.byNumber(walk.openProgramme("zbStaff1", "Uyum programı"));
        walk.as("zbManager").run(() -> programmes.plan(opened.id(), Set.of("bagcilar"), Set.of("zbStaff1"), Set.of()));
        programme = programmes.byId(opened.id());
        analysis = processes.start(
                "needsAnalysis", programme.number(), "zeytinburnu", Map.of(ProgrammeProcess.PROGRAMME_ID, opened.id()));
    }

    /** The questionnaire is prepared and approved; zbStaff1 has the task of assigning. */
    public InterviewFixtures withQuestionnaire() {
        walk.as("zbStaff1").complete(analysis, "prepareQuestionnaire", prepared());
        walk.as("zbManager").complete(analysis, "approveQuestionnaire", Map.of("decision", "approve"));
        walk.as("zbStaff1").claim(analysis, "assignInterviews");
        return this;
    }

    public Map<String, Object> prepared() {
        return Map.of(
                "questionnaireVersion",
                String.valueOf(questionnaires.shipped().id()),
                "legalBasis",
                "6698 sayılı Kanun madde 6/3, kamu kurumunun görevi",
                "privacyNotice",
                walk.as("zbStaff1").ask(() -> QuestionnaireFixtures.privacyNotice(notices)));
    }

    /** Assigns an association of a municipality, new in its directory, to an interviewer. */
    public InterviewFixtures withInterview(String municipality, String interviewer) {
        String keeper = municipality.equals("zeytinburnu") ? "zbStaff1" : "bgStaff1";
        Organisation organisation = currentPerson.as(
                keeper,
                () -> directory.add(new NewOrganisation(
                        "Deneme Derneği " + ++counter,
                        Organisation.Kind.ASSOCIATION,
                        "hometown",
                        municipality,
                        municipality.equals("zeytinburnu") ? "Telsiz" : null,
                        null)));
        walk.as("zbStaff1").run(() -> assignments.add(fieldwork().id(), organisation.id(), interviewer));
        return this;
    }

    /** Completes the assignment, which starts the interviews. */
    public InterviewFixtures started() {
        Map<String, Object> answers = assignments.uncovered(fieldwork()).isEmpty()
                ? Map.of()
                : Map.of("uncoveredReason", "Bu belediyede dernek yok");
        walk.as("zbStaff1").complete(analysis, "assignInterviews", answers);
        return this;
    }

    public Fieldwork fieldwork() {
        return databank.latest(programme.number()).orElseThrow();
    }

    public List<Interview> interviews() {
        return databank.interviews(fieldwork().id());
    }

    public static Map<String, Object> appointment() {
        return Map.of("appointmentAt", "2026-03-01T10:00", "appointmentPlace", "Dernek merkezi");
    }

    /** Sound answers of an association in Zeytinburnu or Bağcılar. */
    public static Map<String, Object> answers(String municipality) {
        Map<String, Object> answers = new LinkedHashMap<>(QuestionnaireFixtures.soundAnswers());
        answers.put("interviewOutcome", "held");
        answers.put("municipality", municipality);
        if (municipality.equals("bagcilar")) {
            answers.put("neighbourhood", "ba_other");
        }
        return answers;
    }

    public static Map<String, Object> with(Map<String, Object> answers, String key, Object answer) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.put(key, answer);
        return changed;
    }

    /** Goes through an interview until it is in the data bank. */
    public void store(Interview interview, String interviewer, String reviewer, Map<String, Object> answers) {
        String instance = interviews().stream()
                .filter(found -> found.id().equals(interview.id()))
                .findFirst()
                .orElseThrow()
                .processInstanceId();
        walk.as(interviewer).complete(instance, "scheduleInterview", appointment());
        walk.jobs();
        walk.as(interviewer).complete(instance, "conductInterview", answers);
        walk.as(reviewer).complete(instance, "reviewInterview", Map.of("decision", "accept"));
        walk.jobs();
    }
}
