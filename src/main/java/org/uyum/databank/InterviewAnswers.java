package org.uyum.databank;

import static org.uyum.web.Dates.ISTANBUL;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.CheckedAnswers;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.FormKeys;
import org.uyum.questionnaire.InterviewOutcome;
import org.uyum.questionnaire.PrivacyNotice;
import org.uyum.questionnaire.PrivacyNoticeService;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireRules;
import org.uyum.questionnaire.QuestionnaireService;
import org.uyum.web.Dates;
import org.uyum.web.Markdown;
import org.uyum.web.Problem;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/** Knows an interview's questionnaire: checks answers against it, fills its form, shows answers with its labels. */
@Component
public class InterviewAnswers {

    private final Fieldworks fieldworks;
    private final QuestionnaireService questionnaires;
    private final PrivacyNoticeService notices;
    private final InterviewerCodes interviewerCodes;
    private final Texts texts;
    private final Dates dates;
    private final Clock clock;

    InterviewAnswers(
            Fieldworks fieldworks,
            QuestionnaireService questionnaires,
            PrivacyNoticeService notices,
            InterviewerCodes interviewerCodes,
            Texts texts,
            Dates dates,
            Clock clock) {
        this.fieldworks = fieldworks;
        this.questionnaires = questionnaires;
        this.notices = notices;
        this.interviewerCodes = interviewerCodes;
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    /** Checks a filled form; refused with every problem that it has. */
    CheckedAnswers check(Interview interview, Map<String, Object> submitted) {
        Questionnaire questionnaire = questionnaireOf(interview);
        CheckedAnswers checked = QuestionnaireRules.check(questionnaire, submitted, language(), today());
        List<Problem> problems = new ArrayList<>(checked.sentences());
        problems.addAll(problemsBeside(questionnaire, interview, checked));
        Refused.ifAny(problems);
        return checked;
    }

    /** What is wrong with answers although the questionnaire's rules allow it. */
    static List<Problem> problemsBeside(Questionnaire questionnaire, Interview interview, CheckedAnswers checked) {
        if (checked.outcome() != InterviewOutcome.HELD) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>(PersonalData.problems(questionnaire, checked.document()));
        if (!interview
                .municipality()
                .equals(checked.document().text("municipality").orElse(null))) {
            problems.add(Problem.of("municipality", "databank.municipality.other"));
        }
        return problems;
    }

    /** What the form of an interview begins with: what the assignment knows. */
    public Map<String, Object> firstValues(Interview interview, String interviewer) {
        Map<String, Object> values = new LinkedHashMap<>();
        Optional<PrivacyNotice> notice = noticeOf(interview);
        values.put(FormKeys.NOTE, noteFor(interview, notice));
        notice.ifPresent(text -> values.put(FormKeys.NOTICE, Markdown.lines(text.textIn(language()))));
        values.putAll(assigned(interview, interviewer, questionnaireOf(interview)));
        LocalDate today = today();
        LocalDate date = Optional.ofNullable(interview.appointmentAt())
                .map(at -> at.atZone(ISTANBUL).toLocalDate())
                .filter(appointment -> appointment.isBefore(today))
                .orElse(today);
        values.put("interview_date", date);
        QuestionnaireRules.firstAnswers(questionnaireOf(interview), values, language(), today)
                .forEach(values::putIfAbsent);
        return values;
    }

    /** What the assignment says of an association, under the names of the questions for it. */
    Map<String, Object> assigned(Interview interview, String interviewer, Questionnaire questionnaire) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("municipality", interview.municipality());
        values.put("assoc_name", interview.organisationName());
        put(values, "assoc_type", interview.associationType());
        put(values, "assoc_reg_no", interview.registryNumber());
        put(values, "neighbourhood", neighbourhoodCode(interview, questionnaire));
        put(
                values,
                "interviewer_code",
                interviewer == null ? null : interviewerCodes.of(interview.municipality(), interviewer));
        return values;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ISTANBUL));
    }

    /** The questionnaire's code of the neighbourhood that the directory names; null where they do not agree. */
    private static String neighbourhoodCode(Interview interview, Questionnaire questionnaire) {
        Collator turkish = Collator.getInstance(Locale.forLanguageTag("tr"));
        turkish.setStrength(Collator.PRIMARY);
        String name = Objects.toString(interview.neighbourhood(), "");
        return questionnaire
                .question("neighbourhood")
                .flatMap(question -> question.choices().choices().stream()
                        .filter(choice -> interview.municipality().equals(choice.column("municipality")))
                        .filter(choice -> choice.name().equals(name) || turkish.equals(choice.labelIn("tr"), name))
                        .findFirst())
                .map(Choice::name)
                .orElse(null);
    }

    private static void put(Map<String, Object> values, String key, Object content) {
        if (content != null) {
            values.put(key, content);
        }
    }

    /** The form filled with earlier answers. */
    Map<String, Object> values(Interview interview, AnswerDocument document) {
        return new LinkedHashMap<>(document.asFormData(questionnaireOf(interview)));
    }

    private String noteFor(Interview interview, Optional<PrivacyNotice> notice) {
        String appointment = texts.get(
                "databank.form.appointment",
                interview.organisationName(),
                dates.moment(interview.appointmentAt()),
                interview.appointmentPlace(),
                page(interview));
        return notice.map(found -> appointment
                        + texts.get("databank.form.notice", Markdown.line(notices.nameOf(found)), found.url()))
                .orElse(appointment);
    }

    /** The privacy notice under which an interview is held; none while its questionnaire is not approved. */
    public Optional<PrivacyNotice> noticeOf(Interview interview) {
        return notices.find(
                fieldworks.findById(interview.fieldwork()).orElseThrow().notice());
    }

    static String page(Interview interview) {
        return "/programmes/" + interview.caseNumber() + "/interviews/" + interview.id();
    }

    /** The answers with the labels of questions and choices; where wanted, with the questions that have no answer. */
    Map<String, AnswerLine> byQuestion(
            Interview interview, AnswerDocument document, boolean withPersonal, boolean withUnanswered) {
        AnswerSheet sheet = new AnswerSheet(document, language(), withPersonal, texts, dates);
        return (withUnanswered ? sheet.withUnanswered() : sheet).byQuestion(questionnaireOf(interview));
    }

    /** Whether this program can read what was asked; answers to what it cannot read are not shown. */
    public boolean isReadable(Interview interview) {
        Long version = versionOf(interview);
        return version == null || questionnaires.readable(version).isPresent();
    }

    private Questionnaire questionnaireOf(Interview interview) {
        return questionnaires.questionnaire(versionOf(interview));
    }

    private Long versionOf(Interview interview) {
        return fieldworks.findById(interview.fieldwork()).orElseThrow().questionnaireVersion();
    }

    private String language() {
        return texts.language().getLanguage();
    }
}
