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
    COALESCE("coalesce", 2, 2),
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
    STARTS_WITH("starts-with", 2, 2);

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
