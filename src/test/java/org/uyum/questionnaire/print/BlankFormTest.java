package org.uyum.questionnaire.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireFixtures;
import org.uyum.questionnaire.QuestionnaireVersion;
import org.uyum.questionnaire.xlsform.XlsForm;

/** A questionnaire on paper. */
class BlankFormTest {

    private static final String HEADS =
            "type|name|label::tr|label::en|hint::tr|relevant|required|appearance|calculation";

    private final BlankForm forms = new BlankForm(templates(), QuestionnaireFixtures.texts());

    @Test
    void shipped_questionnaire_is_printed_in_each_of_its_languages_with_embedded_fonts() throws IOException {
        Questionnaire shipped = QuestionnaireFixtures.shipped();

        try (PDDocument turkish = printed(shipped, "tr");
                PDDocument english = printed(shipped, "en")) {
            assertThat(text(turkish))
                    .contains("Kâğıt üzerinde görüşme için boş form", "A4. Kayıtlı üye sayısı", "Görüşmeci", "* Yanıt");
            assertThat(text(english))
                    .contains("Blank form for an interview on paper", "A4. Number of registered members");
            for (PDDocument pdf : List.of(turkish, english)) {
                assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
                assertThat(fonts(pdf)).allMatch(font -> font.getName().contains("DejaVuSans"));
            }
        }
    }

    @Test
    void every_question_that_people_answer_is_there_with_all_its_choices() throws IOException {
        Questionnaire shipped = QuestionnaireFixtures.shipped();
        try (PDDocument pdf = printed(shipped, "tr")) {
            String text = text(pdf).replaceAll("\\s+", "");
            shipped.askedQuestions().forEach(question -> {
                assertThat(text)
                        .contains(question.label()
                                .in("tr")
                                .replaceAll("\\$\\{[^}]*}.*", "")
                                .replaceAll("\\s+", ""));
                question.choices().choices().forEach(choice -> assertThat(text)
                        .contains(choice.labelIn("tr").replaceAll("\\s+", "")));
            });
        }
    }

    @Test
    void letters_of_turkish_and_other_scripts_are_written_as_they_are() throws IOException {
        Questionnaire letters = survey("text|a|ğ ş ı İ ç ö ü Ğ Ş â î û ’ «»|Жители Ελλάδα|||");
        try (PDDocument turkish = printed(letters, "tr");
                PDDocument english = printed(letters, "en")) {
            assertThat(text(turkish)).contains("ğ ş ı İ ç ö ü Ğ Ş â î û ’ «»");
            assertThat(text(english)).contains("Жители Ελλάδα");
        }
    }

    @Test
    void arabic_is_read_from_right_to_left_with_joined_letters() throws IOException {
        Questionnaire arabic = questionnaire("type|name|label::العربية (ar)", List.of("text|a|اسم الجمعية"));
        try (PDDocument pdf = printed(arabic, "ar")) {
            assertThat(text(pdf)).contains("اسم الجمعية");
        }
    }

