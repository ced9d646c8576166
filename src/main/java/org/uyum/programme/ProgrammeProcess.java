package org.uyum.programme;

import org.uyum.engine.Variable;

/** The variable by which every process of a case knows its programme, and the messages that end it or a stage early. */
public final class ProgrammeProcess {

    public static final Variable<Long> PROGRAMME_ID = Variable.of("programmeId", Long.class);

    /** Ends the stage that is running; sent to the programme's own instance. */
    public static final String STAGE_SKIPPED = "stageSkipped";

    /** Ends the programme with all that it called; sent to its own instance. */
    public static final String PROGRAMME_CANCELLED = "programmeCancelled";

    private ProgrammeProcess() {}
}
