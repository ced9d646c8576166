package org.uyum.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.springframework.web.servlet.support.RequestContextUtils;
import org.uyum.directory.Organisation;
import org.uyum.directory.OrganisationImportPreview;
import org.uyum.directory.OrganisationImportService;
import org.uyum.web.Dates;
import org.uyum.web.Download;
import org.uyum.web.Refused;
import org.uyum.web.Texts;
import org.uyum.web.UploadName;

/** The import of organisations from a list: upload, preview, and after the import its report at the same address. */
@Controller
@RequestMapping(OrganisationImportController.PAGE)
class OrganisationImportController {

    static final String PAGE = "/directory/import";

    private final OrganisationImportService service;
    private final OrganisationImportWords words;
    private final OrganisationImportFiles files;
    private final Texts texts;
    private final Dates dates;

    OrganisationImportController(
            OrganisationImportService service,
            OrganisationImportWords words,
            OrganisationImportFiles files,
            Texts texts,
            Dates dates) {
        this.service = service;
        this.words = words;
        this.files = files;
        this.texts = texts;
        this.dates = dates;
    }

    @GetMapping
    String show(Model model) {
        service.requireKeeper();
        model.addAttribute("kinds", Organisation.Kind.values());
        model.addAttribute("associationTypes", Organisation.ASSOCIATION_TYPES);
        return "directory/import";
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template() {
        service.requireKeeper();
        return Download.of(Download.XLSX, texts.get("directory.import.template.file") + ".xlsx", files.template());
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> templateAsCsv() {
        service.requireKeeper();
        return Download.of(Download.CSV, texts.get("directory.import.template.file") + ".csv", files.templateAsCsv());
    }

    @PostMapping
    String upload(@RequestParam MultipartFile file) throws IOException {
        String name = UploadName.of(file);
        if (name.isEmpty()) {
            throw Refused.because("directory.import.noFile");
        }
        return "redirect:" + PAGE + "/" + service.upload(file.getBytes(), name);
    }

    @GetMapping("/{id}")
    String preview(@PathVariable String id, Model model, RedirectAttributes afterwards) {
        try {
            OrganisationImportPreview preview = service.preview(id);
            model.addAttribute("preview", preview);
            model.addAttribute("lines", words.lines(preview));
            if (!model.containsAttribute("reasons")) {
                model.addAttribute("reasons", Map.of());
            }
            return preview.done() ? "directory/import-report" : "directory/import-preview";
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
            @RequestParam(required = false) Set<Integer> keep,
            HttpServletRequest request) {
        Map<Integer, String> reasons = new TreeMap<>();
        (keep == null ? Set.<Integer>of() : keep).forEach(row -> {
            String reason = request.getParameter("reason-" + row);
            reasons.put(row, reason == null ? "" : reason.strip());
        });
        // what was decided comes back with the problems, if it is refused
        RequestContextUtils.getOutputFlashMap(request).put("reasons", reasons);
        service.carryOut(id, shown, leaveOut, reasons);
        RequestContextUtils.getOutputFlashMap(request).clear();
        return "redirect:" + PAGE + "/{id}";
    }

    @GetMapping("/{id}/report.xlsx")
    ResponseEntity<byte[]> report(@PathVariable String id) {
        return Download.of(Download.XLSX, reportName() + ".xlsx", files.report(words.lines(service.preview(id))));
    }

    @GetMapping("/{id}/report.csv")
    ResponseEntity<byte[]> reportAsCsv(@PathVariable String id) {
        return Download.of(Download.CSV, reportName() + ".csv", files.reportAsCsv(words.lines(service.preview(id))));
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable String id, RedirectAttributes afterwards) {
        service.discard(id);
        afterwards.addFlashAttribute("notice", "directory.import.discarded");
        return "redirect:" + PAGE;
    }

    private String reportName() {
        return texts.get("directory.import.report.file") + "-" + dates.today();
    }
}
