package org.uyum.databank;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.questionnaire.FormKeys;
import org.uyum.questionnaire.InterviewOutcome;
import org.uyum.questionnaire.OfflineForm;
import org.uyum.web.Spelling;
import org.uyum.web.Texts;

/** What the form for offline interviews asks beside the questionnaire, by its labels: other programs give out either. */
@Component
class OfflineLabels {

    private final Texts texts;

    OfflineLabels(Texts texts) {
        this.texts = texts;
    }

    /** The names of those questions by their labels, spelled as they are compared. */
    Map<String, String> questions() {
        Map<String, String> names = new HashMap<>();
        add(names, "questionnaire.offline.interview", OfflineForm.INTERVIEW);
        add(names, "questionnaire.form.outcome", FormKeys.OUTCOME);
        add(names, "questionnaire.form.reason", FormKeys.REASON);
        add(names, "questionnaire.form.newDate", FormKeys.NEW_DATE);
        return names;
    }

    /** The code of an outcome, by itself or its label; what is neither stays as it is, and the check says so. */
    String outcome(String said) {
        Map<String, String> codes = new HashMap<>();
        Arrays.stream(InterviewOutcome.values()).forEach(outcome -> add(codes, labelKey(outcome), outcome.code()));
        return codes.getOrDefault(Spelling.of(said), said);
    }

    private static String labelKey(InterviewOutcome outcome) {
        return switch (outcome) {
            case HELD -> "questionnaire.form.held";
            case REFUSED -> "questionnaire.form.refused";
            case NOT_REACHED -> "questionnaire.form.notReached";
            case RESCHEDULED -> "questionnaire.form.rescheduled";
        };
    }

    private void add(Map<String, String> to, String labelKey, String name) {
        texts.inEachLanguage(labelKey).forEach(label -> to.put(Spelling.of(label), name));
    }
}
