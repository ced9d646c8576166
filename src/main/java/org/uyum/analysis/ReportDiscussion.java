package org.uyum.analysis;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The discussion of a report with stakeholders.
 *
 * @param meetingsPlanned null until it is planned
 * @param stakeholderGroups codes, separated by blanks
 */
@Table("report_discussion")
public record ReportDiscussion(
        @Id Long id,
        String caseNumber,
        String processInstanceId,
        Long report,
        Integer meetingsPlanned,
        String stakeholderGroups,
        String planNote) {}
