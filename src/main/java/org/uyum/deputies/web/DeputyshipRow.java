package org.uyum.deputies.web;

import java.time.LocalDate;
import java.util.List;
import org.uyum.identity.Deputyship;
import org.uyum.identity.Role;

/**
 * A deputyship in a list.
 *
 * @param inEffect false where its days run but it does not count: one of the two works elsewhere by now, or the principal
 *     has none of the roles any more
 */
record DeputyshipRow(Deputyship deputyship, Deputyship.State state, boolean inEffect) {

    static DeputyshipRow of(Deputyship deputyship, LocalDate today, List<Long> inEffect) {
        return new DeputyshipRow(deputyship, deputyship.on(today), inEffect.contains(deputyship.id()));
    }

    public List<Role> roles() {
        return deputyship.roles().stream().sorted().toList();
    }

    public boolean isOver() {
        return state == Deputyship.State.OVER;
    }

    public boolean isVain() {
        return state == Deputyship.State.RUNNING && !inEffect;
    }
}
