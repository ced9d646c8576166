package org.uyum.administration.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uyum.administration.AccessExport;
import org.uyum.administration.Admission;
import org.uyum.document.CsvText;
import org.uyum.identity.AccessEntries;
import org.uyum.identity.AccessEntry;
import org.uyum.identity.AccessEvent;
import org.uyum.identity.Accounts;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.web.Dates;
import org.uyum.web.Download;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/** The log of access and rights: administrators read all of it, auditors what concerns their municipalities. */
@Controller
@RequestMapping("/admin/access")
class AccessController {

    private static final int ROWS = 50;
    private static final int MOST_PAGES = 10_000;
    private static final int MOST_EXPORTED = 50_000;
    private static final List<String> COLUMNS =
            List.of("at", "what", "actor", "person", "municipality", "details", "address");

    private final AccessEntries entries;
    private final Accounts accounts;
    private final AccessExport export;
    private final AccessWords words;
    private final Admission admission;
    private final Texts texts;
    private final Dates dates;

    AccessController(
            AccessEntries entries,
            Accounts accounts,
            AccessExport export,
            AccessWords words,
            Admission admission,
            Texts texts,
            Dates dates) {
        this.entries = entries;
        this.accounts = accounts;
        this.export = export;
        this.words = words;
        this.admission = admission;
        this.texts = texts;
        this.dates = dates;
    }

    @GetMapping
    String show(@ModelAttribute AccessFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
        Set<String> readable = readable(admission.requireReader());
        int shown = Math.min(Math.max(page, 1), MOST_PAGES);
        List<AccessEntry> found = entries.find(filter.search(readable, accounts), (shown - 1) * ROWS, ROWS + 1);
        AccessWords.Lines lines = words.lines();
        model.addAttribute("lines", found.stream().limit(ROWS).map(lines::of).toList());
        model.addAttribute("more", found.size() > ROWS);
        model.addAttribute("page", shown);
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", AccessEvent.Kind.values());
        return "administration/access";
    }

    /** Posted, since it leaves a trace: a link that is followed by chance exports nothing. */
    @PostMapping("/export")
    ResponseEntity<byte[]> export(@ModelAttribute AccessFilter filter) {
        Set<String> readable = readable(admission.requireReader());
        List<AccessEntry> found = entries.find(filter.search(readable, accounts), 0, MOST_EXPORTED + 1);
        if (found.size() > MOST_EXPORTED) {
            throw Refused.because("administration.access.tooMany", MOST_EXPORTED);
        }
        AccessWords.Lines lines = words.lines();
        String rows = Stream.concat(
                        Stream.of(COLUMNS.stream()
                                .map(column -> texts.get("administration.access." + column))
                                .toList()),
                        found.stream().map(lines::of).map(this::cells))
                .map(CsvText::of)
                .collect(Collectors.joining());
        export.taken(found.size(), readable);
        return Download.of(
                Download.CSV,
                texts.get("administration.access.file") + "-" + dates.today() + ".csv",
                (CsvText.MARK + rows).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> cells(AccessLine line) {
        return List.of(
                dates.moment(line.at()),
                line.what(),
                line.actor(),
                line.person(),
                line.municipality(),
                line.details(),
                line.address());
    }

    /** Codes of the municipalities whose events a person reads; null for all. */
    private static Set<String> readable(Person person) {
        return person.has(Role.ADMINISTRATOR) ? null : person.municipalities();
    }
}
