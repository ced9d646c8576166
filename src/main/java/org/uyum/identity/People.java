package org.uyum.identity;

import java.text.Collator;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who can sign in, kept in the engine's identity tables: role = group, municipality = tenant. */
@Component
public class People {

    private final IdentityService identityService;
    private final EngineLogins engineLogins;
    private final PasswordRules passwordRules;

    /** Lazy, because the engine itself asks for people while it starts. */
    People(@Lazy IdentityService identityService, EngineLogins engineLogins, PasswordRules passwordRules) {
        this.identityService = identityService;
        this.engineLogins = engineLogins;
        this.passwordRules = passwordRules;
    }

    /**
     * Somebody in service; whoever was removed from it holds no role and is found no more, except for their name. Asked
     * for again within a request, a person is not looked up again.
     */
    @Transactional
    public Optional<Person> find(String id) {
        return AskedFor.inRequest(
                id,
                () -> engineLogins.without(() -> user(id).map(this::person)
                        .filter(person -> !person.roles().isEmpty())));
    }

    /** Name to show for an id; the id itself where nobody has it any more. */
    public String nameOf(String id) {
        return id == null
                ? ""
                : engineLogins.without(() -> user(id).map(People::fullName).orElse(id));
    }

    /** People of a municipality who hold at least one of the roles (any role if none is named), by name. */
    public List<Person> of(String municipality, Role... roles) {
        Comparator<Person> byName =
                Comparator.comparing(Person::name, Collator.getInstance(Locale.forLanguageTag("tr")));
        return engineLogins.without(() -> identityService.createUserQuery().memberOfTenant(municipality).list().stream()
                .map(this::person)
                .filter(person -> municipality.equals(person.municipality()))
                .filter(person -> roles.length == 0 || person.hasAny(roles))
                .sorted(byName)
                .toList());
    }

    /** Whether anybody holds the role. */
    public boolean hasAny(Role role) {
        return engineLogins.without(() ->
                identityService.createUserQuery().memberOfGroup(role.group()).count() > 0);
    }

    /** Adds a person with their roles and municipalities; missing groups and tenants are added too. */
    @Transactional
    public void add(NewPerson person) {
        User user = identityService.newUser(person.id());
        user.setFirstName(person.firstName());
        user.setLastName(person.lastName());
        user.setEmail(person.email());
        user.setPassword(person.password());
        identityService.saveUser(user);
        person.roles().forEach(role -> {
            ensureGroup(role);
            identityService.createMembership(person.id(), role.group());
        });
        person.municipalities().forEach(code -> {
            ensureTenant(code);
            identityService.createTenantUserMembership(code, person.id());
        });
        AskedFor.forget(person.id());
    }

    /** Adds a person of the demo, whose password everybody knows and no rule holds for. */
    @Transactional
    public void addToTry(NewPerson person) {
        passwordRules.without(() -> add(person));
    }

    /** Makes sure that each role is a group of the engine's, under the name that people read. */
    @Transactional
    public void ensureGroups(Function<Role, String> names) {
        for (Role role : Role.values()) {
            ensureGroup(role);
            Group group =
                    identityService.createGroupQuery().groupId(role.group()).singleResult();
            group.setName(names.apply(role));
            identityService.saveGroup(group);
        }
    }

    private void ensureGroup(Role role) {
        if (identityService.createGroupQuery().groupId(role.group()).count() == 0) {
            Group group = identityService.newGroup(role.group());
            group.setName(role.group());
            group.setType(role == Role.ADMINISTRATOR ? "SYSTEM" : "WORKFLOW");
            identityService.saveGroup(group);
        }
    }

    private void ensureTenant(String code) {
        if (identityService.createTenantQuery().tenantId(code).count() == 0) {
            Tenant tenant = identityService.newTenant(code);
            tenant.setName(code);
            identityService.saveTenant(tenant);
        }
    }

    // Whoever is logged in to the engine could read nobody but themselves there; who may see whom is decided by us.
    private Optional<User> user(String id) {
        return Optional.ofNullable(identityService.createUserQuery().userId(id).singleResult());
    }

    private Person person(User user) {
        Set<Role> roles = identityService.createGroupQuery().groupMember(user.getId()).list().stream()
                .flatMap(group -> Role.ofGroup(group.getId()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        Set<String> municipalities = identityService.createTenantQuery().userMember(user.getId()).list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toSet());
        boolean works = !roles.contains(Role.AUDITOR) && municipalities.size() == 1;
        return new Person(
                user.getId(), fullName(user), works ? municipalities.iterator().next() : null, municipalities, roles);
    }

    private static String fullName(User user) {
        return (user.getFirstName() + " " + user.getLastName()).strip();
    }
}
