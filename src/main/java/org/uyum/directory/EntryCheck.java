package org.uyum.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.uyum.directory.Organisation.Kind;
import org.uyum.web.Problem;

/** Says what is wrong with an organisation to be added to a directory that already has others. */
record EntryCheck(List<Organisation> present) {

    /** Digits in groups, as in the register of associations: {@code 34-123-045}. */
    private static final Pattern REGISTRY_NUMBER = Pattern.compile("\\d{2}([-/. ]?\\d{1,3}){1,4}");

    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    List<Problem> problems(NewOrganisation entered) {
        List<Problem> problems = new ArrayList<>();
        if (entered.name() == null || entered.name().length() < 3) {
            problems.add(Problem.of("name", "directory.name.missing"));
        } else if (entered.name().length() > 200) {
            problems.add(Problem.of("name", "directory.name.tooLong", 200));
        } else if (present.stream().anyMatch(other -> same(other.name(), entered.name()))) {
            problems.add(Problem.of("name", "directory.name.twice", entered.name()));
        }
        if (entered.kind() == null) {
            problems.add(Problem.of("kind", "directory.kind.missing"));
        }
        if (entered.kind() == Kind.ASSOCIATION
                && !Organisation.ASSOCIATION_TYPES.contains(String.valueOf(entered.associationType()))) {
            problems.add(Problem.of("associationType", "directory.associationType.missing"));
        }
        if (entered.neighbourhood() != null && entered.neighbourhood().length() > 120) {
            problems.add(Problem.of("neighbourhood", "directory.neighbourhood.tooLong", 120));
        }
        registryNumber(entered.registryNumber(), problems);
        return problems;
    }

    private void registryNumber(String number, List<Problem> problems) {
        if (number == null) {
            return;
        }
        if (!REGISTRY_NUMBER.matcher(number).matches()) {
            problems.add(Problem.of("registryNumber", "directory.registryNumber.pattern"));
        } else if (present.stream().anyMatch(other -> number.equals(other.registryNumber()))) {
            problems.add(Problem.of("registryNumber", "directory.registryNumber.twice", number));
        }
    }

    private static boolean same(String name, String other) {
        return name.toLowerCase(TURKISH).equals(other.toLowerCase(TURKISH));
    }
}
