package org.uyum.questionnaire;

/** The keys of a form's fields: a question's name, and inside a repeat the repeat's name, the round and the name. */
public final class FormKeys {

    /** How the interview went; absent means held. */
    public static final String OUTCOME = "interviewOutcome";

    public static final String REASON = "outcomeReason";
    public static final String NEW_DATE = "newInterviewDate";

    /** Shown above the questions: whom the interview is with, and why the answers came back. */
    public static final String ABOUT = "interviewAbout";

    public static final String RETURNED = "interviewReturned";

    private FormKeys() {}

    /** XLSForm allows dots and hyphens in names, form-js and FEEL do not in keys. */
    public static String key(String name) {
        return name.replace('.', '_').replace('-', '_');
    }

    public static String key(String repeat, int round, String name) {
        return key(repeat) + "_" + round + "_" + key(name);
    }
}
