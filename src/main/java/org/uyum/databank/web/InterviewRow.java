package org.uyum.databank.web;

import org.uyum.databank.Interview;

/**
 * An interview as the pages show it.
 *
 * @param interviewer name of the person; empty if any of the municipality's staff may
 * @param taskUrl where the open task is done, if it is the current person's or could be claimed; else null
 * @param readable whether the current person may see the interview's page
 * @param acceptable whether the current person has the open task, or could claim it
 * @param destroyed whether its answers were destroyed
 * @param tellable whether the current person may say that it was held or put off
 */
record InterviewRow(
        Interview interview,
        String municipality,
        String interviewer,
        String taskUrl,
        boolean readable,
        boolean tellable,
        boolean acceptable,
        boolean destroyed) {}
