package org.uyum.analysis;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.uyum.Walk;
import org.uyum.databank.Interview;
import org.uyum.databank.InterviewFixtures;
import org.uyum.engine.Processes;
import org.uyum.programme.ProgrammeProcess;

/** A needs analysis with two interviews, brought to where a test begins. */
class AnalysisWalk {

    final InterviewFixtures fixtures;
    private final Walk walk;
    private final Processes processes;
    private final ReportService reports;

    AnalysisWalk(ApplicationContext beans) {
        fixtures = new InterviewFixtures(beans);
        walk = beans.getBean(Walk.class);
        processes = beans.getBean(Processes.class);
        reports = beans.getBean(ReportService.class);
    }

    /** Both interviews are in the data bank. */
    AnalysisWalk interviewed() {
        fixtures.withQuestionnaire()
                .withInterview("zeytinburnu", "zbStaff2")
                .withInterview("bagcilar", "bgStaff1")
                .started();
        List<Interview> both = fixtures.interviews();
        fixtures.store(both.get(0), "zbStaff2", "zbStaff3", InterviewFixtures.answers("zeytinburnu"));
        fixtures.store(both.get(1), "bgStaff1", "bgManager", InterviewFixtures.answers("bagcilar"));
        return this;
    }

    /** The draft of the report is there, and zbStaff1 edits it. */
    AnalysisWalk drafted() {
        interviewed();
        walk.as("zbStaff1").complete(fixtures.analysis, "reviewDataBank", Map.of("dataBankReady", true));
        walk.jobs();
        walk.as("zbStaff1").claim(fixtures.analysis, "editNeedsReport");
        return this;
    }

    AnalysisWalk approved() {
        drafted();
        walk.as("zbStaff1").complete(fixtures.analysis, "editNeedsReport", Map.of("reportComplete", true));
        walk.as("zbManager").complete(fixtures.analysis, "approveNeedsReport", Map.of("decision", "approve"));
        return this;
    }

    /** Starts the discussion of the approved report. */
    String discussion() {
        return processes.start(
                "reportDiscussion",
                fixtures.programme.number(),
                "zeytinburnu",
                Map.of(ProgrammeProcess.PROGRAMME_ID, fixtures.programme.id()));
    }

    NeedsReport report() {
        return reports.latest(fixtures.programme.number()).orElseThrow();
    }
}
