package org.uyum.analysis;

/** The written parts of a report, in their order. */
public enum ReportPart {
    SUMMARY(true),
    METHOD(true),
    COVERAGE(false),
    PROFILE(false),
    SEVERITY(false),
    PRIORITY(false),
    BARRIERS(false),
    ACTIVITIES(false),
    CONCLUSION(false);

    private final boolean required;

    ReportPart(boolean required) {
        this.required = required;
    }

    /** Whether a report cannot do without it. */
    public boolean isRequired() {
        return required;
    }

    /** Key of the part's heading in the message bundles. */
    public String messageKey() {
        return "analysis.part." + name();
    }
}
