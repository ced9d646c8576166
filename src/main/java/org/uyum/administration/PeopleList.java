package org.uyum.administration;

import java.util.List;

/**
 * A list of people as it was uploaded; whether anybody in it can be kept is not known yet.
 *
 * @param encoding how its letters were written; null where the file says so itself
 * @param withEmails whether it has a column of addresses; without one people keep theirs
 * @param ignored heads of the columns that mean nothing to us
 */
record PeopleList(String encoding, boolean withEmails, List<String> ignored, List<ListedPerson> people) {}
