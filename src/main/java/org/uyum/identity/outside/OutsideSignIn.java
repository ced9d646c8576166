package org.uyum.identity.outside;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.identity.AccessEvent;
import org.uyum.identity.AccessLog;
import org.uyum.identity.Account;
import org.uyum.identity.Accounts;
import org.uyum.identity.Municipalities;
import org.uyum.identity.OutsideAccount;
import org.uyum.identity.OutsideAccounts;
import org.uyum.identity.People;
import org.uyum.identity.Person;
import org.uyum.identity.RightsChanging;
import org.uyum.identity.RightsLog;
import org.uyum.identity.Role;
import org.uyum.identity.SignInRefused;
import org.uyum.identity.SignInRefused.Why;

/**
 * Lets in whom a provider outside has signed in. Their account here is made at the first sign-in and follows the provider
 * at each: names, e-mail, roles, municipality; whom the provider gives no rights any more loses them here. An account is
 * found by the provider's subject: one that was not made by this provider is nobody's there, whatever its name, until an
 * administrator says so. The last administrator's role is never taken; that is said aloud.
 */
@Service
class OutsideSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideSignIn.class);

    private final Accounts accounts;
    private final OutsideAccounts outsideAccounts;
    private final People people;
    private final Municipalities municipalities;
    private final RightsLog rightsLog;
    private final AccessLog accessLog;
    private final ApplicationEventPublisher events;

    OutsideSignIn(
            Accounts accounts,
            OutsideAccounts outsideAccounts,
            People people,
            Municipalities municipalities,
            RightsLog rightsLog,
            AccessLog accessLog,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.outsideAccounts = outsideAccounts;
        this.people = people;
        this.municipalities = municipalities;
        this.rightsLog = rightsLog;
        this.accessLog = accessLog;
        this.events = events;
    }

    /** @throws SignInRefused where the person is not let in; that, and what they lost by it, is in the access log */
    @Transactional(noRollbackFor = SignInRefused.class)
    public Person admit(OutsidePerson person, RightsMapping mapping, AccountNames names) {
        Optional<OutsideAccount> known = outsideAccounts.find(person.provider(), person.subject());
        try {
            if (known.isPresent() && known.get().barred()) {
                throw new SignInRefused(Why.BARRED);
            }
            Rights rights = mapping.of(person, code -> municipalities.find(code).isPresent());
            String id = known.isPresent() ? known.get().person() : account(person, rights, names);
            follow(person.account(id, rights), person.provider());
            return people.find(id).orElseThrow();
        } catch (SignInRefused refused) {
            known.flatMap(account -> accounts.find(account.person()))
                    .filter(Account::inService)
                    .ifPresent(account -> follow(account.withoutRights(), person.provider()));
            tell(person, known, refused);
            throw refused;
        }
    }

    /** Makes the account of somebody who was never here, or recognises whom an administrator expects. Returns its id. */
    private String account(OutsidePerson person, Rights rights, AccountNames names) {
        accounts.takeTurns();
        // two windows at once: the other was first
        Optional<OutsideAccount> meanwhile = outsideAccounts.find(person.provider(), person.subject());
        if (meanwhile.isPresent()) {
            return meanwhile.get().person();
        }
        String id = names.id(person.name()).orElseThrow(() -> new SignInRefused(Why.NO_NAME));
        Optional<Account> taken = accounts.findInAnyCase(id);
        if (taken.isPresent()) {
            return recognise(taken.get(), person);
        }
        Account added = person.account(id, rights);
        accounts.addWithoutPassword(added);
        outsideAccounts.add(new OutsideAccount(id, person.provider(), person.subject(), false));
        rightsLog.write(AccessEvent.Kind.PERSON_ADDED, added, added, Map.of("provider", person.provider()));
        return id;
    }

    private String recognise(Account taken, OutsidePerson person) {
        OutsideAccount expected = outsideAccounts
                .find(taken.id())
                .filter(account -> account.provider().equals(person.provider()) && account.subject() == null)
                .orElseThrow(() -> new SignInRefused(Why.NAME_TAKEN));
        if (expected.barred()) {
            throw new SignInRefused(Why.BARRED);
        }
        outsideAccounts.recognise(taken.id(), person.subject());
        return taken.id();
    }

    private void follow(Account wanted, String provider) {
        if (accounts.find(wanted.id()).filter(wanted::equals).isPresent()) {
            return;
        }
        accounts.takeTurns();
        Account before = accounts.find(wanted.id()).orElseThrow();
        boolean last = before.has(Role.ADMINISTRATOR)
                && !wanted.has(Role.ADMINISTRATOR)
                && accounts.isLastAdministrator(before.id());
        Account after = last ? stillAdministrator(wanted) : wanted;
        Map<String, Object> details = new LinkedHashMap<>(Map.of("provider", provider));
        if (last) {
            LOG.warn(
                    "{} says that {} is no administrator any more; the role is kept, because there is no other"
                            + " administrator. Give it to somebody else.",
                    provider,
                    before.id());
            details.put("kept", Role.ADMINISTRATOR.group());
        }
        if (after.equals(before)) {
            return;
        }
        events.publishEvent(new RightsChanging(before, after));
        accounts.change(after);
        rightsLog.write(
                after.inService() ? AccessEvent.Kind.PERSON_CHANGED : AccessEvent.Kind.PERSON_REMOVED,
                before,
                after,
                details);
    }

    /** Beside another role, or alone; an auditor cannot be one. */
    private static Account stillAdministrator(Account wanted) {
        Set<Role> roles = new HashSet<>(wanted.roles());
        roles.remove(Role.AUDITOR);
        roles.add(Role.ADMINISTRATOR);
        return new Account(
                wanted.id(),
                wanted.firstName(),
                wanted.lastName(),
                wanted.email(),
                wanted.has(Role.AUDITOR) ? Set.of() : wanted.municipalities(),
                roles);
    }

    private void tell(OutsidePerson person, Optional<OutsideAccount> known, SignInRefused refused) {
        LOG.warn(
                "somebody whom {} signed in was not let in: {}; who it is stands in the access log",
                person.provider(),
                refused.why());
        AccessEvent event = AccessEvent.of(AccessEvent.Kind.SIGN_IN_FAILED)
                .concerning(known.map(OutsideAccount::person).orElse(null))
                .detail("why", "identity.signInRefusal.log." + refused.why())
                .detail("provider", person.provider());
        accessLog.write(known.isPresent() ? event : event.detail("account", shortened(person.name())));
    }

    private static String shortened(String name) {
        return name == null || name.length() <= 100 ? name : name.substring(0, 100);
    }
}
