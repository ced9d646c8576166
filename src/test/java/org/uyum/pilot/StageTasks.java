package org.uyum.pilot;

import java.util.Map;

/** How the tasks of a part of a case are done. */
interface StageTasks {

    /** By the key of the task. */
    Map<String, Doing> tasks();

    /** Says that something was held or is over for which the case waits; whether anything of this part was waited for. */
    default boolean moveOn(String caseNumber) {
        return false;
    }
}
