package org.uyum.directory;

import java.util.List;

/**
 * A list of organisations as it was uploaded; what would become of its rows is not known yet.
 *
 * @param encoding how its letters were written; null where the file says so itself
 * @param ignored heads of the columns that mean nothing to us
 */
record OrganisationList(String encoding, List<String> ignored, List<ListedOrganisation> organisations) {}
