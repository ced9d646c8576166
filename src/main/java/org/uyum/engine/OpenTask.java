package org.uyum.engine;

import java.time.Instant;
import java.util.Set;

/**
 * A user task that waits to be done. Assignee and due date may be null.
 *
 * @param principal for whom the assignee has taken it over, as their deputy; null where they have it in their own name
 * @param name in the language of the person at hand
 * @param subject which of many tasks of the same name it is; null where there is only one
 */
public record OpenTask(
        String id,
        String key,
        String name,
        String subject,
        String processInstanceId,
        String caseNumber,
        String municipality,
        String assignee,
        String principal,
        Set<String> candidateGroups,
        Instant created,
        Instant due) {

    /** Where the task is done in the Tasklist. */
    public String tasklistUrl() {
        return tasklistUrl(id);
    }

    public static String tasklistUrl(String taskId) {
        return "/camunda/app/tasklist/default/#/?task=" + taskId;
    }
}
