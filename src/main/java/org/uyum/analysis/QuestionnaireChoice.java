package org.uyum.analysis;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.questionnaire.PrivacyNoticeService;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionnaireService;
import org.uyum.questionnaire.QuestionnaireVersion;
import org.uyum.web.Markdown;
import org.uyum.web.Texts;

/** The questionnaires that an analysis can choose from, and what has to be known of each to approve it. */
@Component
public class QuestionnaireChoice {

    private final QuestionnaireService questionnaires;
    private final PrivacyNoticeService notices;
    private final Texts texts;

    QuestionnaireChoice(QuestionnaireService questionnaires, PrivacyNoticeService notices, Texts texts) {
        this.questionnaires = questionnaires;
        this.notices = notices;
        this.texts = texts;
    }

    /** The one that comes with the program. */
    public Long usual() {
        return questionnaires.shipped().id();
    }

    /** Options of a form's field. */
    public List<Map<String, String>> options() {
        return questionnaires.versions().stream()
                .map(version -> Map.of("value", String.valueOf(version.id()), "label", title(version.id())))
                .toList();
    }

    public String title(Long version) {
        QuestionnaireVersion chosen = questionnaires.version(version);
        return texts.get("analysis.questionnaire.title", chosen.title(), chosen.versionNo());
    }

    public int countQuestions(Long version) {
        return questionnaires.questionnaire(version).askedQuestions().size();
    }

    /** Questions about special or protected categories of personal data: their label and what they are. */
    public List<Map<String, String>> specialQuestions(Long version) {
        return questionnaires.questionnaire(version).questions().stream()
                .filter(question -> question.classification().isSpecialCategory())
                .map(question -> Map.of("question", label(question), "dataClass", dataClass(question)))
                .toList();
    }

    private String dataClass(Question question) {
        return texts.get("analysis.dataClass." + question.classification().dataClass());
    }

    /** The privacy notices to choose from, as options of a form's field: the last versions, and the one chosen already. */
    public List<Map<String, String>> notices(Long chosen) {
        return notices.toChooseFrom(chosen).stream()
                .map(notice -> Map.of("value", String.valueOf(notice.id()), "label", notices.nameOf(notice)))
                .toList();
    }

    /** The name of a notice with its text in the language of the person at hand; what a form shows as Markdown. */
    public String noticeShown(Long id) {
        String language = texts.language().getLanguage();
        return notices.find(id)
                .map(notice -> "[%s](%s)\n\n%s"
                        .formatted(
                                Markdown.line(notices.nameOf(notice)),
                                notice.url(),
                                Markdown.lines(notice.textIn(language))))
                .orElseGet(() -> texts.get("questionnaire.notice.missing"));
    }

    private String label(Question question) {
        return question.label().in(texts.language().getLanguage());
    }
}
