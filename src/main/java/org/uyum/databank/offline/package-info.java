/**
 * Reads what Kobo and ODK give out of interviews that were held without a connection: a workbook with a sheet for each
 * repeat, one CSV, or a ZIP of CSVs. It knows files and questionnaires, and no interview.
 */
package org.uyum.databank.offline;
