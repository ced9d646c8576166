package org.uyum.databank;

import java.util.List;
import org.uyum.identity.Person;

/**
 * How many interviews somebody has.
 *
 * @param assigned in this round
 * @param neighbourhoods where those are
 * @param elsewhere open ones in other rounds
 * @param toCome how many more the distribution would give them now
 */
public record InterviewerLoad(
        Person interviewer, int assigned, List<String> neighbourhoods, int elsewhere, int toCome) {}
