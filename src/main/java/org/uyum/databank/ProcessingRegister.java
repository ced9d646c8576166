package org.uyum.databank;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.document.XlsxText;
import org.uyum.identity.AccessEvent;
import org.uyum.identity.AccessLog;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.programme.ProgrammeService;
import org.uyum.questionnaire.PrivacyNoticeService;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireService;
import org.uyum.questionnaire.QuestionnaireVersion;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/**
 * The register of processing activities of a municipality (KVKK, law 6698, art. 16; by-law on the data controllers'
 * registry, art. 9): for each questionnaire with which it interviewed why and about whom which data are processed, on
 * which legal basis, who gets them, how long they are kept and how they are protected; and what the program processes
 * besides. It is written in Turkish, as the registry wants it.
 */
@Service
public class ProcessingRegister {

    /** What is told of each activity, as the keys of its texts end. */
    private static final List<String> TOLD = List.of(
            ".activity", ".purpose", ".subjects", ".categories", ".basis", ".notice", ".recipients", ".retention");

    /** What is told beside. */
    private static final List<String> BESIDE = List.of(".interviews", ".measures");

    /** What is processed besides interviews, whatever the questionnaires. */
    private static final List<String> OTHERS = List.of("accounts", "training", "contacts");

    private static final List<String> CLASSES = List.of("personal", "protected", "special_proxy", "free_text");

    private final Fieldworks fieldworks;
    private final Interviews interviews;
    private final QuestionnaireService questionnaires;
    private final PrivacyNoticeService notices;
    private final ProgrammeService programmes;
    private final Municipalities municipalities;
    private final AnswerRetention retention;
    private final CurrentPerson currentPerson;
    private final AccessLog log;
    private final Texts texts;

    ProcessingRegister(
            Fieldworks fieldworks,
            Interviews interviews,
            QuestionnaireService questionnaires,
            PrivacyNoticeService notices,
            ProgrammeService programmes,
            Municipalities municipalities,
            AnswerRetention retention,
            CurrentPerson currentPerson,
            AccessLog log,
            Texts texts) {
        this.fieldworks = fieldworks;
        this.interviews = interviews;
        this.questionnaires = questionnaires;
        this.notices = notices;
        this.programmes = programmes;
        this.municipalities = municipalities;
        this.retention = retention;
        this.currentPerson = currentPerson;
        this.log = log;
        this.texts = texts;
    }

    /** Whether the current person takes it out: managers and auditors. */
    public boolean mayExport() {
        Person person = currentPerson.get();
        return person.hasAny(Role.MANAGER, Role.AUDITOR)
                && !person.municipalities().isEmpty();
    }

    /** As XLSX, a sheet for each municipality of the current person; that it was taken out is logged. */
    @Transactional
    public byte[] export() {
        if (!mayExport()) {
            throw Refused.because("databank.register.notAllowed");
        }
        Set<String> codes = new TreeSet<>(currentPerson.get().municipalities());
        List<XlsxText.Sheet> sheets = texts.official(() ->
                codes.stream().map(code -> new XlsxText.Sheet(code, rows(code))).toList());
        sheets.forEach(sheet -> log.write(AccessEvent.of(AccessEvent.Kind.EXPORTED)
                .municipality(sheet.name())
                .detail("what", "processingRegister")
                .detail("rows", sheet.rows().size() - 1)));
        return XlsxText.of(sheets);
    }

    private List<List<String>> rows(String municipality) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(TOLD.stream(), BESIDE.stream())
                .map(end -> text("column" + end))
                .toList());
        interviews.questionnairesOf(municipality).forEach(version -> rows.add(row(municipality, version)));
        OTHERS.forEach(activity ->
                rows.add(Stream.concat(TOLD.stream().map(end -> text(activity + end)), Stream.of("", text("measures")))
                        .toList()));
        return rows;
    }

    private List<String> row(String municipality, Long versionId) {
        QuestionnaireVersion version = questionnaires.version(versionId);
        return List.of(
                text("interviews.activity", version.title(), version.versionNo()),
                text("interviews.purpose"),
                text("interviews.subjects"),
                questionnaires.readable(versionId).map(this::categories).orElseGet(() -> text("interviews.unreadable")),
                orMissing(version.legalBasis()),
                orMissing(notices(municipality, version)),
                recipients(municipality, versionId),
                text("interviews.retention", retention.period().toTotalMonths()),
                Integer.toString(interviews.countStored(municipality, versionId)),
                text("measures"));
    }

    /** Under which notices was asked; by name only where an earlier program knew no more. */
    private String notices(String municipality, QuestionnaireVersion version) {
        String found = fieldworks.noticesOf(municipality, version.id()).stream()
                .flatMap(id -> notices.find(id).stream())
                .map(notices::nameOf)
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? version.privacyNoticeVersion() : found;
    }

    private String categories(Questionnaire questionnaire) {
        String found = CLASSES.stream()
                .map(each -> category(questionnaire, each))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? text("interviews.noCategories") : found;
    }

    private String category(Questionnaire questionnaire, String dataClass) {
        long questions = questionnaire.askedQuestions().stream()
                .filter(question -> question.classification().dataClass().equals(dataClass))
                .count();
        return questions == 0
                ? ""
                : text("interviews.category", texts.get("questionnaire.dataClass." + dataClass), questions);
    }

    /** The municipalities that lead the programmes for which was asked, beside the one that asked. */
    private String recipients(String municipality, Long version) {
        String leads = fieldworks.programmesOf(municipality, version).stream()
                .map(programme -> programmes.byId(programme).lead())
                .filter(lead -> !lead.equals(municipality))
                .distinct()
                .map(municipalities::nameOf)
                .sorted()
                .collect(Collectors.joining(", "));
        return leads.isEmpty() ? text("interviews.noRecipients") : leads;
    }

    private String orMissing(String written) {
        return written == null ? text("missing") : written;
    }

    private String text(String key, Object... args) {
        return texts.get("databank.register." + key, args);
    }
}
