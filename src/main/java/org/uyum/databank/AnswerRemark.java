package org.uyum.databank;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a reviewer says about an answer that is returned.
 *
 * @param round the round of answers that it is about
 * @param question the question's name, in a repeat with its name and round: {@code activity/2/title}; empty for a remark on
 *     the answers as a whole
 * @param madeBy id of the reviewer
 */
@Table("answer_remark")
record AnswerRemark(
        @Id Long id, Long interview, int round, String question, String remark, String madeBy, Instant madeAt) {

    /** In the place of a question's name: the remark is about all answers. */
    static final String ALL = "";

    boolean isAboutOne() {
        return !question.equals(ALL);
    }

    AnswerRemark saying(String text, String person, Instant at) {
        return new AnswerRemark(id, interview, round, question, text, person, at);
    }
}
