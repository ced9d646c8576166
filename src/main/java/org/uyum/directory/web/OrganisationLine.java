package org.uyum.directory.web;

import java.util.List;
import org.uyum.directory.OrganisationRow;

/**
 * A row of a list of organisations as the page and the report show it.
 *
 * @param kind kind and type in words
 * @param details what changes, or why it is refused, each with its column
 * @param moved whether something else would be done with it than when the list was uploaded
 */
record OrganisationLine(OrganisationRow row, String kind, List<String> details, boolean moved) {}
