package org.uyum.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.uyum.directory.Organisation.Kind;
import org.uyum.web.Problem;

/**
 * Says what is wrong with an organisation to be kept in a register that has others.
 *
 * @param year the present one
 */
record EntryCheck(Register register, int year) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_PLACE = 120;
    static final int LONGEST_NOTES = 2_000;

    private static final int EARLIEST_YEAR = 1800;

    /** Digits in groups, as in the register of associations: {@code 34-123-045}. */
    private static final Pattern REGISTRY_NUMBER = Pattern.compile("\\d{2}(-?\\d{1,3}){1,4}");

    private static final int LONGEST_NUMBER = 20;

    /** Telephone and identity numbers, which are ten digits at least, and addresses of e-mail. */
    private static final Pattern PERSONAL = Pattern.compile("(?:\\d[ ()./-]*){10,}|\\S@\\S+\\.\\S");

    /** @param itself the organisation that is changed; null for a new one */
    List<Problem> problems(NewOrganisation entered, Long itself) {
        List<Problem> problems = new ArrayList<>();
        name(entered.name(), itself, problems);
        if (entered.kind() == null) {
            problems.add(Problem.of("kind", "directory.kind.missing"));
        }
        if (entered.kind() == Kind.ASSOCIATION
                && !Organisation.ASSOCIATION_TYPES.contains(String.valueOf(entered.associationType()))) {
            problems.add(Problem.of("associationType", "directory.associationType.missing"));
        }
        place("district", entered.district(), problems);
        place("neighbourhood", entered.neighbourhood(), problems);
        registryNumber(entered.registryNumber(), itself, problems);
        if (entered.foundedYear() != null && (entered.foundedYear() < EARLIEST_YEAR || entered.foundedYear() > year)) {
            problems.add(Problem.of(
                    "foundedYear", "directory.foundedYear.range", String.valueOf(EARLIEST_YEAR), String.valueOf(year)));
        }
        notes(entered.notes(), problems);
        return problems;
    }

    private void name(String name, Long itself, List<Problem> problems) {
        if (name == null || name.length() < 3) {
            problems.add(Problem.of("name", "directory.name.missing"));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(Problem.of("name", "directory.name.tooLong", LONGEST_NAME));
        } else if (isAnother(register.named(name), itself)) {
            problems.add(Problem.of("name", "directory.name.twice", name));
        }
    }

    private static void place(String field, String place, List<Problem> problems) {
        if (place != null && place.length() > LONGEST_PLACE) {
            problems.add(Problem.of(field, "directory." + field + ".tooLong", LONGEST_PLACE));
        }
    }

    private void registryNumber(String number, Long itself, List<Problem> problems) {
        if (number == null) {
            return;
        }
        Optional<Organisation> other = register.numbered(number);
        if (number.length() > LONGEST_NUMBER || !REGISTRY_NUMBER.matcher(number).matches()) {
            problems.add(Problem.of("registryNumber", "directory.registryNumber.pattern"));
        } else if (isAnother(other, itself)) {
            problems.add(Problem.of(
                    "registryNumber",
                    "directory.registryNumber.twice",
                    number,
                    other.orElseThrow().name()));
        }
    }

    private static void notes(String notes, List<Problem> problems) {
        if (notes == null) {
            return;
        }
        if (notes.length() > LONGEST_NOTES) {
            problems.add(Problem.of("notes", "directory.notes.tooLong", LONGEST_NOTES));
        }
        if (PERSONAL.matcher(notes).find()) {
            problems.add(Problem.of("notes", "directory.notes.personal"));
        }
    }

    private static boolean isAnother(Optional<Organisation> found, Long itself) {
        return found.filter(other -> !other.id().equals(itself)).isPresent();
    }
}
