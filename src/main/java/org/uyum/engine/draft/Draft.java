package org.uyum.engine.draft;

import java.time.Instant;
import java.util.Map;
import org.uyum.engine.form.UnfinishedAnswers.FormVersion;

/**
 * What one person has filled in of a task's form so far.
 *
 * @param form the form for which it was saved
 * @param answers by key, as they came from the form; not checked
 * @param revision grows with each save; a later draft of the same task and person never has it again
 */
record Draft(
        String taskId, String person, FormVersion form, Map<String, Object> answers, long revision, Instant savedAt) {}
