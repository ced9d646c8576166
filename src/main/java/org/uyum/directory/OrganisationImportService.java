package org.uyum.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.directory.OrganisationImports.Kept;
import org.uyum.directory.OrganisationImports.Uploaded;
import org.uyum.directory.OrganisationRow.Outcome;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Person;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Refused;
import org.uyum.web.StorableText;

/**
 * The import of organisations from a list into the register of one's own municipality, in two steps: an uploaded list is
 * kept and shown, and nothing is changed; then all of it is done, or nothing, as it was shown. Rows that are refused stop
 * the import unless they are left out; a row that may be the same as another one is left out unless a reason is given.
 */
@Service
public class OrganisationImportService {

    private static final int LONGEST_FILE_NAME = 200;

    private final OrganisationListReader reader;
    private final OrganisationImports imports;
    private final Organisations organisations;
    private final DirectoryService directory;
    private final Municipalities municipalities;
    private final CurrentPerson currentPerson;
    private final Recorder recorder;

    OrganisationImportService(
            OrganisationListReader reader,
            OrganisationImports imports,
            Organisations organisations,
            DirectoryService directory,
            Municipalities municipalities,
            CurrentPerson currentPerson,
            Recorder recorder) {
        this.reader = reader;
        this.imports = imports;
        this.organisations = organisations;
        this.directory = directory;
        this.municipalities = municipalities;
        this.currentPerson = currentPerson;
        this.recorder = recorder;
    }

    /** Staff and managers, whose register it is. */
    public Person requireKeeper() {
        Person person = currentPerson.get();
        if (!directory.mayKeep(person.municipality())) {
            throw new AccessDeniedException("lists are imported by staff and managers");
        }
        return person;
    }

    /** Keeps a list to be looked at. Returns its id; only who uploaded it finds it. */
    @Transactional
    public String upload(byte[] file, String fileName) {
        Person person = requireKeeper();
        OrganisationList list = reader.read(file, person.municipality());
        Map<Integer, String> states = check(list, person.municipality()).stream()
                .collect(Collectors.toMap(OrganisationRow::row, OrganisationRow::state));
        return imports.add(
                person.id(),
                person.municipality(),
                StorableText.storable(fileName, LONGEST_FILE_NAME),
                new Kept(list, states, List.of()));
    }

    /** What the import would do now, or what it did; refused where there is no such list any more. */
    @Transactional(readOnly = true)
    public OrganisationImportPreview preview(String id) {
        return preview(uploaded(id, requireKeeper()));
    }

    private Uploaded uploaded(String id, Person person) {
        return imports.find(id, person.id(), person.municipality())
                .orElseThrow(() -> Refused.because("directory.import.gone", OrganisationImports.KEPT.toHours()));
    }

    private OrganisationImportPreview preview(Uploaded uploaded) {
        Kept kept = uploaded.kept();
        List<OrganisationRow> rows = uploaded.imported() ? kept.done() : check(kept.list(), uploaded.municipality());
        Set<Integer> moved = uploaded.imported()
                ? Set.of()
                : rows.stream()
                        .filter(row -> !row.state().equals(kept.states().get(row.row())))
                        .map(OrganisationRow::row)
                        .collect(Collectors.toSet());
        return new OrganisationImportPreview(
                uploaded.id(),
                uploaded.fileName(),
                kept.list().encoding(),
                kept.list().ignored(),
                rows,
                moved,
                uploaded.imported());
    }

    private List<OrganisationRow> check(OrganisationList list, String municipality) {
        Register register = directory.registerOf(municipality);
        return new OrganisationListCheck(register, directory.check(register)).of(list.organisations());
    }

    /**
     * Does what the preview showed.
     *
     * @param shown state of the preview that the person saw
     * @param leaveOut whether rows that are refused are left out; if not, they stop the import
     * @param reasons why a row that may be the same as another one is not, by its number; others are left out
     */
    @Transactional
    public void carryOut(String id, String shown, boolean leaveOut, Map<Integer, String> reasons) {
        Person person = requireKeeper();
        municipalities.takeTurns(person.municipality());
        Uploaded uploaded = uploaded(id, person);
        if (uploaded.imported()) {
            throw Refused.because("directory.import.done", uploaded.fileName());
        }
        OrganisationImportPreview preview = preview(uploaded);
        if (!preview.state().equals(shown)) {
            throw Refused.because("directory.import.changedMeanwhile");
        }
        if (preview.count(Outcome.REFUSED) > 0 && !leaveOut) {
            throw Refused.because("directory.import.refusedRows", preview.count(Outcome.REFUSED));
        }
        reasons.values().forEach(DirectoryService::requireReason);
        List<OrganisationRow> done = carryOut(preview.rows(), reasons);
        long added = count(done, Outcome.ADDED);
        long changed = count(done, Outcome.CHANGED);
        if (added + changed == 0) {
            throw Refused.because("directory.import.nothing");
        }
        OrganisationList list = new OrganisationList(preview.encoding(), preview.ignored(), List.of());
        imports.imported(id, new Kept(list, Map.of(), done));
        recorder.fact(Fact.of("organisationsImported")
                .municipality(person.municipality())
                .detail("added", added)
                .detail("changed", changed)
                .detail("leftOut", count(done, Outcome.REFUSED) + count(done, Outcome.DUPLICATE)));
    }

    private static long count(List<OrganisationRow> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** In the order of the list: a row that may be the same as another one comes below that. */
    private List<OrganisationRow> carryOut(List<OrganisationRow> rows, Map<Integer, String> reasons) {
        Map<Integer, Long> addedByRow = new HashMap<>();
        List<OrganisationRow> done = new ArrayList<>();
        for (OrganisationRow row : rows) {
            boolean kept = row.outcome() == Outcome.DUPLICATE && reasons.containsKey(row.row());
            if (row.outcome() == Outcome.ADDED || kept) {
                List<Long> others = row.alike().stream()
                        .map(other -> other.organisation() == null ? addedByRow.get(other.row()) : other.organisation())
                        .filter(Objects::nonNull)
                        .toList();
                Long id = directory
                        .addApart(
                                row.entry(),
                                others,
                                kept ? reasons.get(row.row()).strip() : "")
                        .id();
                addedByRow.put(row.row(), id);
                done.add(row.added(id));
            } else {
                if (row.outcome() == Outcome.CHANGED) {
                    Organisation before = organisations.findById(row.known()).orElseThrow();
                    directory.change(before.changed(row.entry()));
                }
                done.add(row);
            }
        }
        return done;
    }

    /** Forgets a list that is not to be imported. */
    @Transactional
    public void discard(String id) {
        imports.remove(id, requireKeeper().id());
    }
}
