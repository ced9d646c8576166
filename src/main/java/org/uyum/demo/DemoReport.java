package org.uyum.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.analysis.DiscussionService;
import org.uyum.analysis.NeedsReport;
import org.uyum.analysis.ReportEditing;
import org.uyum.analysis.ReportPart;
import org.uyum.analysis.ReportService;

/** Leads the report of a demo programme from its draft to its acceptance after one discussion meeting. */
@Component
class DemoReport {

    private final DemoWalk walk;
    private final DemoTexts texts;
    private final DemoMeetings meetings;
    private final ReportService reports;
    private final ReportEditing editing;
    private final DiscussionService discussions;

    DemoReport(
            DemoWalk walk,
            DemoTexts texts,
            DemoMeetings meetings,
            ReportService reports,
            ReportEditing editing,
            DiscussionService discussions) {
        this.walk = walk;
        this.texts = texts;
        this.meetings = meetings;
        this.reports = reports;
        this.editing = editing;
        this.discussions = discussions;
    }

    void write(String number) {
        walk.step("zbStaff1", number, "reviewDataBank", Map.of("dataBankReady", true));
        walk.step("zbStaff1", number, "editNeedsReport", () -> edit(number), Map.of("reportComplete", true));
        walk.step("zbManager", number, "approveNeedsReport", Map.of("decision", "approve"));
    }

    private void edit(String number) {
        NeedsReport report = reports.latest(number).orElseThrow();
        editing.write(report.id(), Map.of(ReportPart.CONCLUSION, texts.get("report.conclusion")));
    }

    void discuss(String number, LocalDate day) {
        walk.step(
                "zbStaff1",
                number,
                "planDiscussion",
                Map.of(
                        "meetingsPlanned",
                        1,
                        "stakeholderGroups",
                        List.of("NGO", "LOCAL_GOVERNMENT", "INTERNATIONAL_ORGANISATION", "ACADEMIC")));
        meetings.hold(number, day, "needsResults", "presentSituation");
        walk.step("zbStaff1", number, "consolidateFeedback", () -> agree(number), Map.of("feedbackComplete", true));
        walk.step("zbManager", number, "acceptNeedsReport", Map.of("decision", "accept"));
    }

    private void agree(String number) {
        discussions.agreeToRest(discussions
                .of(reports.latest(number).orElseThrow())
                .orElseThrow()
                .id());
    }
}
