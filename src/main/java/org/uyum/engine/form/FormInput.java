package org.uyum.engine.form;

import java.math.BigDecimal;
import java.util.List;

/**
 * One input of a Camunda Form and its rules. Rules that a form does not give are null or empty.
 *
 * @param labelKey key of the label in the translations
 * @param hiddenWhen FEEL conditions of the input and the groups around it; it is hidden if one of them is true
 * @param options the static options; null if the options come from a variable
 * @param valuesKey the variable that holds the options, or null
 * @param valuesExpression the FEEL expression whose result are the options, or null
 * @param dateKind date, time or datetime for inputs of that kind
 */
record FormInput(
        String key,
        Kind kind,
        String label,
        String labelKey,
        boolean required,
        BigDecimal min,
        BigDecimal max,
        Integer decimalDigits,
        Integer minLength,
        Integer maxLength,
        String pattern,
        boolean disabled,
        boolean noPastDates,
        String dateKind,
        List<String> options,
        String valuesKey,
        String valuesExpression,
        List<String> hiddenWhen) {

    enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE,
        CHECKBOX,
        ONE_OF,
        SOME_OF,
        /** Computed by the form; accepted and not used. */
        EXPRESSION
    }
}
