package org.uyum.databank.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uyum.databank.BankExport;
import org.uyum.databank.BankExport.Format;
import org.uyum.databank.BankFiguresExport;
import org.uyum.databank.BankFilter;
import org.uyum.databank.Facet;
import org.uyum.web.Dates;
import org.uyum.web.Download;
import org.uyum.web.Texts;

/** Hands out files of the data bank. Posted, since each leaves a trace: a link that is followed by chance exports nothing. */
@Controller
@RequestMapping("/databank")
class BankExportController {

    private final BankExport export;
    private final BankFiguresExport figures;
    private final Texts texts;
    private final Dates dates;

    BankExportController(BankExport export, BankFiguresExport figures, Texts texts, Dates dates) {
        this.export = export;
        this.figures = figures;
        this.texts = texts;
        this.dates = dates;
    }

    /** Written as it is read, so that the file is in no memory as a whole; what is refused is so before its first byte. */
    @PostMapping("/export")
    void interviews(
            @ModelAttribute("filter") BankFilter filter,
            @RequestParam(defaultValue = "") String search,
            @RequestParam Format format,
            HttpServletResponse response)
            throws IOException {
        BankExport.Taken taken = export.take(filter, search, format);
        String name =
                texts.get("databank.export.file") + left(taken.completeness().isWhole());
        if (format == Format.XLSX) {
            head(response, Download.XLSX, name, ".xlsx");
            export.writeXlsx(taken, response.getOutputStream());
        } else {
            head(response, Download.CSV, name, ".csv");
            export.writeCsv(taken, response.getOutputStream());
        }
    }

    @PostMapping("/figures")
    void figures(
            @ModelAttribute("filter") BankFilter filter,
            @RequestParam(required = false) Facet by,
            HttpServletResponse response)
            throws IOException {
        BankFiguresExport.Taken taken = figures.take(filter, by);
        head(response, Download.XLSX, texts.get("databank.export.figures.file") + left(taken.isWhole()), ".xlsx");
        response.getOutputStream().write(taken.file());
    }

    /** What the name of a file says that lacks interviews: a CSV has no other place for it. */
    private String left(boolean isWhole) {
        return isWhole ? "" : "-" + texts.get("databank.leftOut.file");
    }

    private void head(HttpServletResponse response, MediaType type, String name, String ending) {
        response.setContentType(type.toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.disposition(name + "-" + dates.today() + ending));
    }
}
