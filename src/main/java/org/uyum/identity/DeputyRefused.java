package org.uyum.identity;

import java.util.List;
import java.util.stream.Collectors;

/** A deputyship cannot be as somebody wants it, for these reasons; nothing of it was stored. */
public class DeputyRefused extends RuntimeException {

    private final List<Reason> reasons;

    DeputyRefused(List<Reason> reasons) {
        super(reasons.stream().map(Reason::name).collect(Collectors.joining(", ")));
        this.reasons = List.copyOf(reasons);
    }

    public List<Reason> reasons() {
        return reasons;
    }

    /** What is wrong. */
    public enum Reason {
        NOBODY_CHOSEN,
        PRINCIPAL_WORKS_NOWHERE,
        DEPUTY_WORKS_NOWHERE,
        ONESELF,
        OTHER_MUNICIPALITY,
        NO_ROLE,
        NOT_A_ROLE_OF_THE_PRINCIPAL,
        NO_DAYS,
        LAST_DAY_BEFORE_FIRST,
        PAST,
        TOO_FAR_AHEAD,
        /** The same two, for one of the roles, on one of the days. */
        NAMED_ALREADY,
        /** The deputy has a deputy of their own for one of the roles then. */
        DEPUTY_HAS_A_DEPUTY,
        /** The principal acts as somebody's deputy in one of the roles then. */
        PRINCIPAL_IS_A_DEPUTY,
        OVER_ALREADY
    }
}
