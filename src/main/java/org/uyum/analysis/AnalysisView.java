package org.uyum.analysis;

/**
 * What people see of a needs analysis.
 *
 * @param questionnaireVersion null until it is prepared
 * @param notice id of the privacy notice; null until it is chosen
 * @param questionnaireRemark why the questionnaire was returned the last time; null if it was not
 */
public record AnalysisView(
        Long id,
        Long fieldwork,
        Long questionnaireVersion,
        String legalBasis,
        Long notice,
        String questionnaireRemark) {}
