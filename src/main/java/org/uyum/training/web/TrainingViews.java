package org.uyum.training.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.engine.OpenTask;
import org.uyum.engine.OpenTasks;
import org.uyum.identity.CurrentPerson;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeService;
import org.uyum.training.Training;
import org.uyum.training.TrainingParticipant;
import org.uyum.training.TrainingProcess;
import org.uyum.training.TrainingService;

/** Finds the training that a page is about, for those who may see the case. */
@Component
class TrainingViews {

    private static final Set<String> TASKS_WITH_ROWS = Set.of(
            TrainingProcess.PLAN_TRAINING,
            TrainingProcess.INVITE_PARTICIPANTS,
            TrainingProcess.RECORD_ATTENDANCE,
            TrainingProcess.RECORD_TEST_SCORES);

    private final ProgrammeService programmes;
    private final TrainingService trainingService;
    private final OpenTasks openTasks;
    private final CurrentPerson currentPerson;

    TrainingViews(
            ProgrammeService programmes,
            TrainingService trainingService,
            OpenTasks openTasks,
            CurrentPerson currentPerson) {
        this.programmes = programmes;
        this.trainingService = trainingService;
        this.openTasks = openTasks;
        this.currentPerson = currentPerson;
    }

    /** The training of a round, the newest if none is named; empty before the first has begun. */
    Optional<TrainingView> find(String number, Integer round) {
        Programme programme = programmes.visible(number);
        List<Training> rounds = trainingService.all(number);
        if (rounds.isEmpty() && round == null) {
            return Optional.empty();
        }
        Training training = rounds.stream()
                .filter(each -> round == null || each.round() == round)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<OpenTask> open = TASKS_WITH_ROWS.stream()
                .flatMap(key -> openTasks.openTask(training.processInstanceId(), key).stream())
                .findFirst();
        return Optional.of(new TrainingView(
                programme,
                training,
                rounds,
                open.orElse(null),
                open.filter(openTasks::isMine).isPresent(),
                open.filter(openTasks::isToBeHad).isPresent(),
                currentPerson.get()));
    }

    /** Who takes part in the training, as far as the reader may know. */
    List<TrainingParticipant> participants(TrainingView view) {
        return trainingService.participants(view.training().id()).stream()
                .filter(view::shows)
                .toList();
    }

    /** The training of a round; not found before the first has begun. */
    TrainingView get(String number, Integer round) {
        return find(number, round).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The training on which work goes on: the newest of a case. */
    Training current(String number) {
        return get(number, null).training();
    }
}
