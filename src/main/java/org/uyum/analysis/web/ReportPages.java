package org.uyum.analysis.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.analysis.AnalysisProcess;
import org.uyum.analysis.NeedsReport;
import org.uyum.analysis.ReportService;
import org.uyum.engine.OpenTask;
import org.uyum.engine.OpenTasks;
import org.uyum.programme.ProgrammeService;

/** Finds the report that a page is about, for those who may see its programme. */
@Component
class ReportPages {

    private static final List<String> TASKS = List.of(
            AnalysisProcess.EDIT_NEEDS_REPORT,
            AnalysisProcess.REVISE_NEEDS_REPORT,
            AnalysisProcess.CONSOLIDATE_FEEDBACK,
            "approveNeedsReport",
            "acceptNeedsReport");

    private final ProgrammeService programmes;
    private final ReportService reports;
    private final OpenTasks openTasks;

    ReportPages(ProgrammeService programmes, ReportService reports, OpenTasks openTasks) {
        this.programmes = programmes;
        this.reports = reports;
        this.openTasks = openTasks;
    }

    Optional<NeedsReport> find(String number) {
        return reports.latest(programmes.visible(number).number());
    }

    NeedsReport get(String number) {
        return find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The open task about the report that the current person has, could claim or could take over. */
    Optional<OpenTask> task(String number) {
        Stream<OpenTask> open = openTasks.openTasks(number).stream().filter(task -> TASKS.contains(task.key()));
        return open.filter(task -> openTasks.isMine(task) || openTasks.isToBeHad(task))
                .findFirst();
    }
}
