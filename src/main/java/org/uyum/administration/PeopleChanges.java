package org.uyum.administration;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.engine.HeldTasks;
import org.uyum.engine.OpenTask;
import org.uyum.identity.AccessEvent;
import org.uyum.identity.Account;
import org.uyum.identity.Accounts;
import org.uyum.identity.OutsideAccounts;
import org.uyum.identity.RightsLog;
import org.uyum.identity.Role;
import org.uyum.web.Refused;

/**
 * How people are added and changed, one by one on a page or many from a list: by the same rules, with the same trace in
 * the log. Whoever changes takes their turn first.
 */
@Component
class PeopleChanges {

    private final Accounts accounts;
    private final PersonCheck check;
    private final Admission admission;
    private final HeldTasks heldTasks;
    private final OutsideAccounts outsideAccounts;
    private final RightsLog log;

    PeopleChanges(
            Accounts accounts,
            PersonCheck check,
            Admission admission,
            HeldTasks heldTasks,
            OutsideAccounts outsideAccounts,
            RightsLog log) {
        this.accounts = accounts;
        this.check = check;
        this.admission = admission;
        this.heldTasks = heldTasks;
        this.outsideAccounts = outsideAccounts;
        this.log = log;
    }

    /**
     * Waits for one's turn. The account is asked once it is there: whoever went before may have taken the role away.
     * Returns the administrator whose turn it is.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Account takeTurn() {
        String id = admission.requireAdministrator().id();
        accounts.takeTurns();
        return accounts.find(id)
                .filter(account -> account.has(Role.ADMINISTRATOR))
                .orElseThrow(() -> new AccessDeniedException("is no administrator any more"));
    }

    /** Adds a person. Returns their first password, to be shown once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String add(PersonEntry entered, List<Account> known) {
        Refused.ifAny(check.ofNew(entered, known));
        Account added = entered.account();
        String password = accounts.add(added);
        log(AccessEvent.Kind.PERSON_ADDED, added, added);
        return password;
    }

    /** Changes a person. Returns how many of their tasks went back to the groups. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int change(Account before, PersonEntry entered) {
        requireLocal(before);
        Refused.ifAny(check.of(entered));
        Account after = entered.named(before.id()).account();
        if (after.equals(before)) {
            return 0;
        }
        requireAnotherAdministrator(before, after.has(Role.ADMINISTRATOR));
        List<OpenTask> held = heldTasks.of(before.id());
        accounts.change(after);
        log(AccessEvent.Kind.PERSON_CHANGED, before, after);
        return heldTasks.giveBackUnfit(after, held);
    }

    /** Takes a person out of service. Returns how many of their tasks went back to the groups. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int remove(Account before) {
        requireAnotherAdministrator(before, false);
        List<OpenTask> held = heldTasks.of(before.id());
        accounts.removeFromService(before.id());
        Account after = accounts.find(before.id()).orElseThrow();
        log(AccessEvent.Kind.PERSON_REMOVED, before, after);
        return heldTasks.giveBackUnfit(after, held);
    }

    private void requireAnotherAdministrator(Account before, boolean stays) {
        boolean last = before.has(Role.ADMINISTRATOR)
                && !stays
                && accounts.all().stream()
                        .filter(account -> account.has(Role.ADMINISTRATOR))
                        .allMatch(account -> account.id().equals(before.id()));
        if (last) {
            throw Refused.because("administration.person.lastAdministrator", before.name());
        }
    }

    public void log(AccessEvent.Kind kind, Account before, Account after) {
        log.write(kind, before, after, Map.of());
    }

    /** The account, where it still is as the page showed it. */
    public Account asShown(String id, String shown) {
        Account now = accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!now.state().equals(shown)) {
            throw changedMeanwhile(now);
        }
        return now;
    }

    static Refused changedMeanwhile(Account account) {
        return Refused.because("administration.person.changedMeanwhile", account.name());
    }

    public void requireInService(Account account) {
        if (!account.inService()) {
            throw Refused.because("administration.person.outOfService", account.name());
        }
    }

    /** What a provider says at each sign-in is not changed here, and no password opens a second way. */
    public void requireLocal(Account account) {
        if (outsideAccounts.has(account.id())) {
            throw Refused.because("administration.person.keptOutside", account.name());
        }
    }
}
