package org.uyum.pilot;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.uyum.Walk;
import org.uyum.analysis.DiscussionService;
import org.uyum.analysis.NeedsReport;
import org.uyum.analysis.ReportEditing;
import org.uyum.analysis.ReportPart;
import org.uyum.analysis.ReportService;
import org.uyum.databank.DatabankService;
import org.uyum.databank.Fieldwork;
import org.uyum.databank.Interview;
import org.uyum.databank.InterviewAssignments;
import org.uyum.databank.InterviewFixtures;
import org.uyum.databank.InterviewService;
import org.uyum.databank.InterviewState;
import org.uyum.directory.DirectoryService;
import org.uyum.directory.NewOrganisation;
import org.uyum.directory.Organisation;
import org.uyum.engine.OpenTask;
import org.uyum.questionnaire.PrivacyNoticeService;
import org.uyum.questionnaire.QuestionnaireFixtures;
import org.uyum.questionnaire.QuestionnaireService;

/** The needs analysis with an interview in each municipality, and the discussion of its report in one meeting. */
@TestComponent
class AnalysisTasks implements StageTasks {

    private static final Map<String, String> STAFF = Map.of("zeytinburnu", "zbStaff2", "bagcilar", "bgStaff1");

    private final Walk walk;
    private final QuestionnaireService questionnaires;
    private final PrivacyNoticeService notices;
    private final DirectoryService directory;
    private final DatabankService databank;
    private final InterviewAssignments assignments;
    private final InterviewService interviews;
    private final ReportService reports;
    private final ReportEditing editing;
    private final DiscussionService discussions;

    AnalysisTasks(
            Walk walk,
            QuestionnaireService questionnaires,
            PrivacyNoticeService notices,
            DirectoryService directory,
            DatabankService databank,
            InterviewAssignments assignments,
            InterviewService interviews,
            ReportService reports,
            ReportEditing editing,
            DiscussionService discussions) {
        this.walk = walk;
        this.questionnaires = questionnaires;
        this.notices = notices;
        this.directory = directory;
        this.databank = databank;
        this.assignments = assignments;
        this.interviews = interviews;
        this.reports = reports;
        this.editing = editing;
        this.discussions = discussions;
    }

    @Override
    public Map<String, Doing> tasks() {
        Map<String, Object> accepted = Map.of("decision", "accept");
        Map<String, Object> approved = Map.of("decision", "approve");
        Map<String, Object> complete = Map.of("reportComplete", true);
        return Map.ofEntries(
                Map.entry("prepareQuestionnaire", Doing.form(task -> questionnaire())),
                Map.entry("approveQuestionnaire", Doing.form(approved)),
                Map.entry("assignInterviews", Doing.page(this::assign, Map.of())),
                Map.entry(
                        "scheduleInterview",
                        Doing.form(Map.of("appointmentAt", "2099-03-01T10:00", "appointmentPlace", "Dernek merkezi"))),
                Map.entry("conductInterview", Doing.form(this::answers)),
                Map.entry("correctInterview", Doing.form(this::answers)),
                Map.entry("reviewInterview", Doing.form(accepted)),
                Map.entry("reviewDataBank", Doing.form(Map.of("dataBankReady", true))),
                Map.entry("editNeedsReport", Doing.page(this::conclude, complete)),
                Map.entry("approveNeedsReport", Doing.form(approved)),
                Map.entry(
                        "planDiscussion",
                        Doing.form(Map.of("meetingsPlanned", 1, "stakeholderGroups", List.of("NGO")))),
                Map.entry("consolidateFeedback", Doing.page(this::agree, Map.of("feedbackComplete", true))),
                Map.entry("reviseNeedsReport", Doing.page(this::conclude, complete)),
                Map.entry("acceptNeedsReport", Doing.form(accepted)));
    }

    @Override
    public boolean moveOn(String caseNumber) {
        return databank.interviews(databank.latest(caseNumber).orElseThrow().id()).stream()
                .filter(interview -> interview.state() == InterviewState.SCHEDULED)
                .findFirst()
                .map(interview -> {
                    walk.as(STAFF.get(interview.municipality())).run(() -> interviews.tellHeld(interview.id()));
                    return true;
                })
                .orElse(false);
    }

    private Map<String, Object> questionnaire() {
        return Map.of(
                "questionnaireVersion",
                String.valueOf(questionnaires.shipped().id()),
                "legalBasis",
                "6698 sayılı Kanun madde 6/3, kamu kurumunun görevi",
                "privacyNotice",
                walk.as("zbStaff1").ask(() -> QuestionnaireFixtures.privacyNotice(notices)));
    }

    private void assign(OpenTask task) {
        Fieldwork fieldwork = databank.latest(task.caseNumber()).orElseThrow();
        List<String> uncovered = assignments.uncovered(fieldwork);
        // the lead's association first
        Stream.of("zeytinburnu", "bagcilar").filter(uncovered::contains).forEach(municipality -> {
            String staff = STAFF.get(municipality);
            Organisation added = walk.as(staff)
                    .ask(() -> directory.add(new NewOrganisation(
                            "Dernek " + task.caseNumber() + " " + municipality,
                            Organisation.Kind.ASSOCIATION,
                            "hometown",
                            municipality,
                            municipality.equals("zeytinburnu") ? "Telsiz" : null,
                            null)));
            assignments.add(fieldwork.id(), added.id(), staff);
        });
    }

    private Map<String, Object> answers(OpenTask task) {
        Interview interview = databank
                .interviews(databank.latest(task.caseNumber()).orElseThrow().id())
                .stream()
                .filter(each -> task.processInstanceId().equals(each.processInstanceId()))
                .findFirst()
                .orElseThrow();
        return InterviewFixtures.answers(interview.municipality());
    }

    private void conclude(OpenTask task) {
        NeedsReport report = reports.latest(task.caseNumber()).orElseThrow();
        editing.write(report.id(), Map.of(ReportPart.CONCLUSION, "Dil ve çalışma öne çıkıyor."));
    }

    private void agree(OpenTask task) {
        discussions.agreeToRest(discussions
                .of(reports.latest(task.caseNumber()).orElseThrow())
                .orElseThrow()
                .id());
    }
}
