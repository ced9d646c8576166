package org.uyum.administration;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.engine.DesertedTasks;
import org.uyum.engine.HeldTasks;
import org.uyum.engine.OpenTask;
import org.uyum.identity.AccessEvent;
import org.uyum.identity.Account;
import org.uyum.identity.Accounts;
import org.uyum.identity.OutsideAccount;
import org.uyum.identity.OutsideAccounts;
import org.uyum.identity.RightsLog;
import org.uyum.identity.Role;
import org.uyum.identity.SignInProvider;
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
    private final OutsideAccounts outsideAccounts;
    private final RightsLog log;

    PeopleService(
            Accounts accounts,
            PersonCheck check,
            Admission admission,
            HeldTasks heldTasks,
            DesertedTasks desertedTasks,
            OutsideAccounts outsideAccounts,
            RightsLog log) {
        this.accounts = accounts;
        this.check = check;
        this.admission = admission;
        this.heldTasks = heldTasks;
        this.desertedTasks = desertedTasks;
        this.outsideAccounts = outsideAccounts;
        this.log = log;
    }

    /** Adds a person. Returns their first password, to be shown once. */
    @Transactional
    public String add(PersonEntry entered) {
        takeTurn();
        Refused.ifAny(check.ofNew(entered, accounts.all()));
        Account added = entered.account();
        String password = accounts.add(added);
        log.write(AccessEvent.Kind.PERSON_ADDED, added, added, Map.of());
        return password;
    }

    /** Changes a person, and takes them back into service where they had left. */
    @Transactional
    public Consequences change(String id, String shown, PersonEntry entered) {
        takeTurn();
        Account before = asShown(id, shown);
        requireLocal(before);
        Refused.ifAny(check.of(entered));
        Account after = entered.named(id).account();
        if (after.equals(before)) {
            return Consequences.NONE;
        }
        requireAnotherAdministrator(before, after.has(Role.ADMINISTRATOR));
        List<OpenTask> held = heldTasks.of(id);
        accounts.change(after);
        log.write(AccessEvent.Kind.PERSON_CHANGED, before, after, Map.of());
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
        log.write(AccessEvent.Kind.PERSON_REMOVED, before, after, Map.of());
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
        requireLocal(account);
        String password = accounts.issuePassword(id);
        log.write(AccessEvent.Kind.PASSWORD_ISSUED, account, account, Map.of());
        return password;
    }

    /**
     * Lets a provider outside sign a person in whose account was made here: whoever comes from there next with a name that
     * gives this account's id has the account from then on, and its password holds no more.
     */
    @Transactional
    public void expectFrom(SignInProvider provider, String id, String shown) {
        takeTurn();
        Account account = asShown(id, shown);
        if (!account.inService()) {
            throw Refused.because("administration.person.outOfService", account.name());
        }
        requireLocal(account);
        boolean lastHere = account.has(Role.ADMINISTRATOR)
                && accounts.all().stream()
                        .filter(other -> other.has(Role.ADMINISTRATOR) && !outsideAccounts.has(other.id()))
                        .allMatch(other -> other.id().equals(id));
        if (lastHere) {
            throw Refused.because("administration.person.lastLocalAdministrator", account.name());
        }
        outsideAccounts.add(new OutsideAccount(id, provider.id(), null, false));
        accounts.voidPassword(id);
        logOutside(account, "expectedFromProvider", provider.id());
    }

    /** Lets a person in again, with the rights that their provider gives, who was removed from service here. */
    @Transactional
    public void letInAgain(String id, String shown) {
        takeTurn();
        Account account = asShown(id, shown);
        OutsideAccount outside = outside(account, true);
        outsideAccounts.bar(id, false);
        logOutside(account, "letInAgain", outside.provider());
    }

    /** Makes an account a local one again, as it is; it has no password until one is issued. */
    @Transactional
    public void keepHere(String id, String shown) {
        takeTurn();
        Account account = asShown(id, shown);
        OutsideAccount outside = outside(account, false);
        outsideAccounts.remove(id);
        logOutside(account, "keptHere", outside.provider());
    }

    private OutsideAccount outside(Account account, boolean barred) {
        return outsideAccounts
                .find(account.id())
                .filter(outside -> outside.barred() == barred)
                .orElseThrow(() -> Refused.because("administration.person.changedMeanwhile", account.name()));
    }

    private void logOutside(Account account, String what, String provider) {
        log.write(AccessEvent.Kind.PERSON_CHANGED, account, account, Map.of("what", what, "provider", provider));
    }

    /** What a provider says at each sign-in is not changed here, and no password opens a second way. */
    private void requireLocal(Account account) {
        if (outsideAccounts.has(account.id())) {
            throw Refused.because("administration.person.keptOutside", account.name());
        }
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
}
