package org.uyum.databank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireFixtures;
import org.uyum.questionnaire.xlsform.XlsForm;

/** Answers as people read them. */
class AnswerSheetTest {

    private static final Questionnaire QUESTIONNAIRE = XlsForm.read(
                    QuestionnaireFixtures.workbook(Map.of(
                            "survey",
                            List.of(
                                    List.of("type", "name", "label", "data_class"),
                                    List.of("text", "town", "Nerede?", "none"),
                                    List.of("text", "who", "Kim?", "personal"),
                                    List.of("begin_repeat", "visit", "Ziyaret", ""),
                                    List.of("select_one place", "place", "${town} içinde nerede?", "none"),
                                    List.of("text", "said", "${who}, ${place} hakkında ne dedi? ${ later }", "none"),
                                    List.of("text", "later", "Sonra?", "none"),
                                    List.of("end_repeat", "", "", "")),
                            "choices",
                            List.of(List.of("list_name", "name", "label"), List.of("place", "p1", "Çarşı $1")))),
                    "form.xlsx")
            .questionnaire()
            .orElseThrow();

    @Test
    void a_label_that_names_other_answers_is_told_with_them_as_far_as_they_are_to_be_seen() {
        AnswerDocument document = new AnswerDocument(
                Map.of("town", "Bozat", "who", "Başkan", "visit", List.of(Map.of("place", "p1", "said", "iyi"))));

        assertThat(sheet(document, true).byQuestion(QUESTIONNAIRE).values())
                .extracting(AnswerLine::question)
                .containsExactly("Nerede?", "Kim?", "Bozat içinde nerede?", "Başkan, Çarşı $1 hakkında ne dedi? …");
        assertThat(sheet(document, false).byQuestion(QUESTIONNAIRE).get("visit/1/said"))
                .extracting(AnswerLine::question)
                .isEqualTo("…, Çarşı $1 hakkında ne dedi? …");
    }

    @Test
    void what_is_computed_is_there_where_its_question_has_a_text_and_options_are_named() {
        Questionnaire computed = XlsForm.read(
                        QuestionnaireFixtures.workbook(Map.of(
                                "survey",
                                List.of(
                                        List.of("type", "name", "label", "calculation"),
                                        List.of("integer", "n", "Kaç?", ""),
                                        List.of("integer", "twice", "İki katı", "2 * ${n}"),
                                        List.of("calculate", "half", "Yarısı", "${n} div 2"),
                                        List.of("select_one place", "where", "Yeri", "'p1'")),
                                "choices",
                                List.of(List.of("list_name", "name", "label"), List.of("place", "p1", "Çarşı")))),
                        "form.xlsx")
                .questionnaire()
                .orElseThrow();
        AnswerDocument document = new AnswerDocument(Map.of("n", 4, "twice", 8, "half", 2, "where", "p1"));

        assertThat(sheet(document, true).byQuestion(computed).values())
                .extracting(line -> line.question() + ": " + line.answer())
                .containsExactly("Kaç?: 4", "İki katı: 8", "Yeri: Çarşı");
    }

    private static AnswerSheet sheet(AnswerDocument document, boolean withPersonal) {
        return new AnswerSheet(document, "tr", withPersonal, null, null);
    }
}
