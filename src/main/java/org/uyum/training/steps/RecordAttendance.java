package org.uyum.training.steps;

import static org.uyum.training.TrainingProcess.SESSION_ID;
import static org.uyum.training.TrainingProcess.TRAINING_ID;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uyum.engine.FourEyes;
import org.uyum.engine.Step;
import org.uyum.engine.Thing;
import org.uyum.engine.UserStep;
import org.uyum.training.AttendanceService;
import org.uyum.training.TrainingProcess;
import org.uyum.training.TrainingSession;
import org.uyum.web.Dates;
import org.uyum.web.Texts;

/** Staff say that the attendance of a session, entered on its page, is complete. */
@Component("recordAttendance")
class RecordAttendance implements UserStep<RecordAttendance.Answers> {

    private final AttendanceService attendance;
    private final TrainingTables tables;
    private final Dates dates;
    private final Texts texts;

    RecordAttendance(AttendanceService attendance, TrainingTables tables, Dates dates, Texts texts) {
        this.attendance = attendance;
        this.tables = tables;
        this.dates = dates;
        this.texts = texts;
    }

    record Answers(boolean signedListKept, String attendanceNote) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        TrainingSession session = attendance.session(step.get(TRAINING_ID), step.get(SESSION_ID));
        int expected = attendance.expected(session).size();
        int recorded = attendance.of(session).size();
        Map<String, Object> shown = new HashMap<>();
        shown.put("sessionId", session.id());
        shown.put("sessionTopic", tables.topic(session));
        shown.put("sessionWhen", dates.moment(session.startsAt()));
        shown.put("sessionMinutes", session.minutes());
        shown.put("sessionTrainer", session.trainer());
        shown.put("sessionPlace", session.place());
        shown.put("heldNote", heldNote(session));
        shown.put(
                "attendanceGaps",
                recorded == expected ? "" : texts.get("training.attendance.gaps", expected - recorded));
        shown.put("attendance", tables.attendance(session));
        return shown;
    }

    @Override
    public void submit(Step step, Answers answers) {
        attendance.complete(
                step.get(TRAINING_ID), step.get(SESSION_ID), answers.signedListKept(), answers.attendanceNote());
    }

    @Override
    @FourEyes(TrainingProcess.CERTIFICATES)
    public Optional<Thing> prepares(Step step) {
        return Optional.of(TrainingProcess.certificates(step.get(TRAINING_ID)));
    }

    /** Says when the session was held if that was afterwards, or not on the day planned. */
    private String heldNote(TrainingSession session) {
        if (session.isRecordedAfterwards()) {
            return texts.get("training.session.recordedAfterwards", dates.day(session.heldOn()));
        }
        return session.heldOn() == null || session.heldOn().equals(session.date())
                ? ""
                : texts.get("training.session.held", dates.day(session.heldOn()));
    }
}
