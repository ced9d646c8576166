package org.uyum.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.uyum.directory.OrganisationRow.Alike;
import org.uyum.directory.OrganisationRow.Change;
import org.uyum.directory.OrganisationRow.Objection;
import org.uyum.directory.OrganisationRow.Outcome;
import org.uyum.web.Problem;
import org.uyum.web.Spelling;

/**
 * What the import would do with each row of a list. A row is the organisation with its registry number, or else the one of
 * its name; a cell that is empty leaves what is known. An organisation is kept by the same rules as on the page; a list
 * besides never takes one back that is out of use, and of two rows that are one organisation neither is right. A row that
 * is refused names all that is wrong with it.
 */
record OrganisationListCheck(Register register, EntryCheck check) {

    List<OrganisationRow> of(List<ListedOrganisation> organisations) {
        Map<String, List<Integer>> byName = new HashMap<>();
        Map<String, List<Integer>> byNumber = new HashMap<>();
        Map<Long, List<Integer>> byKnown = new HashMap<>();
        organisations.forEach(each -> {
            NewOrganisation entry = each.entry();
            known(entry).ifPresent(found -> rows(byKnown, found.id()).add(each.row()));
            if (entry.name() != null) {
                rows(byName, Spelling.of(entry.name())).add(each.row());
            }
            if (entry.registryNumber() != null) {
                rows(byNumber, Register.digits(entry.registryNumber())).add(each.row());
            }
        });
        List<OrganisationRow> rows = new ArrayList<>();
        List<InList> before = new ArrayList<>();
        for (ListedOrganisation each : organisations) {
            List<Objection> objections = new ArrayList<>(each.objections());
            NewOrganisation entry = each.entry();
            if (entry.name() != null) {
                another(rows(byName, Spelling.of(entry.name())), each.row())
                        .map(other -> twice("name", entry.name(), other))
                        .ifPresent(objections::add);
            }
            if (entry.registryNumber() != null) {
                another(rows(byNumber, Register.digits(entry.registryNumber())), each.row())
                        .map(other -> twice("registryNumber", entry.registryNumber(), other))
                        .ifPresent(objections::add);
            }
            if (objections.isEmpty()) {
                known(entry)
                        .flatMap(found -> another(rows(byKnown, found.id()), each.row())
                                .map(other -> sameNumber(entry, found, other)))
                        .ifPresent(objections::add);
            }
            rows.add(row(each, objections, before));
        }
        return rows;
    }

    private static <K> List<Integer> rows(Map<K, List<Integer>> map, K key) {
        return map.computeIfAbsent(key, none -> new ArrayList<>());
    }

    /** A row that would be added, for those below it. */
    private record InList(int row, String name, ComparedName compared) {}

    private OrganisationRow row(ListedOrganisation listed, List<Objection> objections, List<InList> before) {
        Optional<Organisation> known = known(listed.entry());
        NewOrganisation entry =
                known.map(found -> merged(found, listed.entry())).orElse(listed.entry());
        problems(known, entry).stream()
                // what cannot be read is missing too; it is said once
                .filter(problem ->
                        objections.stream().noneMatch(said -> said.field().equals(problem.field())))
                .map(Objection::of)
                .toList()
                .forEach(objections::add);
        if (!objections.isEmpty()) {
            return row(listed, Outcome.REFUSED, entry, known, List.of(), List.of(), objections);
        }
        if (known.isPresent()) {
            List<Change> changes = changes(known.get().asEntered(), entry);
            return row(
                    listed,
                    changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED,
                    entry,
                    known,
                    changes,
                    List.of(),
                    List.of());
        }
        ComparedName compared = register.compared(entry.name());
        List<Alike> alike = Stream.concat(
                        register.like(entry.name()).stream().map(other -> new Alike(other.id(), null, other.name())),
                        before.stream()
                                .filter(other -> other.compared().mayBe(compared))
                                .map(other -> new Alike(null, other.row(), other.name())))
                .toList();
        before.add(new InList(listed.row(), entry.name(), compared));
        return row(
                listed, alike.isEmpty() ? Outcome.ADDED : Outcome.DUPLICATE, entry, known, List.of(), alike, List.of());
    }

    private static OrganisationRow row(
            ListedOrganisation listed,
            Outcome outcome,
            NewOrganisation entry,
            Optional<Organisation> known,
            List<Change> changes,
            List<Alike> alike,
            List<Objection> objections) {
        return new OrganisationRow(
                listed.row(),
                outcome,
                entry,
                known.map(Organisation::id).orElse(null),
                known.map(Organisation::version).orElse(null),
                changes,
                alike,
                objections);
    }

    /** A number says more than a name; one of the same name with another number is another one. */
    private Optional<Organisation> known(NewOrganisation entry) {
        Optional<Organisation> numbered =
                Optional.ofNullable(entry.registryNumber()).flatMap(register::numbered);
        return numbered.or(() -> Optional.ofNullable(entry.name())
                .flatMap(register::named)
                .filter(found -> entry.registryNumber() == null || found.registryNumber() == null));
    }

    private List<Problem> problems(Optional<Organisation> known, NewOrganisation entry) {
        List<Problem> problems =
                check.problems(entry, known.map(Organisation::id).orElse(null));
        return known.filter(found -> !found.active())
                .map(found -> List.of(Problem.of("name", "directory.import.inactive", found.name())))
                .orElse(problems);
    }

    private static NewOrganisation merged(Organisation known, NewOrganisation listed) {
        Organisation.Kind kind = or(listed.kind(), known.kind());
        return new NewOrganisation(
                        or(listed.name(), known.name()),
                        kind,
                        or(listed.associationType(), known.associationType()),
                        known.municipality(),
                        or(listed.district(), known.district()),
                        or(listed.neighbourhood(), known.neighbourhood()),
                        or(listed.registryNumber(), known.registryNumber()),
                        or(listed.foundedYear(), known.foundedYear()),
                        or(listed.notes(), known.notes()))
                .tidied();
    }

    private static <T> T or(T listed, T known) {
        return listed == null ? known : listed;
    }

    private static List<Change> changes(NewOrganisation before, NewOrganisation after) {
        return Stream.of(
                        change("name", before, after, NewOrganisation::name),
                        change("kind", before, after, NewOrganisation::kind),
                        change("associationType", before, after, NewOrganisation::associationType),
                        change("district", before, after, NewOrganisation::district),
                        change("neighbourhood", before, after, NewOrganisation::neighbourhood),
                        change("registryNumber", before, after, NewOrganisation::registryNumber),
                        change("foundedYear", before, after, NewOrganisation::foundedYear),
                        change("notes", before, after, NewOrganisation::notes))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static Change change(
            String field, NewOrganisation before, NewOrganisation after, Function<NewOrganisation, Object> part) {
        return new Change(field, text(part.apply(before)), text(part.apply(after)));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static Optional<Integer> another(List<Integer> rows, int row) {
        return rows.stream().filter(other -> other != row).findFirst();
    }

    /**
     * Of two rows that are one known organisation, though they share neither name nor number, one has its name and the
     * other its number.
     */
    private static Objection sameNumber(NewOrganisation entry, Organisation found, int other) {
        return entry.registryNumber() != null
                ? Objection.of(Problem.of(
                        "registryNumber",
                        "directory.import.numberOfAnother",
                        entry.registryNumber(),
                        found.name(),
                        other))
                : Objection.of(Problem.of(
                        "name", "directory.import.numberElsewhere", found.name(), found.registryNumber(), other));
    }

    private static Objection twice(String field, String said, int other) {
        return Objection.of(Problem.of(field, "directory.import.twice", said, other));
    }
}
