package org.uyum.training;

import java.math.BigDecimal;

/** The mean of the answers to one question of the evaluation, from 1 to 5, with the number of people who answered. */
public record EvaluationScore(EvaluationQuestion question, BigDecimal average, int respondents) {}
