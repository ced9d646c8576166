package org.uyum.questionnaire.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uyum.questionnaire.Language;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireVersion;
import org.uyum.web.Texts;

/**
 * A row of the list of questionnaires.
 *
 * @param questions null where this program can no longer read the version
 * @param further whether the form has an earlier version, from which this one differs
 */
record VersionLine(QuestionnaireVersion version, Integer questions, String languages, boolean further) {

    static VersionLine of(
            QuestionnaireVersion version,
            Optional<Questionnaire> questionnaire,
            List<QuestionnaireVersion> all,
            Texts texts) {
        return new VersionLine(
                version,
                questionnaire.map(read -> read.askedQuestions().size()).orElse(null),
                questionnaire.map(read -> languages(read, texts)).orElse("–"),
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

    /** In the language of the reader, as far as it has names for them. */
    static String languages(Questionnaire questionnaire, Texts texts) {
        return questionnaire.languages().stream()
                .map(language -> name(language, texts))
                .collect(Collectors.joining(", "));
    }

    static String name(Language language, Texts texts) {
        return language.equals(Language.UNNAMED)
                ? texts.get("questionnaire.detail.unnamedLanguage")
                : language.nameIn(texts.language());
    }
}
