package org.uyum.questionnaire.xpath;

/** An expression cannot be read, or cannot be said in FEEL; carries the sentence that says why. */
public class InvalidExpression extends RuntimeException {

    private final String messageKey;
    private final transient Object[] args;

    InvalidExpression(String messageKey, Object... args) {
        super(messageKey);
        this.messageKey = messageKey;
        this.args = args;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] args() {
        return args;
    }
}
