package org.uyum.databank.web;

import java.util.List;
import org.uyum.directory.Organisation;
import org.uyum.identity.Person;

/** What can be assigned in one municipality: the associations that are left, and the people who can interview. */
record AssignmentBoard(
        String code, String name, List<Organisation> open, boolean directoryEmpty, List<Person> interviewers) {}
