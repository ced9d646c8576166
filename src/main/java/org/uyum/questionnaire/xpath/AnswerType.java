package org.uyum.questionnaire.xpath;

/** How the answer to a question arrives in a form and is seen by an expression. */
public enum AnswerType {
    /** free text */
    TEXT,
    /** one option's name */
    CODE,
    NUMBER,
    /** an ISO date */
    DATE,
    /** the names of chosen options */
    LIST,
    BOOLEAN
}
