package org.uyum.questionnaire;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.identity.CurrentPerson;
import org.uyum.questionnaire.xlsform.Imported;
import org.uyum.questionnaire.xlsform.XlsForm;
import org.uyum.web.Refused;
import org.uyum.web.StorableText;

/**
 * New versions of questionnaires that people upload: a further version of a form is compared with the last one before it is
 * stored. What is stored is what its uploader saw: as soon as the last version is another one, they look again first.
 */
@Service
public class UploadService {

    private static final int LONGEST_NAME = 200;

    private final QuestionnaireService versions;
    private final Questionnaires questionnaires;
    private final VersionStore store;
    private final Uploads uploads;
    private final CurrentPerson currentPerson;

    UploadService(
            QuestionnaireService versions,
            Questionnaires questionnaires,
            VersionStore store,
            Uploads uploads,
            CurrentPerson currentPerson) {
        this.versions = versions;
        this.questionnaires = questionnaires;
        this.store = store;
        this.uploads = uploads;
        this.currentPerson = currentPerson;
    }

    /** Stores the first version of a form, keeps a further one to be looked at; neither if anything in it is an error. */
    @Transactional
    public UploadResult upload(byte[] file, String fileName) {
        String person = requireImporter();
        Imported imported = XlsForm.read(file, fileName);
        if (imported.questionnaire().flatMap(this::last).isEmpty()) {
            return UploadResult.of(versions.importFile(file, fileName));
        }
        versions.requireNew(file);
        versions.requireOwn(imported.questionnaire().get());
        String id = uploads.add(person, StorableText.storable(fileName, LONGEST_NAME), file);
        return new UploadResult(Optional.empty(), Optional.of(id), imported.problems());
    }

    /** What an uploaded file would change; refused where nothing of this person's waits any more. */
    @Transactional(readOnly = true)
    public Comparison comparison(String id) {
        return comparison(uploads.find(id, requireImporter()).orElseThrow(UploadService::gone));
    }

    /** The version that an uploaded file became. */
    @Transactional(readOnly = true)
    public Optional<QuestionnaireVersion> stored(String id) {
        return uploads.find(id, requireImporter())
                .flatMap(Uploads.Upload::version)
                .map(versions::version);
    }

    /**
     * Stores an uploaded file as the next version; stored already, it stays that one.
     *
     * @param seen id of the version that it was compared with
     */
    @Transactional
    public QuestionnaireVersion store(String id, Long seen) {
        Uploads.Upload upload = uploads.take(id, requireImporter()).orElseThrow(UploadService::gone);
        if (upload.version().isPresent()) {
            return versions.version(upload.version().get());
        }
        Comparison comparison = comparison(upload);
        questionnaires.lockForm(comparison.last().formId());
        if (!last(comparison.after()).orElseThrow().id().equals(seen)) {
            throw Refused.because("questionnaire.upload.changedMeanwhile");
        }
        QuestionnaireVersion version =
                versions.importFile(upload.file(), upload.fileName()).version().orElseThrow();
        uploads.stored(id, version.id());
        return version;
    }

    /** Forgets an uploaded file. */
    @Transactional
    public void discard(String id) {
        uploads.remove(id, requireImporter());
    }

    private Comparison comparison(Uploads.Upload upload) {
        if (upload.version().isPresent()) {
            throw gone();
        }
        Imported imported = XlsForm.read(upload.file(), upload.fileName());
        Questionnaire after = imported.questionnaire().orElseThrow();
        QuestionnaireVersion last = last(after).orElseThrow();
        return new Comparison(last, store.questionnaire(last), after, upload.fileName(), imported.problems());
    }

    private Optional<QuestionnaireVersion> last(Questionnaire questionnaire) {
        return questionnaires.findFirstByFormIdOrderByVersionNoDesc(VersionStore.formId(questionnaire));
    }

    private String requireImporter() {
        if (!versions.mayImport()) {
            throw Refused.because("questionnaire.version.mayNotImport");
        }
        return currentPerson.get().id();
    }

    private static Refused gone() {
        return Refused.because("questionnaire.upload.gone", Uploads.KEPT.toHours());
    }
}
