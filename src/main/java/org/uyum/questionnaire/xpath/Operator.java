package org.uyum.questionnaire.xpath;

import java.util.Arrays;

/** The operators of XPath, with their spelling in XPath and in FEEL. */
public enum Operator {
    OR("or", "or"),
    AND("and", "and"),
    EQUAL("=", "="),
    UNEQUAL("!=", "!="),
    LESS("<", "<"),
    AT_MOST("<=", "<="),
    MORE(">", ">"),
    AT_LEAST(">=", ">="),
    PLUS("+", "+"),
    MINUS("-", "-"),
    TIMES("*", "*"),
    DIVIDE("div", "/"),
    REMAINDER("mod", "modulo");

    private final String xpath;
    private final String feel;

    Operator(String xpath, String feel) {
        this.xpath = xpath;
        this.feel = feel;
    }

    static Operator of(String xpath) {
        return Arrays.stream(values())
                .filter(operator -> operator.xpath.equals(xpath))
                .findFirst()
                .orElseThrow();
    }

    public String xpath() {
        return xpath;
    }

    String feel() {
        return feel;
    }

    boolean isLogical() {
        return this == OR || this == AND;
    }

    boolean isEquality() {
        return this == EQUAL || this == UNEQUAL;
    }

    boolean isOrder() {
        return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST;
    }
}
