package org.uyum.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uyum.planning.ApprovalStep.Decision;
import org.uyum.web.Problem;

/** Law 5393 art. 22 on the votes of a council. */
class VotesTest {

    @ParameterizedTest(name = "{0} members, {1} present, {2}:{3}:{4}, chair in favour: {5}, said {6}: {7}")
    @CsvSource(
            nullValues = "sound",
            value = {
                "37, 30, 20,  8, 2, false, APPROVED, sound",
                "37, 19, 10,  9, 0, false, APPROVED, sound",
                "37, 18, 18,  0, 0, false, APPROVED, planning.votes.noQuorum",
                "37, 38, 38,  0, 0, false, APPROVED, planning.votes.morePresent",
                "37, 30, 20,  8, 1, false, APPROVED, planning.votes.sum",
                "37, 30, 15, 14, 1, false, APPROVED, planning.votes.notAdopted",
                "37, 30, 15, 15, 0, false, APPROVED, planning.votes.notAdopted",
                "37, 30, 15, 15, 0, true,  APPROVED, sound",
                "37, 30, 15, 15, 0, true,  REJECTED, planning.votes.adopted",
                "37, 30, 15, 15, 0, false, REJECTED, sound",
                "37, 30, 20, 10, 0, false, REJECTED, planning.votes.adopted",
                "37, 30,  5, 20, 5, false, REJECTED, sound",
                "37, 30, 20, 10, 0, false, RETURNED, sound",
                "37, 18, 18,  0, 0, false, RETURNED, planning.votes.noQuorum"
            })
    void decision_must_follow_from_the_votes(
            int members,
            int present,
            int votesFor,
            int votesAgainst,
            int abstaining,
            boolean chairInFavour,
            Decision decision,
            String problem) {
        Votes votes = new Votes(members, present, votesFor, votesAgainst, abstaining);

        assertThat(votes.contradictions(decision, chairInFavour))
                .extracting(Problem::messageKey)
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }
}
