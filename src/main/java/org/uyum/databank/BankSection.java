package org.uyum.databank;

import java.util.Arrays;
import java.util.Optional;

/** The parts of the data bank, by the first letter of a question's section in its questionnaire. */
public enum BankSection {
    /** Profile of the migrants. */
    A,
    /** Needs and problems. */
    B,
    /** Activities for migrants. */
    C;

    /** The part of a code such as {@code B_ihtiyac_ve_sorunlar}; none for what is about the interview itself. */
    static Optional<BankSection> of(String section) {
        return Arrays.stream(values())
                .filter(part -> section.equals(part.name()) || section.startsWith(part.name() + "_"))
                .findFirst();
    }

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "databank.section." + name();
    }
}
