package org.uyum.questionnaire;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.People;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Problem;
import org.uyum.web.Refused;
import org.uyum.web.StorableText;
import org.uyum.web.Texts;

/** The privacy notices: who writes them, and what one must have to go with a questionnaire. */
@Service
public class PrivacyNoticeService {

    private static final int LONGEST_TITLE = 200;
    private static final int SHORTEST = 40;
    private static final int LONGEST = 20_000;

    private final PrivacyNotices notices;
    private final QuestionnaireService questionnaires;
    private final CurrentPerson currentPerson;
    private final People people;
    private final Recorder recorder;
    private final Texts texts;
    private final Clock clock;

    PrivacyNoticeService(
            PrivacyNotices notices,
            QuestionnaireService questionnaires,
            CurrentPerson currentPerson,
            People people,
            Recorder recorder,
            Texts texts,
            Clock clock) {
        this.notices = notices;
        this.questionnaires = questionnaires;
        this.currentPerson = currentPerson;
        this.people = people;
        this.recorder = recorder;
        this.texts = texts;
        this.clock = clock;
    }

    /** All versions, the last written first. */
    public List<PrivacyNotice> all() {
        return notices.all();
    }

    /** The last version under each title, and one more where it is older, the last written first. */
    public List<PrivacyNotice> toChooseFrom(Long chosen) {
        Map<String, PrivacyNotice> last = new LinkedHashMap<>();
        List<PrivacyNotice> all = notices.all();
        all.forEach(notice ->
                last.merge(notice.title(), notice, (one, other) -> one.versionNo() > other.versionNo() ? one : other));
        return all.stream()
                .filter(notice ->
                        last.get(notice.title()).equals(notice) || notice.id().equals(chosen))
                .toList();
    }

    public Optional<PrivacyNotice> find(Long id) {
        return id == null ? Optional.empty() : notices.find(id);
    }

    /** A version; "not found" where there is none. */
    public PrivacyNotice notice(Long id) {
        return find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Title and version, as people say it. */
    public String nameOf(PrivacyNotice notice) {
        return texts.get("questionnaire.notice.name", notice.title(), notice.versionNo());
    }

    /** Whether the current person may write notices: whoever may import questionnaires. */
    public boolean mayWrite() {
        return currentPerson.get().hasAny(Role.STAFF, Role.MANAGER);
    }

    /** The languages that a notice can have: Turkish, English, and what any questionnaire speaks; by code. */
    public Set<String> languages() {
        Set<String> codes = new LinkedHashSet<>(List.of(PrivacyNotice.TURKISH, Locale.ENGLISH.getLanguage()));
        questionnaires.versions().stream()
                .flatMap(version -> questionnaires.readable(version.id()).stream())
                .forEach(questionnaire -> codes.addAll(spoken(questionnaire)));
        return codes;
    }

    /** The name of a language in the language of the person at hand; where it has none, that in a questionnaire. */
    public String languageName(String code) {
        String name = Locale.forLanguageTag(code).getDisplayLanguage(texts.language());
        return name.isBlank() || name.equalsIgnoreCase(code) ? writtenName(code) : name;
    }

    private String writtenName(String code) {
        return questionnaires.versions().stream()
                .flatMap(version -> questionnaires.readable(version.id()).stream())
                .flatMap(questionnaire -> questionnaire.languages().stream())
                .filter(language -> language.code().equals(code))
                .map(Language::name)
                .findFirst()
                .orElse(code);
    }

    /** Stores a version; the first under its title, or the next. Refused with every problem that it has. */
    @Transactional
    public PrivacyNotice write(String title, Map<String, String> written) {
        if (!mayWrite()) {
            throw Refused.because("questionnaire.notice.mayNotWrite");
        }
        String name = title == null ? "" : title.strip();
        Map<String, String> contents = contents(written);
        Refused.ifAny(problems(name, contents));
        if (isOfOthers(name)) {
            throw Refused.all(List.of(Problem.of("title", "questionnaire.notice.elsewhere", name)));
        }
        Optional<PrivacyNotice> last = notices.last(name);
        if (last.filter(notice -> notice.says(contents)).isPresent()) {
            throw Refused.because("questionnaire.notice.same", nameOf(last.get()));
        }
        int versionNo = last.map(PrivacyNotice::versionNo).orElse(0) + 1;
        Long id = notices.add(name, versionNo, contents, currentPerson.get().id(), Instant.now(clock));
        recorder.fact(
                Fact.of("privacyNoticeWritten").about("privacyNotice/" + id).detail("versionNo", versionNo));
        return notice(id);
    }

    /**
     * Whether those of another municipality write under a title: their next version would be the only one that they can
     * choose. Whoever is in service no more is of none.
     */
    private boolean isOfOthers(String title) {
        return notices.all().stream()
                .filter(notice -> notice.title().equals(title) && notice.createdBy() != null)
                .flatMap(notice -> people.find(notice.createdBy()).map(Person::municipality).stream())
                .findFirst()
                .filter(municipality -> !municipality.equals(currentPerson.get().municipality()))
                .isPresent();
    }

    private static Map<String, String> contents(Map<String, String> written) {
        Map<String, String> contents = new HashMap<>();
        written.forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                contents.put(language, text.strip().replace("\r\n", "\n"));
            }
        });
        return contents;
    }

    private List<Problem> problems(String title, Map<String, String> contents) {
        List<Problem> problems = new ArrayList<>();
        if (title.isEmpty() || title.length() > LONGEST_TITLE || !StorableText.isStorable(title)) {
            problems.add(Problem.of("title", "questionnaire.notice.titleWrong", LONGEST_TITLE));
        }
        if (!contents.containsKey(PrivacyNotice.TURKISH)) {
            problems.add(Problem.of("text", "questionnaire.notice.turkishMissing"));
        }
        Set<String> known = languages();
        contents.forEach((language, text) -> {
            if (!known.contains(language)) {
                problems.add(Problem.of("text", "questionnaire.notice.unknownLanguage"));
            } else if (text.length() < SHORTEST || text.length() > LONGEST || !StorableText.isStorable(text)) {
                problems.add(Problem.of(
                        "text", "questionnaire.notice.textWrong", languageName(language), SHORTEST, LONGEST));
            }
        });
        return problems;
    }

    /**
     * The notice that goes with a version of a questionnaire; refused where there is none, or where it lacks one of the
     * questionnaire's languages.
     *
     * @param field of the form in which it was chosen
     */
    public PrivacyNotice require(Long id, Long questionnaireVersion, String field) {
        PrivacyNotice notice =
                find(id).orElseThrow(() -> Refused.all(List.of(Problem.of(field, "questionnaire.notice.missing"))));
        String lacking = spoken(questionnaires.questionnaire(questionnaireVersion)).stream()
                .filter(language -> !notice.texts().containsKey(language))
                .map(this::languageName)
                .collect(Collectors.joining(", "));
        if (!lacking.isEmpty()) {
            throw Refused.all(
                    List.of(Problem.of(field, "questionnaire.notice.languageMissing", nameOf(notice), lacking)));
        }
        return notice;
    }

    /** The codes of a questionnaire's languages; where its columns name none, there is nothing to ask of a notice. */
    private static Set<String> spoken(Questionnaire questionnaire) {
        return questionnaire.languages().stream()
                .map(Language::code)
                .filter(code -> !code.equals(Language.UNNAMED.code()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
