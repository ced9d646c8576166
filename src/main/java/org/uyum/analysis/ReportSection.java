package org.uyum.analysis;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The text of one part of one version of a report. */
@Table("report_section")
record ReportSection(@Id Long id, Long report, int version, ReportPart section, String content) {}
