package org.uyum.databank.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.databank.Fieldwork;
import org.uyum.databank.Interview;
import org.uyum.databank.OfflineInterviews;
import org.uyum.identity.People;
import org.uyum.programme.Programme;
import org.uyum.questionnaire.ImportProblem;
import org.uyum.web.Dates;
import org.uyum.web.Download;
import org.uyum.web.Texts;

/** The form for interviews without a connection. Posted, since taking it leaves a trace. */
@Controller
@RequestMapping("/programmes/{number}/interviews/offline-form")
class OfflineController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final InterviewPages pages;
    private final OfflineInterviews offline;
    private final People people;
    private final Texts texts;
    private final Dates dates;

    OfflineController(InterviewPages pages, OfflineInterviews offline, People people, Texts texts, Dates dates) {
        this.pages = pages;
        this.offline = offline;
        this.people = people;
        this.texts = texts;
        this.dates = dates;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        Programme programme = pages.programme(number);
        Fieldwork fieldwork = fieldwork(number);
        if (!offline.mayTake()) {
            throw new AccessDeniedException("no interviews without a connection");
        }
        List<Interview> open = offline.open(programme, fieldwork);
        model.addAttribute("programme", programme);
        model.addAttribute("open", open.size());
        model.addAttribute("interviewers", interviewers(open));
        model.addAttribute("notes", notes(fieldwork));
        return "databank/offline";
    }

    /** Names by id, in Turkish alphabetical order. */
    private Map<String, String> interviewers(List<Interview> open) {
        Map<String, String> names = new LinkedHashMap<>();
        open.stream()
                .map(Interview::interviewer)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(people::nameOf, Collator.getInstance(Texts.TURKISH)))
                .forEach(person -> names.put(person, people.nameOf(person)));
        return names;
    }

    private List<String> notes(Fieldwork fieldwork) {
        return offline.notes(fieldwork).stream()
                .sorted(Comparator.comparing(ImportProblem::row))
                .map(note -> texts.get(note.messageKey(), note.args()))
                .toList();
    }

    @PostMapping
    ResponseEntity<byte[]> take(@PathVariable String number, @RequestParam(defaultValue = "") String interviewer) {
        byte[] file = offline.take(pages.programme(number), fieldwork(number), interviewer);
        return Download.of(
                ZIP,
                texts.get("databank.offline.file") + "-" + number.toLowerCase(Locale.ROOT) + "-" + dates.today()
                        + ".zip",
                file);
    }

    /** There is a form once a questionnaire is approved. */
    private Fieldwork fieldwork(String number) {
        Fieldwork fieldwork = pages.fieldwork(number);
        if (fieldwork.questionnaireVersion() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return fieldwork;
    }
}
