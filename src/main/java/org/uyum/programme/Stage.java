package org.uyum.programme;

/** The stages of a programme, in their order; each is a called process of {@code establishUnit}. */
public enum Stage {
    TRAINING("trainManagers"),
    NEEDS_ANALYSIS("analyseNeeds"),
    DISCUSSION("discussReport"),
    PLANNING("planStrategy"),
    MONITORING("monitorPlan");

    private final String activity;

    Stage(String activity) {
        this.activity = activity;
    }

    /** Id of the call activity in the model. */
    public String activity() {
        return activity;
    }

    /** Key of the stage's name in the message bundles. */
    public String messageKey() {
        return "programme.stage." + name();
    }
}
