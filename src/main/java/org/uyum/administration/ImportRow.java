package org.uyum.administration;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uyum.identity.Account;
import org.uyum.web.Problem;

/**
 * What the import would do with a row.
 *
 * @param row as a spreadsheet counts it
 * @param before the account as it is; null where there is none of that name
 * @param problems why the row is refused; none for others
 */
public record ImportRow(int row, Outcome outcome, PersonEntry entry, Account before, List<Problem> problems) {

    /** What is done with a row. */
    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /** A field that would change. */
    public record Change(ImportColumn column, List<String> before, List<String> after) {}

    /** What would change about a person. */
    public List<Change> changes() {
        if (outcome != Outcome.CHANGED) {
            return List.of();
        }
        PersonEntry was = PersonEntry.of(before);
        return Stream.of(
                        change(ImportColumn.FIRST_NAME, List.of(was.firstName()), List.of(entry.firstName())),
                        change(ImportColumn.LAST_NAME, List.of(was.lastName()), List.of(entry.lastName())),
                        change(ImportColumn.EMAIL, List.of(was.email()), List.of(entry.email())),
                        change(ImportColumn.MUNICIPALITIES, was.municipalities(), entry.municipalities()),
                        change(ImportColumn.ROLES, was.roles(), entry.roles()))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** Another one as soon as the import would do something else with the row. */
    String state() {
        return outcome + " " + (before == null ? "" : before.state()) + " "
                + problems.stream()
                        .map(problem -> problem.messageKey() + List.of(problem.args()))
                        .collect(Collectors.joining(" "));
    }

    private static Change change(ImportColumn column, List<String> before, List<String> after) {
        return new Change(column, List.copyOf(new TreeSet<>(before)), List.copyOf(new TreeSet<>(after)));
    }
}
