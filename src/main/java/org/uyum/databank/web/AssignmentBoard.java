package org.uyum.databank.web;

import java.util.List;
import org.uyum.databank.InterviewerLoad;
import org.uyum.directory.Organisation;
import org.uyum.identity.Person;

/**
 * What can be assigned in one municipality: the associations that are left, and the people who can interview with what they have.
 *
 * @param own whether it is the current person's: what people do in other programmes is their municipality's business
 */
record AssignmentBoard(
        String code,
        String name,
        List<Organisation> open,
        boolean directoryEmpty,
        List<Person> interviewers,
        List<InterviewerLoad> loads,
        boolean own) {}
