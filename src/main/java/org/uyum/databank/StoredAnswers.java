package org.uyum.databank;

import org.uyum.questionnaire.AnswerDocument;

/**
 * The answers of one interview in the data bank.
 *
 * @param municipality code of the municipality that interviewed
 * @param associationType the association's type as in the answers; null if it was not given
 */
public record StoredAnswers(Long interview, String municipality, String associationType, AnswerDocument document) {}
