package org.uyum.analysis.web;

import java.util.List;
import org.uyum.analysis.Feedback;
import org.uyum.analysis.Finding;

/** The findings of a report beside what the discussion said about each. */
record JudgedFindings(List<Finding> findings, List<Feedback> feedback) {

    /** @param feedback null while nothing was said */
    record Row(Finding finding, int number, Feedback feedback) {}

    List<Row> rows() {
        return findings.stream().map(this::row).toList();
    }

    private Row row(Finding finding) {
        Feedback said = feedback.stream()
                .filter(each -> each.code().equals(finding.code()))
                .findFirst()
                .orElse(null);
        return new Row(finding, Integer.parseInt(finding.code().substring(1)), said);
    }
}
