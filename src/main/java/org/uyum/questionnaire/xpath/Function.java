package org.uyum.questionnaire.xpath;

import java.util.Arrays;
import java.util.Optional;

/** The functions of XLSForm that questionnaires may use, with the number of their arguments. */
public enum Function {
    SELECTED("selected", 2, 2),
    COUNT_SELECTED("count-selected", 1, 1),
    REGEX("regex", 2, 2),
    TODAY("today", 0, 0),
    NOW("now", 0, 0),
    DATE("date", 1, 1),
    COALESCE("coalesce", 2, Integer.MAX_VALUE),
    IF("if", 3, 3),
    NOT("not", 1, 1),
    TRUE("true", 0, 0),
    FALSE("false", 0, 0),
    NUMBER("number", 1, 1),
    INT("int", 1, 1),
    STRING("string", 1, 1),
    STRING_LENGTH("string-length", 1, 1),
    CONCAT("concat", 1, Integer.MAX_VALUE),
    CONTAINS("contains", 2, 2),
    STARTS_WITH("starts-with", 2, 2),
    ENDS_WITH("ends-with", 2, 2),
    SUBSTR("substr", 2, 3),
    SUBSTRING_BEFORE("substring-before", 2, 2),
    SUBSTRING_AFTER("substring-after", 2, 2),
    TRANSLATE("translate", 3, 3),
    NORMALIZE_SPACE("normalize-space", 1, 1),
    BOOLEAN("boolean", 1, 1),
    BOOLEAN_FROM_STRING("boolean-from-string", 1, 1),
    SELECTED_AT("selected-at", 2, 2),
    CHOICE_NAME("jr:choice-name", 2, 2),
    /** Kept from the first time on: answers are computed once, when they are sent. */
    ONCE("once", 1, 1),
    DATE_TIME("date-time", 1, 1),
    DECIMAL_DATE_TIME("decimal-date-time", 1, 1),
    FORMAT_DATE("format-date", 2, 2),
    FORMAT_DATE_TIME("format-date-time", 2, 2),
    ROUND("round", 1, 2),
    FLOOR("floor", 1, 1),
    CEILING("ceiling", 1, 1),
    ABS("abs", 1, 1),
    SQRT("sqrt", 1, 1),
    POW("pow", 2, 2),
    EXP("exp", 1, 1),
    EXP10("exp10", 1, 1),
    LOG("log", 1, 1),
    LOG10("log10", 1, 1),
    SIN("sin", 1, 1),
    COS("cos", 1, 1),
    TAN("tan", 1, 1),
    ASIN("asin", 1, 1),
    ACOS("acos", 1, 1),
    ATAN("atan", 1, 1),
    ATAN2("atan2", 2, 2),
    PI("pi", 0, 0),
    /** Over the rounds of a repeat. */
    SUM("sum", 1, 1),
    COUNT("count", 1, 1),
    COUNT_NON_EMPTY("count-non-empty", 1, 1),
    MIN("min", 1, Integer.MAX_VALUE),
    MAX("max", 1, Integer.MAX_VALUE),
    JOIN("join", 2, Integer.MAX_VALUE),
    INDEXED_REPEAT("indexed-repeat", 3, 3),
    /** Which round of its repeat a question is in: {@code position(..)}. */
    POSITION("position", 0, 0);

    private final String xpath;
    private final int fewest;
    private final int most;

    Function(String xpath, int fewest, int most) {
        this.xpath = xpath;
        this.fewest = fewest;
        this.most = most;
    }

    static Optional<Function> of(String xpath) {
        return Arrays.stream(values())
                .filter(function -> function.xpath.equals(xpath))
                .findFirst();
    }

    public String xpath() {
        return xpath;
    }

    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }
}
