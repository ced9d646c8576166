package org.uyum.administration.web;

import java.io.IOException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uyum.administration.Admission;
import org.uyum.administration.ImportDone;
import org.uyum.administration.ImportPreview;
import org.uyum.administration.ImportReport;
import org.uyum.administration.ImportRow.Outcome;
import org.uyum.administration.PeopleImportService;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Role;
import org.uyum.web.Dates;
import org.uyum.web.Download;
import org.uyum.web.Refused;
import org.uyum.web.Texts;
import org.uyum.web.UploadName;

/**
 * The import of people from a list: upload, preview, report. It lies beside the people's own pages, since somebody may be
 * called import. The report is in the very answer to the request that imported, its files too: they hold passwords, which
 * are in no session and nowhere on the server.
 */
@Controller
@RequestMapping(PeopleImportController.PAGE)
class PeopleImportController {

    static final String PAGE = "/admin/people-import";

    /** Before the import people look for what is refused, after it for the passwords. */
    private static final List<Outcome> BEFORE =
            List.of(Outcome.REFUSED, Outcome.CHANGED, Outcome.ADDED, Outcome.UNCHANGED);

    private static final List<Outcome> AFTER =
            List.of(Outcome.ADDED, Outcome.CHANGED, Outcome.REFUSED, Outcome.UNCHANGED);

    private final PeopleImportService service;
    private final ImportWords words;
    private final ImportFiles files;
    private final Municipalities municipalities;
    private final Admission admission;
    private final Texts texts;
    private final Dates dates;

    PeopleImportController(
            PeopleImportService service,
            ImportWords words,
            ImportFiles files,
            Municipalities municipalities,
            Admission admission,
            Texts texts,
            Dates dates) {
        this.service = service;
        this.words = words;
        this.files = files;
        this.municipalities = municipalities;
        this.admission = admission;
        this.texts = texts;
        this.dates = dates;
    }

    @GetMapping
    String show(Model model) {
        admission.requireAdministrator();
        model.addAttribute("roles", Role.values());
        model.addAttribute("municipalities", municipalities.findAllSorted());
        return "administration/people-import";
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template() {
        admission.requireAdministrator();
        return Download.of(Download.XLSX, texts.get("administration.import.template.file") + ".xlsx", files.template());
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> templateAsCsv() {
        admission.requireAdministrator();
        return Download.of(
                Download.CSV, texts.get("administration.import.template.file") + ".csv", files.templateAsCsv());
    }

    @PostMapping
    String upload(@RequestParam MultipartFile file) throws IOException {
        String name = UploadName.of(file);
        if (name.isEmpty()) {
            throw Refused.because("administration.import.noFile");
        }
        return "redirect:" + PAGE + "/" + service.upload(file.getBytes(), name);
    }

    @GetMapping("/{id}")
    String preview(@PathVariable String id, Model model, RedirectAttributes afterwards) {
        Optional<ImportDone> done = service.done(id);
        if (done.isPresent()) {
            model.addAttribute("done", done.get());
            return "administration/people-import-done";
        }
        try {
            ImportPreview preview = service.preview(id);
            model.addAttribute("preview", preview);
            model.addAttribute("lines", words.lines(preview.rows(), BEFORE, preview.moved(), row -> ""));
            return "administration/people-import-preview";
        } catch (Refused over) {
            afterwards.addFlashAttribute(
                    "problems", over.problems().stream().map(texts::of).toList());
            return "redirect:" + PAGE;
        }
    }

    @PostMapping("/{id}")
    String carryOut(
            @PathVariable String id,
            @RequestParam String shown,
            @RequestParam(defaultValue = "false") boolean leaveOut,
            Model model) {
        return report(service.carryOut(id, shown, leaveOut), false, model);
    }

    @PostMapping("/{id}/passwords")
    String issueAgain(@PathVariable String id, Model model) {
        return report(service.issueAgain(id), true, model);
    }

    private String report(ImportReport report, boolean again, Model model) {
        Map<Outcome, List<ImportLine>> lines = words.lines(report.rows(), AFTER, Set.of(), report::password);
        List<ImportLine> all =
                lines.values().stream().flatMap(Collection::stream).toList();
        String file = texts.get("administration.import.report.file") + "-" + dates.today();
        model.addAttribute("report", report);
        model.addAttribute("again", again);
        model.addAttribute("lines", lines);
        model.addAttribute("consequences", report.consequences());
        model.addAttribute("xlsx", inPlace(Download.XLSX, files.report(all)));
        model.addAttribute("xlsxName", file + ".xlsx");
        model.addAttribute("csv", inPlace(Download.CSV, files.reportAsCsv(all)));
        model.addAttribute("csvName", file + ".csv");
        return "administration/people-import-report";
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable String id, RedirectAttributes afterwards) {
        service.discard(id);
        afterwards.addFlashAttribute("notice", "administration.import.discarded");
        return "redirect:" + PAGE;
    }

    /** A file as a link that holds it. */
    private static String inPlace(MediaType type, byte[] file) {
        return "data:" + type.toString().replace(" ", "") + ";base64,"
                + Base64.getEncoder().encodeToString(file);
    }
}
