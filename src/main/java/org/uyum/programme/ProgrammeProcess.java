package org.uyum.programme;

import org.uyum.engine.Variable;

/** The variable by which every process of a case knows its programme. */
public final class ProgrammeProcess {

    public static final Variable<Long> PROGRAMME_ID = Variable.of("programmeId", Long.class);

    private ProgrammeProcess() {}
}
