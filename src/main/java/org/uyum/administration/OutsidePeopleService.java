package org.uyum.administration;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.identity.AccessEvent;
import org.uyum.identity.Account;
import org.uyum.identity.Accounts;
import org.uyum.identity.OutsideAccount;
import org.uyum.identity.OutsideAccounts;
import org.uyum.identity.RightsLog;
import org.uyum.identity.Role;
import org.uyum.identity.SignInProvider;
import org.uyum.web.Refused;

/** What administrators say of people whom a provider outside signs in, or is to sign in. */
@Service
public class OutsidePeopleService {

    private final Accounts accounts;
    private final OutsideAccounts outsideAccounts;
    private final PeopleChanges changes;
    private final RightsLog log;

    OutsidePeopleService(Accounts accounts, OutsideAccounts outsideAccounts, PeopleChanges changes, RightsLog log) {
        this.accounts = accounts;
        this.outsideAccounts = outsideAccounts;
        this.changes = changes;
        this.log = log;
    }

    /**
     * Lets a provider sign a person in whose account was made here: whoever comes from there next with a name that gives
     * this account's id has the account from then on, and its password holds no more. The last administrator with a
     * password stays local.
     */
    @Transactional
    public void expectFrom(SignInProvider provider, String id, String shown) {
        changes.takeTurn();
        Account account = changes.asShown(id, shown);
        changes.requireInService(account);
        changes.requireLocal(account);
        boolean lastHere = account.has(Role.ADMINISTRATOR)
                && accounts.all().stream()
                        .filter(other -> other.has(Role.ADMINISTRATOR) && !outsideAccounts.has(other.id()))
                        .allMatch(other -> other.id().equals(id));
        if (lastHere) {
            throw Refused.because("administration.person.lastLocalAdministrator", account.name());
        }
        outsideAccounts.add(new OutsideAccount(id, provider.id(), null, false));
        accounts.voidPassword(id);
        log(account, "expectedFromProvider", provider.id());
    }

    /** Lets a person in again, with the rights that their provider gives, who was removed from service here. */
    @Transactional
    public void letInAgain(String id, String shown) {
        changes.takeTurn();
        Account account = changes.asShown(id, shown);
        OutsideAccount outside = outside(account, true);
        outsideAccounts.bar(id, false);
        log(account, "letInAgain", outside.provider());
    }

    /** Makes an account a local one again, as it is; it has no password until one is issued. */
    @Transactional
    public void keepHere(String id, String shown) {
        changes.takeTurn();
        Account account = changes.asShown(id, shown);
        OutsideAccount outside = outside(account, false);
        outsideAccounts.remove(id);
        log(account, "keptHere", outside.provider());
    }

    private OutsideAccount outside(Account account, boolean barred) {
        return outsideAccounts
                .find(account.id())
                .filter(outside -> outside.barred() == barred)
                .orElseThrow(() -> PeopleChanges.changedMeanwhile(account));
    }

    private void log(Account account, String what, String provider) {
        log.write(AccessEvent.Kind.PERSON_CHANGED, account, account, Map.of("what", what, "provider", provider));
    }
}
