package org.uyum.programme.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uyum.engine.OpenTask;
import org.uyum.engine.OpenTasks;
import org.uyum.engine.PathEntry;
import org.uyum.programme.Outcome;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeService;
import org.uyum.web.Texts;

/** The programmes as JSON, for other programs: each client sees what its person may see. */
@RestController
@RequestMapping("/api/v1/programmes")
class ProgrammesApi {

    private final ProgrammeService programmes;
    private final Overview overview;
    private final OpenTasks openTasks;
    private final Texts texts;

    ProgrammesApi(ProgrammeService programmes, Overview overview, OpenTasks openTasks, Texts texts) {
        this.programmes = programmes;
        this.overview = overview;
        this.openTasks = openTasks;
        this.texts = texts;
    }

    /**
     * @param leadMunicipality code, as are participants
     * @param status open, closed or cancelled
     * @param stage id of the box of {@code establishUnit} in which the case stands; null once it has ended
     */
    record Listed(
            String number,
            String title,
            String leadMunicipality,
            List<String> participants,
            String status,
            String stage) {}

    record Detailed(
            String number,
            String title,
            String leadMunicipality,
            List<String> participants,
            String status,
            String stage,
            List<ListedStage> stages,
            List<ListedTask> openTasks,
            List<ListedOutcome> outcomes) {}

    /** State is waiting, running, done, skipped, cancelled (with the programme) or not-held. */
    record ListedStage(String id, String name, String state, Instant startedAt, Instant endedAt) {}

    /** actingFor: the person for whom the assignee has taken it over as their deputy; null in most cases. */
    record ListedTask(
            String id, String key, String name, String assignee, String actingFor, Instant due, String municipality) {}

    record ListedOutcome(String title, String url, String state, Instant at) {}

    @GetMapping
    List<Listed> list() {
        return programmes.visible().stream()
                .map(programme -> listed(programme, overview.course(programme)))
                .toList();
    }

    @GetMapping("/{number}")
    Detailed detail(@PathVariable String number) {
        Programme programme = programmes.visible(number);
        Course course = overview.course(programme);
        Listed listed = listed(programme, course);
        return new Detailed(
                listed.number(),
                listed.title(),
                listed.leadMunicipality(),
                listed.participants(),
                listed.status(),
                listed.stage(),
                course.stages().stream().map(this::listed).toList(),
                openTasks.openTasks(number).stream().map(ProgrammesApi::listed).toList(),
                overview.outcomes(programme).stream().map(ProgrammesApi::listed).toList());
    }

    private static Listed listed(Programme programme, Course course) {
        return new Listed(
                programme.number(),
                programme.title(),
                programme.lead(),
                programme.participants().stream().sorted().toList(),
                programme.status().name().toLowerCase(Locale.ROOT),
                course.now().map(PathEntry::activity).orElse(null));
    }

    private ListedStage listed(StageState state) {
        return new ListedStage(
                state.stage().activity(),
                texts.get(state.stage().messageKey()),
                state.code(),
                state.startedAt(),
                state.endedAt());
    }

    private static ListedTask listed(OpenTask task) {
        return new ListedTask(
                task.id(), task.key(), task.name(), task.assignee(), task.principal(), task.due(), task.municipality());
    }

    private static ListedOutcome listed(Outcome outcome) {
        return new ListedOutcome(outcome.title(), outcome.url(), outcome.state(), outcome.at());
    }
}
