package org.uyum.administration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.administration.ImportRow.Outcome;
import org.uyum.engine.DesertedTasks;
import org.uyum.identity.AccessEvent;
import org.uyum.identity.AccessLog;
import org.uyum.identity.Account;
import org.uyum.identity.Accounts;
import org.uyum.identity.Passwords;
import org.uyum.web.Refused;
import org.uyum.web.StorableText;

/**
 * The import of people from a list, in two steps: an uploaded list is kept and shown, and nothing is changed; then all of
 * it is done, or nothing. What is done is what the administrator saw: as soon as anything else would be done with any row,
 * they look again first. Rows that are refused stop the import unless the administrator leaves them out.
 */
@Service
public class PeopleImportService {

    private static final int LONGEST_NAME = 200;

    private final PeopleListReader reader;
    private final ImportCheck check;
    private final PeopleImports imports;
    private final PeopleChanges changes;
    private final Accounts accounts;
    private final Passwords passwords;
    private final DesertedTasks desertedTasks;
    private final Admission admission;
    private final AccessLog log;

    PeopleImportService(
            PeopleListReader reader,
            ImportCheck check,
            PeopleImports imports,
            PeopleChanges changes,
            Accounts accounts,
            Passwords passwords,
            DesertedTasks desertedTasks,
            Admission admission,
            AccessLog log) {
        this.reader = reader;
        this.check = check;
        this.imports = imports;
        this.changes = changes;
        this.accounts = accounts;
        this.passwords = passwords;
        this.desertedTasks = desertedTasks;
        this.admission = admission;
        this.log = log;
    }

    /** Keeps a list to be looked at. Returns its id; only who uploaded it finds it. */
    @Transactional
    public String upload(byte[] file, String fileName) {
        String administrator = admission.requireAdministrator().id();
        PeopleList list = reader.read(file);
        Map<Integer, String> states = check.of(list, accounts.all(), administrator).stream()
                .collect(Collectors.toMap(ImportRow::row, ImportRow::state));
        return imports.add(
                administrator, StorableText.storable(fileName, LONGEST_NAME), new PeopleImports.Kept(list, states));
    }

    /** What the import would do now; refused where there is nothing to import any more. */
    @Transactional(readOnly = true)
    public ImportPreview preview(String id) {
        String administrator = admission.requireAdministrator().id();
        return preview(id, administrator, accounts.all());
    }

    private ImportPreview preview(String id, String administrator, List<Account> known) {
        PeopleImports.Uploaded uploaded = imports.find(id, administrator)
                .orElseThrow(() -> Refused.because("administration.import.gone", PeopleImports.KEPT.toHours()));
        PeopleImports.Kept kept =
                uploaded.kept().orElseThrow(() -> Refused.because("administration.import.done", uploaded.fileName()));
        List<ImportRow> rows = check.of(kept.list(), known, administrator);
        Set<Integer> moved = rows.stream()
                .filter(row -> !row.state().equals(kept.states().get(row.row())))
                .map(ImportRow::row)
                .collect(Collectors.toSet());
        return new ImportPreview(
                id, uploaded.fileName(), kept.list().encoding(), kept.list().ignored(), rows, moved);
    }

    /**
     * Does what the preview showed.
     *
     * @param shown state of the preview that the administrator saw
     * @param leaveOut whether rows that are refused are left out; if not, they stop the import
     */
    @Transactional
    public ImportReport carryOut(String id, String shown, boolean leaveOut) {
        Account administrator = changes.takeTurn();
        List<Account> known = accounts.all();
        ImportPreview preview = preview(id, administrator.id(), known);
        if (!preview.state().equals(shown)) {
            throw Refused.because("administration.import.changedMeanwhile");
        }
        if (preview.refusesAny() && !leaveOut) {
            throw Refused.because("administration.import.refusedRows", preview.count(Outcome.REFUSED));
        }
        if (!preview.doesAnything()) {
            throw Refused.because("administration.import.nothing");
        }
        ImportReport report = carryOut(preview, known);
        imports.imported(
                id,
                report.rows().stream()
                        .filter(row -> row.outcome() == Outcome.ADDED)
                        .collect(Collectors.toMap(row -> row.entry().id(), ImportRow::row)));
        log.write(AccessEvent.of(AccessEvent.Kind.PEOPLE_IMPORTED)
                .detail("added", report.count(Outcome.ADDED))
                .detail("changed", report.count(Outcome.CHANGED))
                .detail("leftOut", report.count(Outcome.REFUSED)));
        return report;
    }

    private ImportReport carryOut(ImportPreview preview, List<Account> known) {
        Map<String, String> issued = new HashMap<>();
        Set<String> concerned = new LinkedHashSet<>();
        int givenBack = 0;
        for (ImportRow row : preview.rows()) {
            if (row.outcome() == Outcome.ADDED) {
                issued.put(row.entry().id(), changes.add(row.entry(), known));
            } else if (row.outcome() == Outcome.CHANGED) {
                givenBack += changes.change(row.before(), row.entry());
                concerned.addAll(row.before().municipalities());
            }
        }
        int deserted = concerned.isEmpty() ? 0 : desertedTasks.of(concerned).size();
        return new ImportReport(preview.fileName(), preview.rows(), issued, new Consequences(givenBack, deserted));
    }

    /** A list that the administrator has imported not long ago; nothing for others. */
    @Transactional(readOnly = true)
    public Optional<ImportDone> done(String id) {
        return imported(id, admission.requireAdministrator().id())
                .map(uploaded -> new ImportDone(
                        id,
                        uploaded.fileName(),
                        uploaded.importedAt(),
                        waiting(uploaded).size()));
    }

    /**
     * Gives new passwords to those whom the import added and who have not chosen one of their own: for when its report
     * did not arrive.
     */
    @Transactional
    public ImportReport issueAgain(String id) {
        Account administrator = changes.takeTurn();
        PeopleImports.Uploaded uploaded = imported(id, administrator.id())
                .orElseThrow(() -> Refused.because("administration.import.gone", PeopleImports.KEPT.toHours()));
        List<Account> waiting = waiting(uploaded);
        if (waiting.isEmpty()) {
            throw Refused.because("administration.import.again.nobody");
        }
        Map<String, String> issued = new HashMap<>();
        List<ImportRow> rows = new ArrayList<>();
        for (Account account : waiting) {
            issued.put(account.id(), accounts.issuePassword(account.id()));
            changes.log(AccessEvent.Kind.PASSWORD_ISSUED, account, account);
            int row = uploaded.added().get(account.id());
            rows.add(new ImportRow(row, Outcome.ADDED, PersonEntry.of(account), null, List.of()));
        }
        return new ImportReport(uploaded.fileName(), rows, issued, Consequences.NONE);
    }

    private Optional<PeopleImports.Uploaded> imported(String id, String administrator) {
        return imports.find(id, administrator)
                .filter(uploaded -> uploaded.kept().isEmpty());
    }

    /** In the order of the list. */
    private List<Account> waiting(PeopleImports.Uploaded uploaded) {
        return accounts.all().stream()
                .filter(account -> uploaded.added().containsKey(account.id()))
                .filter(Account::inService)
                .filter(account -> passwords.mustChoose(account.id()))
                .sorted(Comparator.comparing(account -> uploaded.added().get(account.id())))
                .toList();
    }

    /** Forgets a list that is not to be imported. */
    @Transactional
    public void discard(String id) {
        imports.remove(id, admission.requireAdministrator().id());
    }
}
