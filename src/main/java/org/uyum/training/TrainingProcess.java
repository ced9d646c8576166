package org.uyum.training;

import java.util.Date;
import org.uyum.engine.Thing;
import org.uyum.engine.Variable;

/** What the code shares with the model {@code managerTraining}: keys, messages, variables, things under four eyes. */
public final class TrainingProcess {

    public static final String KEY = "managerTraining";

    public static final String PLAN_TRAINING = "planTraining";
    public static final String INVITE_PARTICIPANTS = "inviteParticipants";
    public static final String RECORD_ATTENDANCE = "recordAttendance";
    public static final String RECORD_TEST_SCORES = "recordTestScores";

    public static final String SESSION_HELD = "sessionHeld";
    public static final String SESSION_POSTPONED = "sessionPostponed";

    public static final Variable<Long> TRAINING_ID = Variable.of("trainingId", Long.class);
    public static final Variable<Boolean> TRAINING_APPROVED = Variable.of("trainingApproved", Boolean.class);
    public static final Variable<Long> SESSION_ID = Variable.of("sessionId", Long.class);
    public static final Variable<Date> SESSION_END = Variable.of("sessionEnd", Date.class);
    public static final Variable<Boolean> SESSIONS_LEFT = Variable.of("sessionsLeft", Boolean.class);
    public static final Variable<Boolean> ANYONE_SHORT = Variable.of("anyoneShort", Boolean.class);
    public static final Variable<String> SHORTFALL_DECISION = Variable.of("shortfallDecision", String.class);
    public static final Variable<Boolean> CERTIFICATES_APPROVED = Variable.of("certificatesApproved", Boolean.class);

    /** Type of the thing that is the plan of a training. */
    public static final String TRAINING_PLAN = "trainingPlan";

    /** Type of the thing that the certificates of a training rest on. */
    public static final String CERTIFICATES = "certificates";

    private TrainingProcess() {}

    /**
     * The plan that {@code approveTraining} approves. It has one version for life: what somebody entered before a return
     * is still in the plan after it, so nobody who ever worked on it may approve it.
     */
    public static Thing plan(Long training) {
        return Thing.of(TRAINING_PLAN, training, 1);
    }

    /** Attendance and scores, on which the certificates rest; one version for life, for the same reason. */
    public static Thing certificates(Long training) {
        return Thing.of(CERTIFICATES, training, 1);
    }
}
