package org.uyum.questionnaire.rules;

/** An answer does not fit its question's type. */
final class UnfitAnswer extends Exception {

    private final transient Object[] args;

    UnfitAnswer(String messageKey, Object... args) {
        super(messageKey);
        this.args = args;
    }

    String messageKey() {
        return getMessage();
    }

    Object[] args() {
        return args;
    }
}
