package org.uyum.training;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.programme.CertifiedManagers;
import org.uyum.record.Recorder;

/** The certificates: approved or returned as a whole, issued once, counted for the gate before the interviews. */
@Service
public class CertificateService implements CertifiedManagers {

    /** Without letters and digits that are taken for one another. */
    private static final String CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int CODE_LENGTH = 12;

    private final TrainingService trainingService;
    private final Trainings trainings;
    private final AttendanceRecords attendance;
    private final Completions completions;
    private final Certificates certificates;
    private final Recorder recorder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CertificateService(
            TrainingService trainingService,
            Trainings trainings,
            AttendanceRecords attendance,
            Completions completions,
            Certificates certificates,
            Recorder recorder,
            Clock clock) {
        this.trainingService = trainingService;
        this.trainings = trainings;
        this.attendance = attendance;
        this.completions = completions;
        this.certificates = certificates;
        this.recorder = recorder;
        this.clock = clock;
    }

    public List<Certificate> of(Long training) {
        return certificates.findByTrainingOrderByNumber(training);
    }

    /** A certificate of either kind makes a manager a certified one. */
    @Override
    public Set<String> municipalitiesWithCertifiedManager(String caseNumber) {
        return Set.copyOf(certificates.municipalitiesWithManager(caseNumber));
    }

    @Transactional
    public void approve(Long training) {
        trainings.setCertificatesReturnReason(training, null);
        recorder.fact(trainingService.byId(training).fact("certificatesApproved"));
    }

    @Transactional
    public void giveBack(Long training, String reason) {
        trainings.setCertificatesReturnReason(training, reason);
        recorder.fact(trainingService.byId(training).fact("certificatesReturned"));
    }

    /** Issues what was approved and completes the training; done twice, it issues nothing new. */
    @Transactional
    public void issue(Long training) {
        Training current = trainingService.byId(training);
        Set<Long> holders = of(training).stream().map(Certificate::participant).collect(Collectors.toSet());
        AttendanceCredit credit = AttendanceCredit.of(trainingService.sessions(training), attendance.of(training));
        List<Completion> all = completions.of(training);
        List<Completion> earned = trainingService.participants(training).stream()
                .filter(participant -> !holders.contains(participant.id()))
                .flatMap(participant -> all.stream()
                        .filter(completion -> completion.participant().equals(participant.id())))
                .filter(completion -> !completion.isShort())
                .toList();
        long given = certificates.countByCaseNumber(current.caseNumber());
        for (Completion completion : earned) {
            given++;
            certificates.save(certificate(current, completion, credit, given));
        }
        trainings.setState(training, Training.State.COMPLETED);
        recorder.fact(current.fact("certificatesIssued").detail("certificates", earned.size()));
    }

    private Certificate certificate(Training training, Completion completion, AttendanceCredit credit, long number) {
        List<TrainingSession> attended = credit.attendedBy(completion.participant());
        List<LocalDate> days =
                attended.stream().map(TrainingSession::heldOn).sorted().toList();
        String topics = attended.stream()
                .map(TrainingSession::topic)
                .distinct()
                .sorted()
                .map(Topic::name)
                .collect(Collectors.joining(","));
        return new Certificate(
                null,
                training.id(),
                completion.participant(),
                training.caseNumber(),
                "%s-B%03d".formatted(training.caseNumber(), number),
                Certificate.Kind.valueOf(completion.outcome().name()),
                completion.attendedMinutes(),
                topics,
                days.get(0),
                days.get(days.size() - 1),
                verificationCode(),
                Instant.now(clock));
    }

    private String verificationCode() {
        return random.ints(CODE_LENGTH, 0, CODE_LETTERS.length())
                .mapToObj(CODE_LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
