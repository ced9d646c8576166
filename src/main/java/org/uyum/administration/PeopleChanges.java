package org.uyum.administration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.HeldTasks;
import org.uyum.engine.OpenTask;
import org.uyum.identity.AccessEvent;
import org.uyum.identity.AccessLog;
import org.uyum.identity.Account;
import org.uyum.identity.Accounts;
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
    private final AccessLog log;

    PeopleChanges(Accounts accounts, PersonCheck check, Admission admission, HeldTasks heldTasks, AccessLog log) {
        this.accounts = accounts;
        this.check = check;
        this.admission = admission;
        this.heldTasks = heldTasks;
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

    /** Once per municipality whose auditors are to read it. */
    public void log(AccessEvent.Kind kind, Account before, Account after) {
        AccessEvent event = AccessEvent.of(kind).concerning(after.id());
        if (!before.roles().equals(after.roles())) {
            event = event.detail("rolesBefore", groups(before));
        }
        if (kind != AccessEvent.Kind.PASSWORD_ISSUED && after.inService()) {
            event = event.detail("roles", groups(after));
        }
        Set<String> concerned = new LinkedHashSet<>(before.municipalities());
        concerned.addAll(after.municipalities());
        if (concerned.isEmpty()) {
            log.write(event);
        }
        for (String municipality : concerned) {
            log.write(event.municipality(municipality));
        }
    }

    private static List<String> groups(Account account) {
        return account.roles().stream().sorted().map(Role::group).toList();
    }
}
