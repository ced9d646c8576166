package org.uyum.databank.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.uyum.databank.Interview;
import org.uyum.databank.InterviewState;
import org.uyum.databank.ReviewsTogether;

/**
 * A page of the interviews of a round that the current person may know of.
 *
 * @param show which of them are wanted
 * @param known all of them
 * @param sizes how many interviews each list has
 * @param page counted from 1
 * @param rows those of the page
 * @param entered by interview what its reviewer sees of the answers; empty unless they are to be reviewed
 */
record InterviewList(
        Show show,
        List<Interview> known,
        Map<Show, Integer> sizes,
        int page,
        List<InterviewRow> rows,
        Map<Long, ReviewsTogether.Entered> entered) {

    static final int ROWS = ReviewsTogether.MOST;

    /** Which interviews are listed. */
    enum Show {
        ALL("databank.list.all"),
        MINE("databank.list.mine"),
        /** Those whose answers the current person may accept or return. */
        REVIEW("databank.list.review");

        private final String messageKey;

        Show(String messageKey) {
            this.messageKey = messageKey;
        }

        /** As the address says it. */
        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String messageKey() {
            return messageKey;
        }

        /** What the address says; all if it says nothing that is known. */
        static Show of(String parameter) {
            return Arrays.stream(values())
                    .filter(show -> show.parameter().equals(parameter))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    public boolean isForReview() {
        return show == Show.REVIEW;
    }

    public int pages() {
        return Math.max(1, (sizes.get(show) + ROWS - 1) / ROWS);
    }

    public long awaited() {
        return count(InterviewState::isAwaited);
    }

    /** How many were held and have not ended yet. */
    public long held() {
        return count(state -> !state.isAwaited() && !state.isEnded());
    }

    private long count(Predicate<InterviewState> which) {
        return known.stream().map(Interview::state).filter(which).count();
    }

    /** How many came into the data bank after a moment. */
    public long storedAfter(Instant closed) {
        return known.stream()
                .filter(interview -> interview.state() == InterviewState.STORED)
                .filter(interview -> interview.endedAt().isAfter(closed))
                .count();
    }
}
