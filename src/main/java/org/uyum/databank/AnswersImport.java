package org.uyum.databank;

import java.time.Duration;
import java.time.Instant;
import org.uyum.databank.offline.SubmissionLayout;

/**
 * A file of answers that were collected offline, from its upload until its interviews went on.
 *
 * @param person id of the person who uploaded it and takes it over; nobody else finds it
 * @param language code of the language in which its problems name questions
 * @param takenOverAt when its answers became those of the interviews; null before
 */
public record AnswersImport(
        Long id,
        Long fieldwork,
        String person,
        String municipality,
        String language,
        String fileName,
        SubmissionLayout layout,
        State state,
        Instant uploadedAt,
        Instant takenOverAt) {

    /** So long a file is kept, with what was refused of it. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** How far an import is. */
    public enum State {
        /** Its rows are being checked. */
        CHECKING,
        /** It can be taken over or discarded. */
        CHECKED,
        /** Its answers are stored; the interviews that wait for them go on one after the other. */
        TAKEN_OVER,
        DONE
    }

    /** How far a row of it is. */
    public enum RowState {
        READ,
        /** Taken over from an earlier file already. */
        KNOWN,
        /** It can be taken over; of a file that was, its answers are stored, and its interview is to go on. */
        SOUND,
        FAULTY,
        COMPLETED,
        /** Its interview could not go on. */
        STUCK,
        /** Its interview had ended when it was to go on. */
        OVERTAKEN
    }

    public boolean isUnderWay() {
        return state == State.CHECKING || state == State.TAKEN_OVER;
    }

    public boolean isTakenOver() {
        return state == State.TAKEN_OVER || state == State.DONE;
    }
}
