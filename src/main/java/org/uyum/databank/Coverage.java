package org.uyum.databank;

import java.util.Collection;
import java.util.List;

/**
 * How far interviews came, for one municipality, one type of association, or in all.
 *
 * @param group code of the municipality or type; empty for the whole
 * @param invited interviews that were started
 * @param withdrawn given up by the municipalities before anything was answered
 * @param open neither held nor given up when the interviews were closed, or now
 */
public record Coverage(
        String group, int invited, int interviewed, int refused, int notReached, int withdrawn, int open) {

    static Coverage of(String group, Collection<InterviewState> states) {
        int interviewed = count(states, InterviewState.STORED);
        int refused = count(states, InterviewState.REFUSED);
        int notReached = count(states, InterviewState.NOT_REACHED);
        int withdrawn = count(states, InterviewState.WITHDRAWN);
        int invited = states.size() - count(states, InterviewState.PLANNED);
        int open = invited - interviewed - refused - notReached - withdrawn;
        return new Coverage(group, invited, interviewed, refused, notReached, withdrawn, open);
    }

    private static int count(Collection<InterviewState> states, InterviewState state) {
        return (int) states.stream().filter(state::equals).count();
    }

    /** Coverage of a round of interviews: by municipality and by type of association, and in all. */
    public record Tables(List<Coverage> byMunicipality, List<Coverage> byType, Coverage total) {}
}
