package org.uyum.programme.web;

import org.uyum.programme.Programme;

/** A programme in a list, with the name of the stage or step in which it stands. */
record ProgrammeSummary(Programme programme, Course course, String standing) {}
