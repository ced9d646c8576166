package org.uyum.databank;

/** Why answers were destroyed (KVKK, law 6698, art. 7 and 11). */
public enum DestructionReason {
    /** They were kept as long as they may be. */
    PERIOD,
    /** Somebody whom they concern asked for it, or took back their consent. */
    DATA_SUBJECT,
    /** The association took back its consent. */
    ASSOCIATION;

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "databank.retention.reason." + name();
    }
}
