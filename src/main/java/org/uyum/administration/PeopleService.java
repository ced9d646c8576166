package org.uyum.administration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.engine.DesertedTasks;
import org.uyum.engine.HeldTasks;
import org.uyum.engine.OpenTask;
import org.uyum.identity.AccessEvent;
import org.uyum.identity.AccessLog;
import org.uyum.identity.Account;
import org.uyum.identity.Accounts;
import org.uyum.identity.Role;
import org.uyum.web.Refused;

/**
 * What administrators do with people, one after another: who waits for their turn finds out then what the one before
 * did. A change is refused where the account is not what the page showed; one administrator is always left.
 */
@Service
public class PeopleService {

    private final Accounts accounts;
    private final PersonCheck check;
    private final Admission admission;
    private final HeldTasks heldTasks;
    private final DesertedTasks desertedTasks;
    private final AccessLog log;

    PeopleService(
            Accounts accounts,
            PersonCheck check,
            Admission admission,
            HeldTasks heldTasks,
            DesertedTasks desertedTasks,
            AccessLog log) {
        this.accounts = accounts;
        this.check = check;
        this.admission = admission;
        this.heldTasks = heldTasks;
        this.desertedTasks = desertedTasks;
        this.log = log;
    }

    /** Adds a person. Returns their first password, to be shown once. */
    @Transactional
    public String add(PersonEntry entered) {
        takeTurn();
        Refused.ifAny(check.ofNew(entered, accounts.all()));
        Account added = entered.account();
        String password = accounts.add(added);
        log(AccessEvent.Kind.PERSON_ADDED, added, added);
        return password;
    }

    /** Changes a person, and takes them back into service where they had left. */
    @Transactional
    public Consequences change(String id, String shown, PersonEntry entered) {
        takeTurn();
        Account before = asShown(id, shown);
        Refused.ifAny(check.of(entered));
        Account after = entered.named(id).account();
        if (after.equals(before)) {
            return Consequences.NONE;
        }
        requireAnotherAdministrator(before, after.has(Role.ADMINISTRATOR));
        List<OpenTask> held = heldTasks.of(id);
        accounts.change(after);
        log(AccessEvent.Kind.PERSON_CHANGED, before, after);
        return consequences(before, after, held);
    }

    /** Takes a person out of service. */
    @Transactional
    public Consequences remove(String id, String shown) {
        takeTurn();
        Account before = asShown(id, shown);
        if (!before.inService()) {
            throw Refused.because("administration.person.outOfService", before.name());
        }
        requireAnotherAdministrator(before, false);
        List<OpenTask> held = heldTasks.of(id);
        accounts.removeFromService(id);
        Account after = accounts.find(id).orElseThrow();
        log(AccessEvent.Kind.PERSON_REMOVED, before, after);
        return consequences(before, after, held);
    }

    /** Returns a new password, to be shown once; it must be changed at the next sign-in. */
    @Transactional
    public String issuePassword(String id, String shown) {
        takeTurn();
        Account account = asShown(id, shown);
        if (!account.inService()) {
            throw Refused.because("administration.person.outOfService", account.name());
        }
        String password = accounts.issuePassword(id);
        log(AccessEvent.Kind.PASSWORD_ISSUED, account, account);
        return password;
    }

    /** The account is asked once it is one's turn: whoever went before may have taken the role away. */
    private void takeTurn() {
        String id = admission.requireAdministrator().id();
        accounts.takeTurns();
        if (accounts.find(id).filter(account -> account.has(Role.ADMINISTRATOR)).isEmpty()) {
            throw new AccessDeniedException("is no administrator any more");
        }
    }

    private Consequences consequences(Account before, Account after, List<OpenTask> held) {
        return new Consequences(
                heldTasks.giveBackUnfit(after, held),
                desertedTasks.of(before.municipalities()).size());
    }

    private Account asShown(String id, String shown) {
        Account now = accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!now.state().equals(shown)) {
            throw Refused.because("administration.person.changedMeanwhile", now.name());
        }
        return now;
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
    private void log(AccessEvent.Kind kind, Account before, Account after) {
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
