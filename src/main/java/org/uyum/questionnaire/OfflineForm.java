package org.uyum.questionnaire;

import java.util.List;

/**
 * A questionnaire as programs for interviews without a connection take it (ODK, Kobo): its XLSForm with a group of ours
 * before it, which asks what the interview's form asks as well: for which interview it is, and how that went.
 *
 * @param file an archive of the workbook, of the list of interviews and of the files that were uploaded beside the workbook
 * @param notes what is asked in another way than in the uploaded file, or not at all
 */
public record OfflineForm(byte[] file, List<ImportProblem> notes) {

    /** The question for the interview; its answer is the interview's id. */
    public static final String INTERVIEW = "uyum_interview";

    /** The group in which our questions stand: those of {@link FormKeys} and the one for the interview. */
    public static final String VISIT = "uyum_visit";

    /** The group in which the whole questionnaire stands, asked if the interview was held. */
    public static final String QUESTIONNAIRE = "uyum_questionnaire";

    /** The file from which the question for the interview takes its choices. */
    public static final String INTERVIEWS_FILE = "uyum_interviews.csv";

    /** Columns of that file: the value, and what is shown. */
    public static final List<String> INTERVIEWS_COLUMNS = List.of("name", "label");

    public OfflineForm {
        notes = List.copyOf(notes);
    }
}
