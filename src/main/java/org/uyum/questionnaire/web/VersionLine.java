package org.uyum.questionnaire.web;

import java.util.stream.Collectors;
import org.uyum.questionnaire.Language;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireVersion;

/** A row of the list of questionnaires. */
record VersionLine(QuestionnaireVersion version, int questions, String languages) {

    static VersionLine of(QuestionnaireVersion version, Questionnaire questionnaire) {
        return new VersionLine(version, questionnaire.askedQuestions().size(), languages(questionnaire));
    }

    static String languages(Questionnaire questionnaire) {
        return questionnaire.languages().stream().map(VersionLine::name).collect(Collectors.joining(", "));
    }

    /** {@code Türkçe (tr)} without the code. */
    private static String name(Language language) {
        String name = language.name().replaceFirst("\\s*\\([^)]*\\)$", "");
        return name.isBlank() ? language.code() : name;
    }
}
