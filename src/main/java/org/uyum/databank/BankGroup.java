package org.uyum.databank;

import java.util.Set;

/**
 * Interviews that are counted in one column.
 *
 * @param values of a facet, more than one where they are told together; "" for interviews that have none
 */
record BankGroup(Set<String> values, int interviews) {}
