package org.uyum.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.uyum.identity.Account;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Role;
import org.uyum.web.Problem;

/**
 * Whether a person can be kept as entered. Who works does so for one municipality; auditors do nothing else, so that
 * nobody audits their own work.
 */
@Component
class PersonCheck {

    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9]{2,60}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"',;]{1,64}@[^@\\s<>\"',;.]+(\\.[^@\\s<>\"',;.]+)+");
    private static final int LONGEST = 100;

    private final Municipalities municipalities;

    PersonCheck(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    List<Problem> ofNew(PersonEntry entered, List<Account> known) {
        List<Problem> problems = new ArrayList<>();
        if (!ID.matcher(entered.id()).matches()) {
            problems.add(Problem.of("id", "administration.person.badId", entered.id()));
        }
        known.stream()
                .filter(other -> other.id().equalsIgnoreCase(entered.id()))
                .findFirst()
                .ifPresent(other ->
                        problems.add(Problem.of("id", "administration.person.idTaken", other.id(), other.name())));
        problems.addAll(of(entered));
        return problems;
    }

    List<Problem> of(PersonEntry entered) {
        List<Problem> problems = new ArrayList<>();
        checkName("firstName", entered.firstName(), problems);
        checkName("lastName", entered.lastName(), problems);
        if (!entered.email().isEmpty()
                && (entered.email().length() > LONGEST
                        || !EMAIL.matcher(entered.email()).matches())) {
            problems.add(Problem.of("email", "administration.person.badEmail", entered.email()));
        }
        entered.municipalities().stream()
                .filter(code -> municipalities.find(code).isEmpty())
                .forEach(code ->
                        problems.add(Problem.of("municipalities", "administration.person.unknownMunicipality", code)));
        entered.roles().stream()
                .filter(group -> Role.ofGroup(group).isEmpty())
                .forEach(group -> problems.add(Problem.of("roles", "administration.person.unknownRole", group)));
        if (problems.isEmpty()) {
            checkRoles(entered.account(), problems);
        }
        return problems;
    }

    private static void checkRoles(Account account, List<Problem> problems) {
        Set<Role> roles = account.roles();
        int places = account.municipalities().size();
        if (roles.isEmpty()) {
            problems.add(Problem.of("roles", "administration.person.noRole"));
        } else if (roles.contains(Role.AUDITOR)) {
            if (roles.size() > 1) {
                problems.add(Problem.of("roles", "administration.person.auditorOnly"));
            } else if (places == 0) {
                problems.add(Problem.of("municipalities", "administration.person.auditsNothing"));
            }
        } else if (roles.equals(Set.of(Role.ADMINISTRATOR)) && places == 0) {
            return;
        } else if (places != 1) {
            problems.add(Problem.of("municipalities", "administration.person.oneMunicipality"));
        }
    }

    private static void checkName(String field, String name, List<Problem> problems) {
        if (name.isEmpty() || name.length() > LONGEST) {
            problems.add(Problem.of(field, "administration.person.bad." + field, LONGEST));
        }
    }
}
