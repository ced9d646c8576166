package org.uyum.document;

/** A file that is no table that can be read, or too large a one; its sentence stands in the message bundles. */
public final class UnreadableTable extends Exception {

    private final String messageKey;
    private final transient Object[] args;

    UnreadableTable(String messageKey, Object... args) {
        super(messageKey);
        this.messageKey = messageKey;
        this.args = args;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] args() {
        return args.clone();
    }
}
