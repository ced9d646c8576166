package org.uyum.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.OpenTasks;
import org.uyum.identity.People;
import org.uyum.programme.CertifiedManagers;
import org.uyum.programme.ProgrammeService;
import org.uyum.record.Recorder;
import org.uyum.web.Names;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/** Who takes part in a training, changed by whoever works on {@code inviteParticipants}. */
@Service
public class ParticipantService {

    private final TrainingService trainingService;
    private final Trainings trainings;
    private final TrainingParticipants participants;
    private final ProgrammeService programmes;
    private final CertifiedManagers certifiedManagers;
    private final OpenTasks openTasks;
    private final People people;
    private final Names names;
    private final Recorder recorder;

    ParticipantService(
            TrainingService trainingService,
            Trainings trainings,
            TrainingParticipants participants,
            ProgrammeService programmes,
            CertifiedManagers certifiedManagers,
            OpenTasks openTasks,
            People people,
            Names names,
            Recorder recorder) {
        this.trainingService = trainingService;
        this.trainings = trainings;
        this.participants = participants;
        this.programmes = programmes;
        this.certifiedManagers = certifiedManagers;
        this.openTasks = openTasks;
        this.people = people;
        this.names = names;
        this.recorder = recorder;
    }

    @Transactional
    public TrainingParticipant add(Long training, NewParticipant entered) {
        requireWorkOnInvitation(training);
        check(training, null, entered);
        return participants.save(entered.of(null, training));
    }

    @Transactional
    public void change(Long training, Long participant, NewParticipant entered) {
        requireWorkOnInvitation(training);
        require(training, participant);
        check(training, participant, entered);
        participants.save(entered.of(participant, training));
    }

    @Transactional
    public void remove(Long training, Long participant) {
        requireWorkOnInvitation(training);
        participants.delete(require(training, participant));
    }

    /** The participants are invited; refused while a participating municipality has nobody who could be certified. */
    @Transactional
    public void invite(Long training, InvitationChannel channel, LocalDate invitedOn, String note) {
        List<Problem> problems = new ArrayList<>();
        if (trainingService.participants(training).isEmpty()) {
            problems.add(Problem.of(null, "training.participant.none"));
        }
        Set<String> missing = municipalitiesWithoutManager(training);
        if (!missing.isEmpty()) {
            problems.add(Problem.of(null, "training.participant.noManager", names.municipalities(missing)));
        }
        Refused.ifAny(problems);
        trainings.setInvitation(training, channel, invitedOn, note);
        recorder.fact(trainingService
                .byId(training)
                .fact("participantsInvited")
                .detail("participants", trainingService.participants(training).size())
                .detail("channel", channel.name()));
    }

    /** Participating municipalities with neither a manager among the participants nor a certified one from before. */
    public Set<String> municipalitiesWithoutManager(Long training) {
        Training current = trainingService.byId(training);
        Set<String> missing = new TreeSet<>(participating(current));
        missing.removeAll(certifiedManagers.municipalitiesWithCertifiedManager(current.caseNumber()));
        trainingService.participants(training).stream()
                .filter(TrainingParticipant::manages)
                .map(TrainingParticipant::municipality)
                .forEach(missing::remove);
        return missing;
    }

    /** Codes of the municipalities from which participants may come. */
    public Set<String> participating(Training training) {
        return programmes.byId(training.programme()).participants();
    }

    private void check(Long training, Long participant, NewParticipant entered) {
        List<TrainingParticipant> others = trainingService.participants(training).stream()
                .filter(other -> !other.id().equals(participant))
                .toList();
        List<Problem> problems =
                new ArrayList<>(entered.problems(participating(trainingService.byId(training)), others));
        if (entered.person() != null
                && people.find(entered.person())
                        .filter(found -> Objects.equals(found.municipality(), entered.municipality()))
                        .isEmpty()) {
            problems.add(Problem.of("person", "training.participant.account.wrong"));
        }
        Refused.ifAny(problems);
    }

    private TrainingParticipant require(Long training, Long participant) {
        return participants
                .findByIdAndTraining(participant, training)
                .orElseThrow(() -> Refused.because("training.participant.gone"));
    }

    private void requireWorkOnInvitation(Long training) {
        openTasks.requireWorkOn(
                trainingService.byId(training).processInstanceId(), TrainingProcess.INVITE_PARTICIPANTS);
    }
}
