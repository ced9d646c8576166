package org.uyum.identity;

import org.springframework.security.core.AuthenticationException;

/** Somebody whom a provider outside knows, or may know, is not let in; the reason is for them to read. */
public class SignInRefused extends AuthenticationException {

    /** Each has its words in the message bundles, as {@code identity.signInRefusal.<why>}. */
    public enum Why {
        /** None of the provider's groups stands for a role. */
        NO_ROLE,
        /** The groups stand for auditor and another role at once. */
        AUDITOR_ONLY,
        /** The provider names no municipality that is known here. */
        NO_MUNICIPALITY,
        /** The provider names more than one municipality for somebody who works. */
        SEVERAL_MUNICIPALITIES,
        /** An account of that name is there and is somebody else's, or a local one. */
        NAME_TAKEN,
        /** The provider gives no name, or none of which an account's name can be made. */
        NO_NAME,
        /** An administrator removed the person from service. */
        BARRED,
        /** The provider gives no answer. */
        UNREACHABLE,
        /** The provider sent the person back without having signed them in, or too late. */
        NOT_COMPLETED
    }

    private final Why why;

    public SignInRefused(Why why) {
        super("not let in: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
