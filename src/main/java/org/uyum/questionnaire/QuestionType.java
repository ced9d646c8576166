package org.uyum.questionnaire;

import org.uyum.questionnaire.xpath.AnswerType;

/** The types of questions that an interview can hold. */
public enum QuestionType {
    TEXT(AnswerType.TEXT),
    INTEGER(AnswerType.NUMBER),
    DECIMAL(AnswerType.NUMBER),
    DATE(AnswerType.DATE),
    TIME(AnswerType.TEXT),
    DATE_TIME(AnswerType.TEXT),
    SELECT_ONE(AnswerType.CODE),
    SELECT_MULTIPLE(AnswerType.LIST),
    /** Text to be read; has no answer. */
    NOTE(AnswerType.TEXT),
    /** Something to be confirmed; its answer is {@code OK}. */
    ACKNOWLEDGE(AnswerType.TEXT),
    /** Computed from other answers; not shown. */
    CALCULATE(AnswerType.TEXT),
    /** Computed from other answers and shown with its value, which nobody changes. */
    SHOWN_CALCULATION(AnswerType.TEXT),
    /** When the interview began, ended, and its day: noted, not asked. */
    START(AnswerType.TEXT),
    END(AnswerType.TEXT),
    TODAY(AnswerType.DATE);

    private final AnswerType answerType;

    QuestionType(AnswerType answerType) {
        this.answerType = answerType;
    }

    public AnswerType answerType() {
        return answerType;
    }

    /** Whether a person answers it. */
    public boolean isAsked() {
        return isShown() && this != NOTE && !isComputed();
    }

    /** Whether its answer comes from other answers. */
    public boolean isComputed() {
        return this == CALCULATE || this == SHOWN_CALCULATION;
    }

    /** Whether it stands in the form. */
    public boolean isShown() {
        return this != CALCULATE && this != START && this != END && this != TODAY;
    }

    public boolean isSelect() {
        return this == SELECT_ONE || this == SELECT_MULTIPLE;
    }
}
