package org.uyum.questionnaire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.uyum.questionnaire.xlsform.XlsForm;

/** The shipped questionnaire, and small ones made of rows. */
public final class QuestionnaireFixtures {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static Questionnaire shipped;

    private QuestionnaireFixtures() {}

    public static byte[] shippedFile() {
        try (InputStream file = Questionnaire.class.getResourceAsStream("/questionnaire/questionnaire.xlsx")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static synchronized Questionnaire shipped() {
        if (shipped == null) {
            shipped = XlsForm.read(shippedFile(), "questionnaire.xlsx")
                    .questionnaire()
                    .orElseThrow();
        }
        return shipped;
    }

    public static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/questionnaire");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    /** An interview that was held with consent, and where all that must be answered is answered. */
    public static Map<String, Object> soundAnswers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("interview_date", "2026-03-01");
        answers.put("municipality", "zeytinburnu");
        answers.put("interviewer_code", "ZB07");
        answers.put("interview_mode", "face");
        answers.put("notice_given", true);
        answers.put("consent", "yes");
        answers.put("assoc_name", "Karadenizliler Derneği");
        answers.put("assoc_type", "hometown");
        answers.put("respondent_role", "chair");
        answers.put("neighbourhood", "zb_telsiz");
        answers.put("a01_migration_type", "internal");
        answers.put("a02_origin_province", List.of("tr08", "tr52"));
        answers.put("a04_members", 120);
        shipped().questions().stream()
                .filter(question -> question.required().isPresent())
                .filter(question -> question.name().matches("[abc][0-9]{2}_.*"))
                .filter(question -> question.type().isSelect())
                .filter(question -> question.relevant().isEmpty())
                .filter(question -> !question.name().startsWith("c02_"))
                .forEach(question -> answers.putIfAbsent(question.name(), firstChoice(question)));
        answers.put("a05_households_band", "dont_know");
        answers.put("b08_discrimination", "never");
        answers.put("c01_any", "no");
        answers.put("c03_why_not", List.of(choice("c03_why_not", 0)));
        answers.put("c06_coop", List.of("none"));
        return answers;
    }

    /** Id of a privacy notice in the languages of the shipped questionnaire, written by whoever is at hand. */
    public static String privacyNotice(PrivacyNoticeService notices) {
        return String.valueOf(notices.toChooseFrom(null).stream()
                .filter(notice -> notice.title().equals("Deneme aydınlatma metni"))
                .findFirst()
                .orElseGet(() -> notices.write(
                        "Deneme aydınlatma metni",
                        Map.of(
                                "tr", "Bu görüşmede kişiler değil, derneğin gözlemleri sorulur.",
                                "en", "This interview asks what the association observes, not about persons.")))
                .id());
    }

    private static Object firstChoice(Question question) {
        String first = question.choices().choices().get(0).name();
        return question.type() == QuestionType.SELECT_MULTIPLE ? List.of(first) : first;
    }

    public static String choice(String question, int index) {
        return shipped()
                .question(question)
                .orElseThrow()
                .choices()
                .choices()
                .get(index)
                .name();
    }

    /** A workbook with these sheets; each row's cells in the order of the heads, the first row being the heads. */
    public static byte[] workbook(Map<String, List<List<String>>> sheets) {
        List<String> names = new ArrayList<>(sheets.keySet());
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 1; i <= names.size(); i++) {
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(names.get(i - 1), i, i));
            relations.append(
                    """
                    <Relationship Id="rId%d" Target="worksheets/sheet%d.xml" \
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>"""
                            .formatted(i, i));
            parts.put("xl/worksheets/sheet" + i + ".xml", sheet(sheets.get(names.get(i - 1))));
        }
        parts.put(
                "xl/workbook.xml",
                """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>%s</sheets>\
                </workbook>"""
                        .formatted(list));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                        + "</Relationships>");
        parts.put(
                "_rels/.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Target="xl/workbook.xml" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>\
                </Relationships>""");
        parts.put(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Override PartName="/xl/workbook.xml" ContentType=\
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
        return zip(parts);
    }

    public static byte[] zip(Map<String, String> parts) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipped(bytes);
    }

    public static byte[] zipped(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                // a zip keeps the time of each entry: without one of ours, the same workbook would not be the same file
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String sheet(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int row = 1; row <= rows.size(); row++) {
            xml.append("<row r=\"").append(row).append("\">");
            List<String> cells = rows.get(row - 1);
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    String escaped = cells.get(column).replace("&", "&amp;").replace("<", "&lt;");
                    xml.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                            .formatted('A' + column, row, escaped));
                }
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }
}
