package org.uyum.training.web;

import java.util.List;
import org.uyum.engine.OpenTask;
import org.uyum.identity.Person;
import org.uyum.programme.Programme;
import org.uyum.training.Training;
import org.uyum.training.TrainingParticipant;

/**
 * What every page of a training shows on top.
 *
 * @param rounds all trainings of the case, newest first
 * @param workedOn the open task for which rows are entered on these pages; null if there is none
 * @param mine whether that task is the reader's
 * @param claimable whether the reader could claim it
 */
record TrainingView(
        Programme programme,
        Training training,
        List<Training> rounds,
        OpenTask workedOn,
        boolean mine,
        boolean claimable,
        Person reader) {

    /** Whether the reader sees what this person did: a partner's people see their own municipality's. */
    boolean shows(TrainingParticipant participant) {
        return programme.shows(participant.municipality(), reader);
    }

    /** Whether some of the participants are not shown to the reader. */
    public boolean isPartial() {
        return !programme.isWholeFor(reader);
    }

    /** Whether the reader works on this task now. */
    public boolean worksOn(String taskKey) {
        return mine && workedOn.key().equals(taskKey);
    }

    public String path() {
        return "/programmes/" + programme.number() + "/training";
    }
}
