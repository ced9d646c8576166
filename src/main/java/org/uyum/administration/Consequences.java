package org.uyum.administration;

/**
 * What a change of a person's roles did to open tasks.
 *
 * @param givenBack how many of the person's tasks went back to their groups
 * @param deserted how many tasks of the person's municipalities nobody may do now
 */
public record Consequences(int givenBack, int deserted) {

    static final Consequences NONE = new Consequences(0, 0);
}
