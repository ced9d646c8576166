package org.uyum.directory;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

/** What people can do with the directory: staff and managers keep that of their own municipality. */
@Service
public class DirectoryService {

    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    private final Organisations organisations;
    private final Municipalities municipalities;
    private final CurrentPerson currentPerson;
    private final Recorder recorder;

    DirectoryService(
            Organisations organisations,
            Municipalities municipalities,
            CurrentPerson currentPerson,
            Recorder recorder) {
        this.organisations = organisations;
        this.municipalities = municipalities;
        this.currentPerson = currentPerson;
        this.recorder = recorder;
    }

    /** Adds an organisation to the directory of the current person's municipality. */
    @Transactional
    public Organisation add(NewOrganisation entered) {
        NewOrganisation tidy = entered.tidied();
        requireKeeperOf(tidy.municipality());
        Refused.ifAny(new EntryCheck(of(tidy.municipality())).problems(tidy));
        Organisation added = organisations.save(new Organisation(
                null,
                tidy.name(),
                tidy.kind(),
                tidy.associationType(),
                tidy.municipality(),
                tidy.neighbourhood(),
                tidy.registryNumber(),
                true,
                null));
        record("organisationAdded", added);
        return added;
    }

    /** Takes an organisation out of use, or back into it; it is never removed, since interviews refer to it. */
    @Transactional
    public void setActive(Long id, boolean active) {
        Organisation organisation = find(id).filter(
                        found -> currentPerson.get().municipalities().contains(found.municipality()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        requireKeeperOf(organisation.municipality());
        organisations.save(organisation.withActive(active));
        record(active ? "organisationReactivated" : "organisationDeactivated", organisation);
    }

    public Optional<Organisation> find(Long id) {
        return organisations.findById(id);
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

    /**
     * What the current person may see and looks for.
     *
     * @param municipality code, kind: null for all
     * @param search part of the name, neighbourhood or registry number, in any case; null for all
     */
    public List<Organisation> visible(String municipality, Organisation.Kind kind, String search) {
        Set<String> codes = currentPerson.get().municipalities();
        String wanted = search == null ? "" : search.strip().toLowerCase(TURKISH);
        return of(codes).stream()
                .filter(found -> municipality == null || municipality.equals(found.municipality()))
                .filter(found -> kind == null || kind == found.kind())
                .filter(found -> matches(found, wanted))
                .toList();
    }

    /** Whether the current person may add to the directory of a municipality. */
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

    private static boolean matches(Organisation organisation, String wanted) {
        return contains(organisation.name(), wanted)
                || contains(organisation.neighbourhood(), wanted)
                || contains(organisation.registryNumber(), wanted);
    }

    private static boolean contains(String text, String wanted) {
        return wanted.isEmpty() || (text != null && text.toLowerCase(TURKISH).contains(wanted));
    }

    private static Comparator<Organisation> byName() {
        return Comparator.comparing(Organisation::name, Collator.getInstance(TURKISH));
    }

    private void record(String kind, Organisation organisation) {
        recorder.fact(Fact.of(kind)
                .municipality(organisation.municipality())
                .about("organisation/" + organisation.id())
                .detail("kind", organisation.kind().name()));
    }
}