    @Test
    void version_form_and_pages_stand_at_the_foot_of_every_page() throws IOException {
        try (PDDocument pdf = printed(QuestionnaireFixtures.shipped(), "tr")) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                assertThat(one.getText(pdf))
                        .contains("2. sürüm", page + " / " + pages)
                        .contains("Form "
                                + QuestionnaireFixtures.shipped().formId().substring(0, 4));
            }
        }
    }

    @Test
    void a_draft_says_so_and_an_approved_version_names_its_privacy_notice() throws IOException {
        Questionnaire small = survey("text|a|A|A|||");
        try (PDDocument draft = printed(small, "tr");
                PDDocument approved = Loader.loadPDF(forms.print(
                        version(small, QuestionnaireVersion.Status.APPROVED, "2026/1"),
                        small,
                        "tr",
                        Optional.empty()))) {
            assertThat(text(draft)).contains("TASLAK");
            assertThat(text(approved)).doesNotContain("TASLAK").contains("Aydınlatma metni: 2026/1");
        }
    }

    @Test
    void conditions_are_said_in_words_by_the_numbers_of_the_questions() {
        List<PrintedBlock> blocks = blocks(
                "tr",
                "select_one yn|works|Çalışan var mı?|Staff?|||",
                "integer|staff|Kaç?|How many?|||",
                "acknowledge|ok|Onay|Consent|||",
                "text|a|A|A||${works} = 'y'||",
                "text|b|B|B||${works} != ''||",
                "text|c|C|C||${staff} >= 10 and ${works} = 'y'||",
                "text|d|D|D||(${staff} < 5 or ${staff} > 1.5) and not(selected(${works}, 'n'))||",
                "text|e|E|E||${ok} = 'OK'||",
                "text|f|F|F||string-length(${a}) > 3||");

        assertThat(blocks)
                .extracting(PrintedBlock::condition)
                .containsExactly(
                        "",
                        "",
                        "",
                        "Yalnızca 1. soruda «Evet» işaretlendiyse.",
                        "Yalnızca 1. soru yanıtlandıysa.",
                        "Yalnızca 2. sorunun yanıtı en az 10 ise ve ayrıca 1. soruda «Evet» işaretlendiyse.",
                        "Yalnızca (2. sorunun yanıtı 5 değerinden küçükse ya da 2. sorunun yanıtı 1,5 değerinden büyükse) ve ayrıca 1. soruda «Hayır» işaretlenmediyse.",
                        "Yalnızca 3. soru onaylandıysa.",
                        "Yalnızca şu koşulda: string-length([4. sorunun yanıtı]) > 3");
    }

    @Test
    void conditions_are_said_in_the_language_of_the_form() {
        assertThat(blocks("en", "select_one yn|works|Ç?|Staff?|||", "text|a|A|A||${works} = 'y'||"))
                .extracting(PrintedBlock::condition)
                .containsExactly("", "Only if “Yes” is ticked in question 1.");
    }

    @Test
    void a_repeat_is_there_a_few_times_with_the_same_numbers() {
        List<PrintedBlock> blocks = blocks(
                "tr", "text|a|A|A|||", "begin_repeat|acts|Etkinlik|Activity|||", "text|act|Adı|Name|||", "end_repeat");

        assertThat(blocks)
                .extracting(PrintedBlock::label)
                .containsExactly("A", "Etkinlik (1 / 3)", "Adı", "Etkinlik (2 / 3)", "Adı", "Etkinlik (3 / 3)", "Adı");
        assertThat(blocks).extracting(PrintedBlock::number).containsExactly("1", "", "2", "", "2", "", "2");
    }

    @Test
    void computed_answers_are_left_out_and_each_type_has_its_place_to_answer() {
        List<PrintedBlock> blocks = blocks(
                "tr",
                "calculate|c|||||",
                "start|s|||||",
                "note|n|Okuyun|Read|||",
                "text|t|T|T||||",
                "text|m|M|M||||multiline",
                "decimal|d|D|D|||",
                "date|day|D|D|||",
                "time|at|D|D|||",
                "dateTime|dt|D|D|||",
                "select_one yn|one|O|O|||",
                "select_multiple yn|many|Ç|M|||");

        assertThat(blocks)
                .extracting(PrintedBlock::answer)
                .containsExactly("", "line", "lines", "number", "date", "time", "dateTime", "one", "several");
        assertThat(blocks.get(7).choices()).containsExactly("Evet", "Hayır");
    }

    @Test
    void what_the_form_computes_and_shows_is_named_with_nothing_to_write() throws IOException {
        String[] rows = {
            "integer|a|Kaç?|How many?||||",
            "integer|b|İki katı|Twice|Bilgi||yes||2 * ${a}",
            "text|c|${b} için ne?|What?||${b} > 4||"
        };

        List<PrintedBlock> blocks = blocks("tr", rows);

        assertThat(blocks).extracting(PrintedBlock::number).containsExactly("1", "", "2");
        assertThat(blocks.get(1).answer()).isEqualTo("computed");
        assertThat(blocks.get(1).required()).isFalse();
        assertThat(blocks.get(2).label()).isEqualTo("[İki katı] için ne?");
        assertThat(blocks.get(2).condition()).isEqualTo("Yalnızca şu koşulda: [İki katı] > 4");
        try (PDDocument pdf = printed(survey(rows), "tr")) {
            assertThat(text(pdf)).contains("İki katı", "Bilgi", "Program hesaplar; buraya yazılmaz.");
        }
    }

    @Test
    void a_scale_is_one_table_with_its_choices_above() throws IOException {
        String[] rows = {
            "text|t|T|T|||",
            "select_one yn|a|Güvenli mi?|Safe?||||likert",
            "select_one yn|b|Temiz mi?|Clean?|Bakın|${t} != ''|yes|likert",
            "select_one yn|c|Tek|Single||||"
        };

        List<PrintedBlock> blocks = blocks("tr", rows);

        assertThat(blocks).extracting(PrintedBlock::kind).containsExactly("question", "matrix", "question");
        assertThat(blocks.get(1).choices()).containsExactly("Evet", "Hayır");
        assertThat(blocks.get(1).rows()).extracting(PrintedBlock::number).containsExactly("2", "3");
        try (PDDocument pdf = printed(survey(rows), "tr")) {
            assertThat(text(pdf))
                    .contains("Güvenli mi?", "Temiz mi? *", "Yalnızca 1. soru yanıtlandıysa.", "Bakın")
                    .containsOnlyOnce("Evet Hayır");
        }
    }

    @Test
    void what_is_read_from_right_to_left_has_its_cells_turned_and_latin_sentences_their_own_direction() {
        String turned = RightToLeft.turned(
                """
                <html dir="rtl"><body><p>Kağıt form (2).</p><table><tr><td>1</td><td>\u062D\u064A\u0651\u0643 1 / 3</td></tr></table>\
                <div><span>Adı.</span> *</div></body></html>""");

        assertThat(turned)
                .contains("<p dir=\"ltr\">Kağıt form (2).</p>")
                .contains("<tr><td>\u062D\u064A\u0643 \u202A1 / 3\u202C</td><td>1</td></tr>")
                .contains("<span>\u202AAdı.\u202C</span>");
    }

    @Test
    void texts_that_look_like_markup_or_expressions_are_printed_as_texts() throws IOException {
        Questionnaire odd = survey("text|a|<b>Kalın</b> & ${a} [[1+1]]|A|||");
        try (PDDocument pdf = printed(odd, "tr")) {
            assertThat(text(pdf)).contains("<b>Kalın</b> & [1. sorunun yanıtı] [[1+1]]");
        }
    }

    private PDDocument printed(Questionnaire questionnaire, String language) throws IOException {
        byte[] pdf = forms.print(
                version(questionnaire, QuestionnaireVersion.Status.DRAFT, null),
                questionnaire,
                language,
                Optional.empty());
        return Loader.loadPDF(pdf);
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    private static QuestionnaireVersion version(
            Questionnaire questionnaire, QuestionnaireVersion.Status status, String privacyNotice) {
        return new QuestionnaireVersion(
                7L,
                questionnaire.formId(),
                2,
                questionnaire.title(),
                "form.xlsx",
                "",
                "",
                status,
                null,
                privacyNotice,
                null,
                null,
                Instant.EPOCH,
                null,
                null,
                0);
    }

    private static List<PrintedBlock> blocks(String language, String... rows) {
        return PrintedBlocks.of(survey(rows), language, QuestionnaireFixtures.texts());
    }

    private static Questionnaire survey(String... rows) {
        return questionnaire(HEADS, List.of(rows));
    }

    private static Questionnaire questionnaire(String heads, List<String> rows) {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("survey", cells(heads, rows));
        sheets.put("choices", cells("list_name|name|label::tr|label::en", List.of("yn|y|Evet|Yes", "yn|n|Hayır|No")));
        return XlsForm.read(QuestionnaireFixtures.workbook(sheets), "form.xlsx")
                .questionnaire()
                .orElseThrow();
    }

    private static List<List<String>> cells(String heads, List<String> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(Arrays.asList(heads.split("\\|", -1)));
        rows.forEach(row -> all.add(Arrays.asList(row.split("\\|", -1))));
        return all;
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(QuestionnaireFixtures.texts());
        return engine;
    }
}
