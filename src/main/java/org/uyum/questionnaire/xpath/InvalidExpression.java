package org.uyum.questionnaire.xpath;

/**
 * An expression cannot be read, is not computed here, or cannot be said in FEEL; carries the sentence that says why.
 */
public class InvalidExpression extends RuntimeException {

    private final String messageKey;
    private final transient Object[] args;
    private final boolean sound;

    InvalidExpression(String messageKey, Object... args) {
        this(false, messageKey, args);
    }

    private InvalidExpression(boolean sound, String messageKey, Object... args) {
        super(messageKey);
        this.sound = sound;
        this.messageKey = messageKey;
        this.args = args;
    }

    /** What the standard knows and an interview has no use for. */
    static InvalidExpression notHere(String messageKey, Object... args) {
        return new InvalidExpression(true, messageKey, args);
    }

    /** Whether the expression is sound by the standard: the questionnaire works without it. */
    public boolean isSound() {
        return sound;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] args() {
        return args;
    }
}
