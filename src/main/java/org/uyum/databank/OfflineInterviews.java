package org.uyum.databank;

import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.document.CsvText;
import org.uyum.identity.AccessEvent;
import org.uyum.identity.AccessLog;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.programme.Programme;
import org.uyum.questionnaire.ImportProblem;
import org.uyum.questionnaire.OfflineForm;
import org.uyum.questionnaire.OfflineForms;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/**
 * Hands out the questionnaire of a round of interviews, with the organisations that are still to be visited, for interviews
 * without a connection. Who leads the programme gets the interviews of all its municipalities, a partner its own.
 */
@Service
public class OfflineInterviews {

    private final Interviews interviews;
    private final OfflineForms forms;
    private final Municipalities municipalities;
    private final CurrentPerson currentPerson;
    private final AccessLog log;

    OfflineInterviews(
            Interviews interviews,
            OfflineForms forms,
            Municipalities municipalities,
            CurrentPerson currentPerson,
            AccessLog log) {
        this.interviews = interviews;
        this.forms = forms;
        this.municipalities = municipalities;
        this.currentPerson = currentPerson;
        this.log = log;
    }

    /** Whether the current person does such interviews, or has them done. */
    public boolean mayTake() {
        return currentPerson.get().hasAny(Role.STAFF, Role.MANAGER);
    }

    /** The interviews that are under way and were not held yet, as far as the current person may know of them. */
    public List<Interview> open(Programme programme, Fieldwork fieldwork) {
        Person person = currentPerson.get();
        return interviews.findByFieldworkOrderById(fieldwork.id()).stream()
                .filter(interview -> interview.state().isAwaited())
                .filter(interview -> programme.shows(interview.municipality(), person))
                .toList();
    }

    /** What the form asks in another way than the questionnaire's file, or not at all. */
    public List<ImportProblem> notes(Fieldwork fieldwork) {
        return forms.of(fieldwork.questionnaireVersion(), new byte[0]).notes();
    }

    /**
     * The form, and that it was taken is logged, for each municipality whose interviews it holds.
     *
     * @param interviewer whose interviews alone it holds, with those that any of the staff may do; empty for all
     */
    @Transactional
    public byte[] take(Programme programme, Fieldwork fieldwork, String interviewer) {
        if (!mayTake()) {
            throw new AccessDeniedException("no interviews without a connection");
        }
        List<Interview> taken = open(programme, fieldwork).stream()
                .filter(interview -> interviewer.isEmpty()
                        || interview.interviewer() == null
                        || interview.interviewer().equals(interviewer))
                .toList();
        if (taken.isEmpty()) {
            throw Refused.because("databank.offline.nothing");
        }
        OfflineForm form = forms.of(fieldwork.questionnaireVersion(), list(taken));
        log(programme, taken);
        return form.file();
    }

    private void log(Programme programme, List<Interview> taken) {
        Map<String, Long> rows =
                taken.stream().collect(Collectors.groupingBy(Interview::municipality, Collectors.counting()));
        String own = currentPerson.get().municipality();
        if (own != null) {
            rows.put(own, (long) taken.size());
        }
        rows.forEach((municipality, count) -> log.write(AccessEvent.of(AccessEvent.Kind.EXPORTED)
                .municipality(municipality)
                .detail("what", "offlineForm")
                .detail("rows", count)
                .detail("onlyProgramme", programme.number())));
    }

    /** In Turkish alphabetical order, each with where it is, since names repeat. */
    private byte[] list(List<Interview> taken) {
        Map<String, String> names = taken.stream()
                .map(Interview::municipality)
                .distinct()
                .collect(Collectors.toMap(code -> code, municipalities::nameOf));
        Collator turkish = Collator.getInstance(Texts.TURKISH);
        return (CsvText.withCommas(OfflineForm.INTERVIEWS_COLUMNS)
                        + taken.stream()
                                .sorted(Comparator.comparing(Interview::organisationName, turkish)
                                        .thenComparing(Interview::id))
                                .map(interview -> CsvText.withCommas(List.of(
                                        String.valueOf(interview.id()),
                                        label(interview, names.get(interview.municipality())))))
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What is shown in the list of the form, and what programs give out in the place of the id if they are asked for labels. */
    static String label(Interview interview, String municipality) {
        String where = Stream.of(municipality, interview.neighbourhood(), interview.registryNumber())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        return interview.organisationName() + " (" + where + ")";
    }
}
