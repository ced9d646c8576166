package org.uyum.databank;

/**
 * A question with its answer as people read it.
 *
 * @param section label of the group that the question stands in
 */
public record AnswerLine(String section, String question, String answer) {}
