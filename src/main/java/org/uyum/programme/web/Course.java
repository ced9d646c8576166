package org.uyum.programme.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uyum.engine.PathEntry;
import org.uyum.programme.Programme;
import org.uyum.programme.Stage;

/**
 * The course of a programme: how far each stage is, and the box in which the case stands now.
 *
 * @param now empty once the programme has ended
 */
record Course(List<StageState> stages, Optional<PathEntry> now) {

    private static final Set<String> BOXES = Set.of("callActivity", "userTask", "serviceTask");

    static Course of(Programme programme, List<PathEntry> path) {
        List<StageState> stages = Arrays.stream(Stage.values())
                .map(stage -> state(stage, programme, path))
                .toList();
        Optional<PathEntry> now = path.stream()
                .filter(entry -> entry.ended() == null && BOXES.contains(entry.type()))
                .findFirst();
        return new Course(stages, now);
    }

    /** The stage that is running. */
    Optional<Stage> stage() {
        return now.flatMap(box -> Arrays.stream(Stage.values())
                .filter(stage -> stage.activity().equals(box.activity()))
                .findFirst());
    }

    private static StageState state(Stage stage, Programme programme, List<PathEntry> path) {
        List<PathEntry> rounds = path.stream()
                .filter(entry -> entry.activity().equals(stage.activity()))
                .toList();
        Instant began = rounds.stream()
                .map(PathEntry::began)
                .min(Comparator.naturalOrder())
                .orElse(null);
        boolean running = rounds.stream().anyMatch(entry -> entry.ended() == null);
        Optional<PathEntry> last =
                rounds.stream().filter(entry -> entry.ended() != null).max(Comparator.comparing(PathEntry::ended));
        StageState.State state = running
                ? StageState.State.RUNNING
                : last.map(round -> ended(round, programme)).orElseGet(() -> notBegun(stage, programme));
        Programme.StagePlan plan = programme.stages().stream()
                .filter(planned -> planned.stage() == stage)
                .findFirst()
                .orElse(null);
        Instant ended = running ? null : last.map(PathEntry::ended).orElse(null);
        String skippedBecause = state == StageState.State.SKIPPED
                ? programme.skip(stage).map(Programme.StageSkip::reason).orElse(null)
                : null;
        return new StageState(stage, state, began, ended, plan, skippedBecause);
    }

    private static StageState.State ended(PathEntry lastRound, Programme programme) {
        if (!lastRound.cancelled()) {
            return StageState.State.DONE;
        }
        return programme.status() == Programme.Status.CANCELLED ? StageState.State.CANCELLED : StageState.State.SKIPPED;
    }

    private static StageState.State notBegun(Stage stage, Programme programme) {
        if (programme.skip(stage).isPresent()) {
            return StageState.State.SKIPPED;
        }
        return programme.isOpen() ? StageState.State.WAITING : StageState.State.NOT_HELD;
    }
}
