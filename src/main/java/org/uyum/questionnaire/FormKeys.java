package org.uyum.questionnaire;

/** The keys of a form's fields: a question's name, and inside a repeat the repeat's name, the round and the name. */
public final class FormKeys {

    /** How the interview went; absent means held. */
    public static final String OUTCOME = "interviewOutcome";

    public static final String REASON = "outcomeReason";
    /** What the interviewer should know before filling in the form, as Markdown; shown only, never submitted. */
    public static final String NOTE = "interviewNote";

    /**
     * Why single answers were returned, by the key of their field: shown beside it while answers are corrected, never
     * submitted.
     */
    public static final String RETURNED = "returnedAnswers";

    /** The privacy notice, to be read out at the beginning, as Markdown; shown only, never submitted. */
    public static final String NOTICE = "privacyNotice";

    public static final String NEW_DATE = "newInterviewDate";

    private FormKeys() {}

    /** XLSForm allows dots and hyphens in names, form-js and FEEL do not in keys. */
    public static String key(String name) {
        return name.replace('.', '_').replace('-', '_');
    }

    public static String key(String repeat, int round, String name) {
        return key(repeat) + "_" + round + "_" + key(name);
    }
}
