package org.uyum.casework;

import org.uyum.engine.Variable;

/** The variables of {@code establishUnit}. */
public final class CaseworkProcess {

    public static final String KEY = "establishUnit";

    /** Whether every participating municipality has a certified manager. */
    public static final Variable<Boolean> MUNICIPALITIES_READY = Variable.of("municipalitiesReady", Boolean.class);

    /** {@code override} or {@code train}. */
    public static final Variable<String> READINESS_DECISION = Variable.of("readinessDecision", String.class);

    private CaseworkProcess() {}
}
