package org.uyum.planning;

import java.util.ArrayList;
import java.util.List;
import org.uyum.web.Problem;

/**
 * The votes of a council decision. Rules of Law 5393 art. 22: the council meets with the absolute majority of all its
 * members, and decides by the absolute majority of those present, who must be at least a quarter of all members; where
 * an open vote is tied, the side of the chair counts as the majority.
 *
 * @param members all members of the council
 * @param present those who took part
 */
public record Votes(Integer members, Integer present, Integer votesFor, Integer votesAgainst, Integer votesAbstaining) {

    public boolean isQuorate() {
        return present * 2 > members;
    }

    public boolean isTied() {
        return votesFor.equals(votesAgainst) && votesFor > 0;
    }

    /** Whether these votes adopt the plan. */
    public boolean adopt(boolean chairInFavour) {
        boolean majority = votesFor * 2 > present || (isTied() && votesFor * 2 == present && chairInFavour);
        return majority && votesFor * 4 >= members;
    }

    /** What does not add up in the votes and the decision said to follow from them. */
    public List<Problem> contradictions(ApprovalStep.Decision decision, boolean chairInFavour) {
        List<Problem> problems = new ArrayList<>();
        if (present > members) {
            problems.add(Problem.of("present", "planning.votes.morePresent", present, members));
        } else if (!isQuorate()) {
            problems.add(Problem.of("present", "planning.votes.noQuorum", present, members, members / 2 + 1));
        }
        int cast = votesFor + votesAgainst + votesAbstaining;
        if (cast != present) {
            problems.add(Problem.of("votesFor", "planning.votes.sum", cast, present));
        }
        if (problems.isEmpty() && decision == ApprovalStep.Decision.APPROVED && !adopt(chairInFavour)) {
            int needed = Math.max(present / 2 + 1, (members + 3) / 4);
            problems.add(Problem.of("decision", "planning.votes.notAdopted", votesFor, needed));
        }
        if (problems.isEmpty() && decision == ApprovalStep.Decision.REJECTED && adopt(chairInFavour)) {
            problems.add(Problem.of("decision", "planning.votes.adopted", votesFor, present));
        }
        return problems;
    }
}
