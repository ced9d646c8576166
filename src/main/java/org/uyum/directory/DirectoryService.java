package org.uyum.directory;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/**
 * What people can do with the register of organisations: staff and managers keep that of their own municipality. Changes
 * of one register go one after another.
 */
@Service
public class DirectoryService {

    private final Organisations organisations;
    private final ApartPairs apartPairs;
    private final Municipalities municipalities;
    private final CurrentPerson currentPerson;
    private final Recorder recorder;
    private final Clock clock;

    DirectoryService(
            Organisations organisations,
            ApartPairs apartPairs,
            Municipalities municipalities,
            CurrentPerson currentPerson,
            Recorder recorder,
            Clock clock) {
        this.organisations = organisations;
        this.apartPairs = apartPairs;
        this.municipalities = municipalities;
        this.currentPerson = currentPerson;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Adds an organisation to the register of the current person's municipality. */
    @Transactional
    public Organisation add(NewOrganisation entered) {
        return add(entered, Apart.NOTHING_SAID);
    }

    /**
     * Adds an organisation to the register of the current person's municipality.
     *
     * @param apart that it is none of those that look like it; needed where there are any
     */
    @Transactional
    public Organisation add(NewOrganisation entered, Apart apart) {
        NewOrganisation tidy = entered.tidied();
        requireKeeperOf(tidy.municipality());
        municipalities.takeTurns(tidy.municipality());
        Register register = registerOf(tidy.municipality());
        Refused.ifAny(check(register).problems(tidy, null));
        List<Organisation> alike = register.like(tidy.name());
        requireApart(alike, apart);
        return addApart(tidy, alike.stream().map(Organisation::id).toList(), apart.reason());
    }

    /** Adds what is checked already. */
    Organisation addApart(NewOrganisation tidy, Collection<Long> others, String reason) {
        Organisation added = organisations.save(Organisation.of(tidy));
        record("organisationAdded", added);
        others.forEach(other -> keepApart(added, other, reason));
        return added;
    }

    /** Changes what is known about an organisation; refused if it is not the version any more that the page showed. */
    @Transactional
    public void change(Long id, int shown, NewOrganisation entered, Apart apart) {
        Organisation now = taken(id);
        Organisation after = now.changed(entered.tidied());
        if (after.equals(now)) {
            return;
        }
        requireShown(now, shown);
        Register register = registerOf(now.municipality());
        Refused.ifAny(check(register).problems(after.asEntered(), id));
        List<Organisation> alike = after.name().equals(now.name()) ? List.of() : alike(register, after.name(), id);
        requireApart(alike, apart);
        change(after);
        alike.forEach(other -> keepApart(after, other.id(), apart.reason()));
    }

    /** Changes what is checked already. */
    void change(Organisation after) {
        organisations.save(after);
        record("organisationChanged", after);
    }

    /** Takes an organisation out of use, or back into it; it is never removed, since interviews refer to it. */
    @Transactional
    public void setActive(Long id, boolean active) {
        Organisation now = taken(id);
        if (now.active() != active) {
            organisations.save(now.withActive(active));
            record(active ? "organisationReactivated" : "organisationDeactivated", now);
        }
    }

    /** Says that two organisations that look like one are two. */
    @Transactional
    public void keepApart(Long id, Long other, String reason) {
        Organisation one = taken(id);
        Organisation another = find(other)
                .filter(found -> found.municipality().equals(one.municipality()))
                .filter(found -> !found.id().equals(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Apart apart = new Apart(Set.of(other), reason);
        requireApart(List.of(another), apart);
        keepApart(one, other, apart.reason());
    }

    private void keepApart(Organisation organisation, Long other, String reason) {
        apartPairs.add(organisation.id(), other, reason);
        recorder.fact(Fact.of("organisationsKeptApart")
                .municipality(organisation.municipality())
                .about("organisation/" + organisation.id())
                .detail("other", other));
    }

    private static void requireApart(List<Organisation> alike, Apart apart) {
        if (alike.isEmpty()) {
            return;
        }
        boolean seen = alike.stream().allMatch(each -> apart.others().contains(each.id()));
        if (!seen) {
            throw Refused.because("directory.alike.found", alike.size());
        }
        requireReason(apart.reason());
    }

    static void requireReason(String reason) {
        if (reason.length() < 3 || reason.length() > Apart.LONGEST_REASON) {
            throw Refused.because("directory.alike.reasonMissing", Apart.LONGEST_REASON);
        }
    }

    public Optional<Organisation> find(Long id) {
        return organisations.findById(id);
    }

    /** An organisation that the current person may see; not found for others, so that nobody learns that it exists. */
    public Organisation visible(Long id) {
        return find(id).filter(found -> currentPerson.get().municipalities().contains(found.municipality()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The organisation that the current person is about to change, in their turn. */
    private Organisation taken(Long id) {
        requireKeeperOf(visible(id).municipality());
        municipalities.takeTurns(visible(id).municipality());
        return visible(id);
    }

    private static void requireShown(Organisation now, int shown) {
        if (now.version() != shown) {
            throw Refused.because("directory.changedMeanwhile", now.name());
        }
    }

    /** Those in the register that may be the one that is entered; none where the current person keeps no register. */
    public List<Organisation> alike(NewOrganisation entered) {
        NewOrganisation tidy = entered.tidied();
        return !mayKeep(tidy.municipality()) || tidy.name() == null
                ? List.of()
                : registerOf(tidy.municipality()).like(tidy.name());
    }

    /** Those in the register that an organisation may be the same as if it were called so. */
    public List<Organisation> alike(String municipality, String name, Long itself) {
        if (!mayKeep(municipality) || name == null || name.isBlank()) {
            return List.of();
        }
        return alike(registerOf(municipality), name, itself);
    }

    private List<Organisation> alike(Register register, String name, Long itself) {
        Set<Long> apart = apartPairs.idsOf(itself);
        return register.like(name).stream()
                .filter(other -> !other.id().equals(itself) && !apart.contains(other.id()))
                .toList();
    }

    /** Those in the register that may be the same organisation, of which nobody has said that they are not. */
    public List<Organisation> alike(Organisation organisation) {
        return alike(registerOf(organisation.municipality()), organisation.name(), organisation.id());
    }

    /** From which others an organisation is known to be different. */
    public List<KeptApart> keptApart(Organisation organisation) {
        return apartPairs.of(organisation.id());
    }

    Register registerOf(String municipality) {
        return new Register(of(municipality), municipalities.nameOf(municipality));
    }

    EntryCheck check(Register register) {
        return new EntryCheck(register, LocalDate.now(clock).getYear());
    }

    /** All organisations of a municipality, in Turkish alphabetical order; checks nobody's rights. */
    public List<Organisation> of(String municipality) {
        return of(List.of(municipality));
    }

    /** All organisations of several municipalities, in Turkish alphabetical order; checks nobody's rights. */
    public List<Organisation> of(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : organisations.findByMunicipalityIn(codes).stream()
                        .sorted(byName())
                        .toList();
    }

    /** The organisations in use of one kind, in Turkish alphabetical order; checks nobody's rights. */
    public List<Organisation> active(String municipality, Organisation.Kind kind) {
        return of(municipality).stream()
                .filter(Organisation::active)
                .filter(organisation -> organisation.kind() == kind)
                .toList();
    }

    /** What the current person may see and looks for. */
    public List<Organisation> visible(OrganisationSearch wanted) {
        return of(currentPerson.get().municipalities()).stream()
                .filter(wanted::fits)
                .toList();
    }

    /** Whether the current person may add to the register of a municipality. */
    public boolean mayKeep(String municipality) {
        Person person = currentPerson.get();
        return municipality != null
                && municipality.equals(person.municipality())
                && person.hasAny(Role.STAFF, Role.MANAGER);
    }

    private void requireKeeperOf(String municipality) {
        if (!mayKeep(municipality)) {
            throw Refused.because(
                    "directory.otherMunicipality", municipality == null ? "–" : municipalities.nameOf(municipality));
        }
    }

    private static Comparator<Organisation> byName() {
        return Comparator.comparing(Organisation::name, Collator.getInstance(Texts.TURKISH))
                .thenComparing(Organisation::id);
    }

    private void record(String kind, Organisation organisation) {
        recorder.fact(Fact.of(kind)
                .municipality(organisation.municipality())
                .about("organisation/" + organisation.id())
                .detail("kind", organisation.kind().name()));
    }
}
