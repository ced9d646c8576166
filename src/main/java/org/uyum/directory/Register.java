package org.uyum.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uyum.web.Spelling;

/** The organisations of one municipality, to see whether one that is entered is among them already. */
final class Register {

    /** So many digits has each group of a registry number after the first. */
    private static final int GROUP = 3;

    private record Compared(Organisation organisation, ComparedName name) {}

    private final String municipality;
    private final Map<String, Organisation> byName = new HashMap<>();
    private final Map<String, Organisation> byNumber = new HashMap<>();
    private final List<Compared> compared;

    /** @param municipality its name */
    Register(List<Organisation> present, String municipality) {
        this.municipality = municipality;
        present.forEach(each -> {
            byName.putIfAbsent(Spelling.of(each.name()), each);
            if (each.registryNumber() != null) {
                byNumber.putIfAbsent(digits(each.registryNumber()), each);
            }
        });
        compared = present.stream()
                .map(each -> new Compared(each, compared(each.name())))
                .toList();
    }

    /** The one of this name; capitals make no difference. */
    Optional<Organisation> named(String name) {
        return Optional.ofNullable(byName.get(Spelling.of(name)));
    }

    /** The one of this registry number, however its groups are divided. */
    Optional<Organisation> numbered(String registryNumber) {
        return Optional.ofNullable(byNumber.get(digits(registryNumber)));
    }

    /** Those that may be the one of this name. */
    List<Organisation> like(String name) {
        ComparedName wanted = compared(name);
        return compared.stream()
                .filter(each -> each.name().mayBe(wanted))
                .map(Compared::organisation)
                .toList();
    }

    ComparedName compared(String name) {
        return ComparedName.of(name, municipality);
    }

    /** Its digits, each group after the province's as long as they are: {@code 34-12-3} is {@code 34-012-003}. */
    static String digits(String registryNumber) {
        String[] groups = registryNumber.split("\\D+");
        // what holds no digit at all is no number, and refused elsewhere
        StringBuilder digits = new StringBuilder(groups.length == 0 ? "" : groups[0]);
        for (int group = 1; group < groups.length; group++) {
            digits.append("0".repeat(Math.max(0, GROUP - groups[group].length())))
                    .append(groups[group]);
        }
        return digits.toString();
    }
}
