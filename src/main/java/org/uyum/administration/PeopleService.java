package org.uyum.administration;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.DesertedTasks;
import org.uyum.identity.AccessEvent;
import org.uyum.identity.Account;
import org.uyum.identity.Accounts;

/**
 * What administrators do with people, one after another: who waits for their turn finds out then what the one before
 * did. A change is refused where the account is not what the page showed; one administrator is always left.
 */
@Service
public class PeopleService {

    private final Accounts accounts;
    private final PeopleChanges changes;
    private final DesertedTasks desertedTasks;

    PeopleService(Accounts accounts, PeopleChanges changes, DesertedTasks desertedTasks) {
        this.accounts = accounts;
        this.changes = changes;
        this.desertedTasks = desertedTasks;
    }

    /** Adds a person. Returns their first password, to be shown once. */
    @Transactional
    public String add(PersonEntry entered) {
        changes.takeTurn();
        return changes.add(entered, accounts.all());
    }

    /** Changes a person, and takes them back into service where they had left. */
    @Transactional
    public Consequences change(String id, String shown, PersonEntry entered) {
        changes.takeTurn();
        Account before = changes.asShown(id, shown);
        int givenBack = changes.change(before, entered);
        boolean same = accounts.find(id).filter(before::equals).isPresent();
        return same ? Consequences.NONE : consequences(before, givenBack);
    }

    /** Takes a person out of service. */
    @Transactional
    public Consequences remove(String id, String shown) {
        changes.takeTurn();
        Account before = changes.asShown(id, shown);
        changes.requireInService(before);
        return consequences(before, changes.remove(before));
    }

    /** Returns a new password, to be shown once; it must be changed at the next sign-in. */
    @Transactional
    public String issuePassword(String id, String shown) {
        changes.takeTurn();
        Account account = changes.asShown(id, shown);
        changes.requireInService(account);
        changes.requireLocal(account);
        String password = accounts.issuePassword(id);
        changes.log(AccessEvent.Kind.PASSWORD_ISSUED, account, account);
        return password;
    }

    private Consequences consequences(Account before, int givenBack) {
        return new Consequences(
                givenBack, desertedTasks.of(before.municipalities()).size());
    }
}
