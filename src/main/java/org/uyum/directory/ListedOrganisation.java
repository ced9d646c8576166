package org.uyum.directory;

import java.util.List;

/**
 * A row of a list of organisations, with kind and type as the codes that are meant.
 *
 * @param row as a spreadsheet counts it
 * @param objections to what stands in the file, whatever the register holds
 */
record ListedOrganisation(int row, NewOrganisation entry, List<OrganisationRow.Objection> objections) {}
