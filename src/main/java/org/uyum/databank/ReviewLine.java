package org.uyum.databank;

import java.time.Instant;
import java.util.List;

/**
 * A question with its answer, and what became of it in review and correction.
 *
 * @param path the question's name, in a repeat with its name and round: {@code activity/2/title}
 * @param section label of the group that the question stands in; empty where it is that of the line before
 * @param answer empty if there is none
 * @param before the answer in the round of answers before; the same as the answer where nothing was changed, or there was
 *     no such round
 * @param remarks with which it was returned, the earliest first
 * @param mark with which remark it is to be returned, which nobody has been told yet; empty if it is not
 * @param corrected whether it was returned and the answers were corrected since
 */
public record ReviewLine(
        String path,
        String section,
        String question,
        String answer,
        String before,
        List<Said> remarks,
        String mark,
        boolean corrected) {

    /** What a reviewer said, who it was, by name, and when. */
    public record Said(String remark, String reviewer, Instant at) {}

    public ReviewLine {
        remarks = List.copyOf(remarks);
    }

    public boolean isChanged() {
        return !answer.equals(before);
    }

    public boolean isMarked() {
        return !mark.isEmpty();
    }

    /** Whether it was returned and the interviewer left it as it was. */
    public boolean isLeft() {
        return corrected && !isChanged();
    }

    /** The last remark with which it was returned; empty if it never was. */
    public String lastRemark() {
        return remarks.isEmpty() ? "" : remarks.get(remarks.size() - 1).remark();
    }

    ReviewLine withoutSection() {
        return new ReviewLine(path, "", question, answer, before, remarks, mark, corrected);
    }
}
