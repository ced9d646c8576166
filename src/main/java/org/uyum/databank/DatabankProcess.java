package org.uyum.databank;

import java.util.Date;
import org.uyum.engine.Variable;

/** Keys, messages and variables of {@code associationInterview}. */
public final class DatabankProcess {

    public static final String KEY = "associationInterview";

    /** The task of {@code needsAnalysis} during which interviews are assigned. */
    public static final String ASSIGN_INTERVIEWS = "assignInterviews";

    /** The task in which a colleague of the interviewer looks at the answers. */
    public static final String REVIEW_INTERVIEW = "reviewInterview";

    /** Tells {@code needsAnalysis} that the last interview ended, or that a manager closed the interviews. */
    public static final String INTERVIEWS_CLOSED = "interviewsClosed";

    public static final String INTERVIEW_HELD = "interviewHeld";
    public static final String INTERVIEW_RESCHEDULED = "interviewRescheduled";

    /** The answers were collected offline and imported: whoever was to interview need not any more. */
    public static final String ANSWERS_IMPORTED = "answersImported";

    /** Ends an interview wherever it stands. */
    public static final String INTERVIEW_WITHDRAWN = "interviewWithdrawn";

    public static final Variable<Long> INTERVIEW_ID = Variable.of("interviewId", Long.class);

    /** Id of the person who is to interview; null if any of the municipality's staff may. */
    public static final Variable<String> INTERVIEWER = Variable.of("interviewer", String.class);

    /** Id of the form of the questionnaire, fixed when the interview starts. */
    public static final Variable<String> QUESTIONNAIRE_FORM = Variable.of("questionnaireForm", String.class);

    public static final Variable<Date> INTERVIEW_DATE = Variable.of("interviewDate", Date.class);

    /** held, refused, notReached or rescheduled. */
    public static final Variable<String> INTERVIEW_OUTCOME = Variable.of("interviewOutcome", String.class);

    public static final Variable<Boolean> INTERVIEW_ACCEPTED = Variable.of("interviewAccepted", Boolean.class);
    public static final Variable<Boolean> ATTEMPTS_LEFT = Variable.of("attemptsLeft", Boolean.class);

    private DatabankProcess() {}
}
