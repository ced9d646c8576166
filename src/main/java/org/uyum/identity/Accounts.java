package org.uyum.identity;

import java.text.Collator;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts as administrators keep them, those out of service included. Passwords are generated here, handed out once
 * and kept nowhere but as the engine's hash. The caller checks rights and what was entered, and writes the log.
 */
@Component
public class Accounts {

    private final IdentityService identityService;
    private final EngineLogins engineLogins;
    private final People people;
    private final IssuedPasswords issuedPasswords;
    private final OutsideAccounts outsideAccounts;
    private final Sessions sessions;
    private final PasswordRules passwordRules;
    private final JdbcClient jdbc;

    Accounts(
            @Lazy IdentityService identityService,
            EngineLogins engineLogins,
            People people,
            IssuedPasswords issuedPasswords,
            OutsideAccounts outsideAccounts,
            Sessions sessions,
            PasswordRules passwordRules,
            JdbcClient jdbc) {
        this.identityService = identityService;
        this.engineLogins = engineLogins;
        this.people = people;
        this.issuedPasswords = issuedPasswords;
        this.outsideAccounts = outsideAccounts;
        this.sessions = sessions;
        this.passwordRules = passwordRules;
        this.jdbc = jdbc;
    }

    /** All, in Turkish alphabetical order of their names; asked per role and municipality, not per person. */
    public List<Account> all() {
        Comparator<Account> byName =
                Comparator.comparing(Account::name, Collator.getInstance(Locale.forLanguageTag("tr")));
        return engineLogins.without(() -> {
            Map<String, Set<Role>> roles = new HashMap<>();
            for (Role role : Role.values()) {
                identityService
                        .createUserQuery()
                        .memberOfGroup(role.group())
                        .list()
                        .forEach(user -> roles.computeIfAbsent(user.getId(), id -> EnumSet.noneOf(Role.class))
                                .add(role));
            }
            Map<String, Set<String>> municipalities = new HashMap<>();
            for (Tenant tenant : identityService.createTenantQuery().list()) {
                identityService
                        .createUserQuery()
                        .memberOfTenant(tenant.getId())
                        .list()
                        .forEach(user -> municipalities
                                .computeIfAbsent(user.getId(), id -> new HashSet<>())
                                .add(tenant.getId()));
            }
            return identityService.createUserQuery().list().stream()
                    .map(user -> account(
                            user,
                            municipalities.getOrDefault(user.getId(), Set.of()),
                            roles.getOrDefault(user.getId(), Set.of())))
                    .sorted(byName.thenComparing(Account::id))
                    .toList();
        });
    }

    public Optional<Account> find(String id) {
        return engineLogins.without(() -> Optional.ofNullable(
                        identityService.createUserQuery().userId(id).singleResult())
                .map(this::account));
    }

    /** The account of a name, in whatever case it is written: no two differ in that only. */
    public Optional<Account> findInAnyCase(String id) {
        return engineLogins.without(() -> identityService.createUserQuery().list().stream()
                .filter(user -> user.getId().equalsIgnoreCase(id))
                .findFirst()
                .map(this::account));
    }

    /** Whether nobody but this person is an administrator. */
    public boolean isLastAdministrator(String id) {
        return engineLogins.without(() -> {
            List<User> administrators = identityService
                    .createUserQuery()
                    .memberOfGroup(Role.ADMINISTRATOR.group())
                    .list();
            return administrators.size() == 1 && administrators.get(0).getId().equals(id);
        });
    }

    /** Lets whoever changes people go one after another, each until the end of their transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeTurns() {
        jdbc.sql("select id from people_turn for update").query(Integer.class).single();
    }

    /** Adds a person. Returns the password to be handed to them, which opens one door only. */
    @Transactional
    public String add(Account account) {
        String password = addWith(account);
        issuedPasswords.add(account.id());
        return password;
    }

    /** Adds a person whom a provider outside signs in, and who has no password that anybody knows. */
    @Transactional
    public void addWithoutPassword(Account account) {
        addWith(account);
    }

    private String addWith(Account account) {
        User named = identityService.newUser(account.id());
        named.setFirstName(account.firstName());
        named.setLastName(account.lastName());
        String password = passwordFor(named);
        writing(() -> people.add(new NewPerson(
                account.id(),
                account.firstName(),
                account.lastName(),
                account.email(),
                password,
                account.municipalities(),
                account.roles())));
        return password;
    }

    /** Gives a person the names, municipalities and roles of the account. */
    @Transactional
    public void change(Account after) {
        writing(() -> {
            User user = identityService.createUserQuery().userId(after.id()).singleResult();
            Account before = account(user);
            user.setFirstName(after.firstName());
            user.setLastName(after.lastName());
            user.setEmail(after.email());
            identityService.saveUser(user);
            without(before.roles(), after.roles())
                    .forEach(role -> identityService.deleteMembership(after.id(), role.group()));
            without(after.roles(), before.roles())
                    .forEach(role -> identityService.createMembership(after.id(), role.group()));
            without(before.municipalities(), after.municipalities())
                    .forEach(code -> identityService.deleteTenantUserMembership(code, after.id()));
            without(after.municipalities(), before.municipalities())
                    .forEach(code -> identityService.createTenantUserMembership(code, after.id()));
            AskedFor.forget(after.id());
        });
    }

    /** Takes all roles and municipalities from a person, and a password that anybody knows; no provider lets them in. */
    @Transactional
    public void removeFromService(String id) {
        change(find(id).orElseThrow().withoutRights());
        voidPassword(id);
        outsideAccounts.bar(id, true);
    }

    /** Leaves a person without a password that anybody knows. */
    @Transactional
    public void voidPassword(String id) {
        setPassword(id);
        issuedPasswords.remove(id);
    }

    /** Replaces the password by one that the person must change at the next sign-in. Returns it, once. */
    @Transactional
    public String issuePassword(String id) {
        String password = setPassword(id);
        issuedPasswords.add(id);
        return password;
    }

    private String setPassword(String id) {
        return engineLogins.without(() -> {
            User user = identityService.createUserQuery().userId(id).singleResult();
            String password = passwordFor(user);
            user.setPassword(password);
            identityService.saveUser(user);
            // an account that wrong tries have locked is open again
            identityService.unlockUser(id);
            sessions.endAll(id);
            return password;
        });
    }

    private String passwordFor(User owner) {
        return GeneratedPassword.next(
                password -> passwordRules.getRules().stream().allMatch(rule -> rule.execute(password, owner)));
    }

    private void writing(Runnable change) {
        Supplier<Boolean> done = () -> {
            change.run();
            return true;
        };
        engineLogins.without(done);
    }

    private Account account(User user) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        identityService.createGroupQuery().groupMember(user.getId()).list().forEach(group -> Role.ofGroup(group.getId())
                .ifPresent(roles::add));
        Set<String> municipalities = new HashSet<>();
        identityService
                .createTenantQuery()
                .userMember(user.getId())
                .list()
                .forEach(tenant -> municipalities.add(tenant.getId()));
        return account(user, municipalities, roles);
    }

    private static Account account(User user, Set<String> municipalities, Set<Role> roles) {
        return new Account(
                user.getId(), user.getFirstName(), user.getLastName(), user.getEmail(), municipalities, roles);
    }

    private static <T> Set<T> without(Set<T> these, Set<T> those) {
        Set<T> left = new HashSet<>(these);
        left.removeAll(those);
        return left;
    }
}
