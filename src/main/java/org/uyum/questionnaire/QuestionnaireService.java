package org.uyum.questionnaire;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.engine.Contributions;
import org.uyum.engine.FormDeployments;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.People;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.questionnaire.form.CamundaFormGenerator;
import org.uyum.questionnaire.xlsform.Imported;
import org.uyum.questionnaire.xlsform.XlsForm;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/** What people and processes can do with questionnaires: import, approve, deploy as forms. */
@Service
public class QuestionnaireService {

    private final Questionnaires questionnaires;
    private final VersionStore store;
    private final CamundaFormGenerator generator;
    private final FormDeployments deployments;
    private final Contributions contributions;
    private final CurrentPerson currentPerson;
    private final People people;
    private final Recorder recorder;
    private final Clock clock;

    QuestionnaireService(
            Questionnaires questionnaires,
            VersionStore store,
            CamundaFormGenerator generator,
            FormDeployments deployments,
            Contributions contributions,
            CurrentPerson currentPerson,
            People people,
            Recorder recorder,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.store = store;
        this.generator = generator;
        this.deployments = deployments;
        this.contributions = contributions;
        this.currentPerson = currentPerson;
        this.people = people;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** All versions, the newest first. */
    public List<QuestionnaireVersion> versions() {
        return questionnaires.findAllByOrderByIdDesc();
    }

    /** A version; "not found" where there is none. */
    public QuestionnaireVersion version(Long id) {
        return questionnaires.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The versions of the same form, the newest first. */
    public List<QuestionnaireVersion> versionsOf(String formId) {
        return questionnaires.findAllByFormIdOrderByVersionNoDesc(formId);
    }

    /** Compares two versions of the same form, whichever is older first; "not found" where they are none. */
    public Comparison compare(Long one, Long other) {
        QuestionnaireVersion last = version(Math.min(one, other));
        QuestionnaireVersion later = version(Math.max(one, other));
        if (!last.formId().equals(later.formId())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new Comparison(
                last, store.questionnaire(last), store.questionnaire(later), later.fileName(), warnings(later.id()));
    }

    /** What a version asks. */
    public Questionnaire questionnaire(Long versionId) {
        return store.questionnaire(versionId, () -> version(versionId));
    }

    /** What a version asks; empty where this program can no longer read what an earlier one stored. */
    public Optional<Questionnaire> readable(Long versionId) {
        return store.readable(versionId, () -> version(versionId));
    }

    /** The file of a version, as it was uploaded. */
    public byte[] file(Long versionId) {
        return version(versionId).file();
    }

    /** The questionnaire that comes with the program. */
    public QuestionnaireVersion shipped() {
        return store.shipped();
    }

    /** Warnings about a version: what does not work as its author may have meant. */
    public List<ImportProblem> warnings(Long versionId) {
        QuestionnaireVersion version = version(versionId);
        return XlsForm.read(version.file(), version.fileName()).problems();
    }

    /** Whether the current person may import questionnaires. */
    public boolean mayImport() {
        return currentPerson.get().hasAny(Role.STAFF, Role.MANAGER);
    }

    /**
     * Imports an XLSForm as a new version; nothing is stored if anything in it is an error. Refused where it is a version
     * already, or the next one of what those of another municipality write.
     */
    @Transactional
    public ImportResult importFile(byte[] file, String fileName) {
        Person person = currentPerson.get();
        if (!mayImport()) {
            throw Refused.because("questionnaire.version.mayNotImport");
        }
        Imported imported = XlsForm.read(file, fileName);
        if (imported.questionnaire().isEmpty()) {
            return new ImportResult(Optional.empty(), imported.problems());
        }
        questionnaires.lockForm(VersionStore.formId(imported.questionnaire().get()));
        requireNew(file);
        requireOwn(imported.questionnaire().get());
        QuestionnaireVersion version = store.store(imported.questionnaire().get(), file, fileName, person.id());
        contributions.add(version.thing());
        recorder.fact(about("questionnaireImported", version));
        return new ImportResult(Optional.of(version), imported.problems());
    }

    /** Refuses a file that is a version already. */
    void requireNew(byte[] file) {
        questionnaires.findBySha256(VersionStore.sha256(file)).ifPresent(same -> {
            throw Refused.because("questionnaire.file.same", same.versionNo());
        });
    }

    /** Refuses a version of a form that is another municipality's. */
    void requireOwn(Questionnaire questionnaire) {
        String formId = VersionStore.formId(questionnaire);
        if (isOfOthers(formId)) {
            throw Refused.because("questionnaire.file.elsewhere", formId);
        }
    }

    /**
     * Whether those of another municipality write a form, as it is with privacy notices: whoever wrote its first version.
     * Whoever is in service no more is of none.
     */
    private boolean isOfOthers(String formId) {
        return questionnaires.authors(formId).stream()
                .flatMap(author -> people.find(author).map(Person::municipality).stream())
                .findFirst()
                .filter(municipality -> !municipality.equals(currentPerson.get().municipality()))
                .isPresent();
    }

    /**
     * Writes down the legal basis and the privacy notice of a version that is not approved yet.
     *
     * @param notice id of the privacy notice; null if none is chosen yet
     */
    @Transactional
    public QuestionnaireVersion describe(Long id, String legalBasis, Long notice) {
        QuestionnaireVersion version = requireDraft(id);
        contributions.add(version.thing());
        return questionnaires.save(version.described(blankToNull(legalBasis), notice));
    }

    /** Refuses a version that asks for special categories of data where nobody wrote down on what legal basis. */
    public void requireLegalBasis(Long id, String legalBasis, String field) {
        long special = specialQuestions(questionnaire(id));
        if (special > 0 && blankToNull(legalBasis) == null) {
            throw Refused.all(List.of(Problem.of(field, "questionnaire.version.legalBasis", special)));
        }
    }

    /**
     * Approves a version; approved already, it stays so. Whoever contributed to it is refused by the task's guard.
     * Special categories of data need a legal basis written down.
     */
    @Transactional
    public QuestionnaireVersion approve(Long id) {
        QuestionnaireVersion version = version(id);
        if (version.isApproved()) {
            return version;
        }
        requireLegalBasis(id, version.legalBasis(), null);
        QuestionnaireVersion approved =
                questionnaires.save(version.approved(currentPerson.id().orElse(null), Instant.now(clock)));
        recorder.fact(about("questionnaireApproved", approved));
        return approved;
    }

    /** How many questions ask for special categories of data (KVKK). */
    public static long specialQuestions(Questionnaire questionnaire) {
        return questionnaire.questions().stream()
                .filter(question -> question.classification().isSpecialCategory())
                .count();
    }

    /** Deploys one Camunda Form per language; deployed already, they stay as they are. */
    public void deployForms(QuestionnaireVersion version) {
        Questionnaire questionnaire = store.questionnaire(version);
        Map<String, String> forms = new LinkedHashMap<>();
        questionnaire.languages().forEach(language -> {
            String formId = formIdFor(version, language.code());
            forms.put(formId, generator.generate(questionnaire, language.code(), formId));
        });
        deployments.deploy(formFamily(version), forms);
    }

    /** The form of a version as the Tasklist gets it (JSON), in this language or else the questionnaire's own. */
    public String form(Long versionId, String language) {
        QuestionnaireVersion version = version(versionId);
        Questionnaire questionnaire = store.questionnaire(version);
        return generator.generate(
                questionnaire, questionnaire.language(language).code(), formIdFor(version, language));
    }

    /** Id of the form in a language; in the questionnaire's own language where it does not have that one. */
    public String formIdFor(QuestionnaireVersion version, String language) {
        return formFamily(version)
                + store.questionnaire(version).language(language).code();
    }

    private static String formFamily(QuestionnaireVersion version) {
        return "q" + version.id();
    }

    private QuestionnaireVersion requireDraft(Long id) {
        QuestionnaireVersion version = version(id);
        if (version.isApproved()) {
            throw Refused.because("questionnaire.version.approved");
        }
        return version;
    }

    private static Fact about(String kind, QuestionnaireVersion version) {
        return Fact.of(kind)
                .about("questionnaireVersion/" + version.id())
                .detail("versionNo", version.versionNo())
                .detail("sha256", version.sha256());
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
