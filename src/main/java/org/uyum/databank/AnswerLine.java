package org.uyum.databank;

/**
 * A question with its answer as people read it.
 *
 * @param section label of the group that the question stands in; empty where it is that of the line before
 */
public record AnswerLine(String section, String question, String answer) {

    boolean isUnderHeadOf(AnswerLine before) {
        return section.equals(before.section);
    }

    AnswerLine withoutSection() {
        return new AnswerLine("", question, answer);
    }
}
