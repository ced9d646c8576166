package org.uyum.administration.web;

import java.util.List;
import org.uyum.administration.ImportRow;

/**
 * A row of a list of people as the page and the report show it.
 *
 * @param row as a spreadsheet counts it
 * @param details what changes, or why it is refused, each with its column
 * @param moved whether something else would be done with it than when the list was uploaded
 * @param password the first one of somebody who was added; empty for others
 */
record ImportLine(
        int row,
        ImportRow.Outcome outcome,
        String id,
        String firstName,
        String lastName,
        String email,
        String municipalities,
        String roles,
        List<String> details,
        boolean moved,
        String password) {}
