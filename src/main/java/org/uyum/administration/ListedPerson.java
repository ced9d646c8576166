package org.uyum.administration;

import java.util.List;
import org.uyum.document.UnreadableCell;

/**
 * A row of a list of people, with roles and municipalities as the codes that are meant, where anything is meant by what is
 * written.
 *
 * @param row as a spreadsheet counts it
 * @param unreadable what cannot be taken as it stands in the file, whoever the people are
 */
record ListedPerson(int row, PersonEntry entry, List<UnreadableCell> unreadable) {}
