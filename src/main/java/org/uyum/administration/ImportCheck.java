package org.uyum.administration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uyum.identity.Account;
import org.uyum.identity.Municipalities;
import org.uyum.identity.OutsideAccounts;
import org.uyum.web.Problem;
import org.uyum.web.Spelling;

/**
 * What the import would do with each row of a list. A person is kept by the same rules as on the page; a list besides
 * never does what is a decision about one person: take back who has left, move somebody to another municipality (there
 * may be two people who want the same name), or change the account of whoever imports it.
 */
@Component
class ImportCheck {

    private final PersonCheck check;
    private final Municipalities municipalities;
    private final OutsideAccounts outsideAccounts;

    ImportCheck(PersonCheck check, Municipalities municipalities, OutsideAccounts outsideAccounts) {
        this.check = check;
        this.municipalities = municipalities;
        this.outsideAccounts = outsideAccounts;
    }

    /** @param administrator id of whoever imports the list */
    List<ImportRow> of(PeopleList list, List<Account> accounts, String administrator) {
        Map<String, Account> byId = accounts.stream().collect(Collectors.toMap(Account::id, Function.identity()));
        Map<String, List<Integer>> rowsById = list.people().stream()
                .filter(person -> !person.entry().id().isEmpty())
                .collect(Collectors.groupingBy(
                        person -> Spelling.of(person.entry().id()),
                        Collectors.mapping(ListedPerson::row, Collectors.toList())));
        List<ImportRow> rows = new ArrayList<>();
        for (ListedPerson person : list.people()) {
            Account before = byId.get(person.entry().id());
            PersonEntry entry = list.withEmails() || before == null
                    ? person.entry()
                    : person.entry().reachedAt(before.email());
            List<Problem> problems = new ArrayList<>();
            person.unreadable().forEach(cell -> problems.add(cell.problem()));
            rowsById.getOrDefault(Spelling.of(entry.id()), List.of()).stream()
                    .filter(other -> other != person.row())
                    .findFirst()
                    .ifPresent(
                            other -> problems.add(Problem.of("id", "administration.import.twice", entry.id(), other)));
            if (problems.isEmpty()) {
                problems.addAll(before == null ? check.ofNew(entry, accounts) : ofKnown(before, entry, administrator));
            }
            rows.add(new ImportRow(person.row(), outcome(before, entry, problems), entry, before, problems));
        }
        return rows;
    }

    private List<Problem> ofKnown(Account before, PersonEntry entry, String administrator) {
        if (!before.inService()) {
            return List.of(Problem.of("id", "administration.import.left", before.id(), before.name()));
        }
        if (outsideAccounts.has(before.id())) {
            return List.of(Problem.of("id", "administration.person.keptOutside", before.name()));
        }
        List<Problem> problems = check.of(entry);
        if (!problems.isEmpty()) {
            return problems;
        }
        boolean elsewhere = !before.municipalities().isEmpty()
                && Collections.disjoint(before.municipalities(), entry.municipalities());
        if (elsewhere) {
            return List.of(Problem.of(
                    "municipalities",
                    "administration.import.elsewhere",
                    before.id(),
                    before.name(),
                    before.municipalities().stream()
                            .map(municipalities::nameOf)
                            .sorted()
                            .collect(Collectors.joining(", "))));
        }
        boolean own = before.id().equals(administrator) && !entry.account().equals(before);
        return own ? List.of(Problem.of("id", "administration.import.ownAccount")) : List.of();
    }

    private static ImportRow.Outcome outcome(Account before, PersonEntry entry, List<Problem> problems) {
        if (!problems.isEmpty()) {
            return ImportRow.Outcome.REFUSED;
        }
        if (before == null) {
            return ImportRow.Outcome.ADDED;
        }
        return entry.account().equals(before) ? ImportRow.Outcome.UNCHANGED : ImportRow.Outcome.CHANGED;
    }
}
