package org.uyum.questionnaire.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uyum.questionnaire.Language;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireVersion;

/**
 * A row of the list of questionnaires.
 *
 * @param further whether the form has an earlier version, from which this one differs
 */
record VersionLine(QuestionnaireVersion version, int questions, String languages, boolean further) {

    static VersionLine of(QuestionnaireVersion version, Questionnaire questionnaire, List<QuestionnaireVersion> all) {
        return new VersionLine(
                version,
                questionnaire.askedQuestions().size(),
                languages(questionnaire),
                earlier(version, all).isPresent());
    }

    /** Id of the version of the same form before this one. */
    static Optional<Long> earlier(QuestionnaireVersion version, List<QuestionnaireVersion> all) {
        return all.stream()
                .filter(other -> other.formId().equals(version.formId()))
                .filter(other -> other.versionNo() < version.versionNo())
                .max(Comparator.comparing(QuestionnaireVersion::versionNo))
                .map(QuestionnaireVersion::id);
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
