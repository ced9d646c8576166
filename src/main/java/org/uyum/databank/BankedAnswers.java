package org.uyum.databank;

import org.uyum.questionnaire.AnswerDocument;

/** An interview in the data bank with its answers. */
record BankedAnswers(BankEntry entry, AnswerDocument document) {}
