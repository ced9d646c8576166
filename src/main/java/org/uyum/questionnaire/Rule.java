package org.uyum.questionnaire;

import org.uyum.questionnaire.xpath.Expression;

/** A rule of a questionnaire: what its author wrote, and what it means. */
public record Rule(String source, Expression expression) {}
