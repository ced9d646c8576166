package org.uyum.directory;

import java.util.Set;

/**
 * That an organisation which is entered is none of those that look like it, and why.
 *
 * @param others ids of those that the person saw
 */
public record Apart(Set<Long> others, String reason) {

    static final int LONGEST_REASON = 500;

    public static final Apart NOTHING_SAID = new Apart(Set.of(), "");

    public Apart {
        others = others == null ? Set.of() : Set.copyOf(others);
        reason = reason == null ? "" : reason.strip();
    }
}
