package org.uyum.databank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireFixtures;
import org.uyum.questionnaire.xlsform.XlsForm;

/** The codes of answers by which the data bank is counted and searched. */
class BankLayoutTest {

    private static final long VERSION = 7;
    private static final BankLayout LAYOUT = BankLayout.of(QuestionnaireFixtures.shipped());

    @Test
    void each_question_has_a_place_in_its_part_and_none_that_is_personal() {
        assertThat(LAYOUT.places())
                .extracting(BankLayout.Place::path)
                .contains("a01_migration_type", "c02_activity/c02_type", "interview_mode")
                .doesNotContain("interviewer_code", "respondent_role");
        assertThat(LAYOUT.place("interview_mode").orElseThrow().part()).isEqualTo(BankPart.OTHER);
        Map<BankPart, String> codes = LAYOUT.coded(AnswerDocument.EMPTY);
        for (BankPart part : BankPart.values()) {
            long places = LAYOUT.places().stream()
                    .filter(place -> place.part() == part)
                    .count();
            assertThat(codes.get(part)).hasSize((int) places).isBlank();
        }
    }

    @Test
    void options_are_characters_numbers_themselves_and_texts_a_sign_alone() {
        assertThat(code("a16_tenure", Map.of("a16_tenure", "tenant"))).hasSize(1);
        assertThat(code("a08_reason", Map.of("a08_reason", List.of("work", "education", "work"))))
                .hasSize(2);
        assertThat(code("a04_members", Map.of("a04_members", 120L))).isEqualTo("120");
        assertThat(code("assoc_name", Map.of("assoc_name", "Sivaslılar 1 2 / 3")))
                .isEqualTo("+");
        assertThat(code("a16_tenure", Map.of("a16_tenure", "no option of the list")))
                .isEqualTo("+");
    }

    @Test
    void rounds_of_a_repeat_are_kept_apart_those_without_an_answer_too() {
        String code = code(
                "c02_activity/c02_type",
                Map.of("c02_activity", List.of(Map.of("c02_type", "aid"), Map.of(), Map.of("c02_type", "legal"))));

        assertThat(code).matches("/.//.");
    }

    @Test
    void labels_of_chosen_options_are_found_in_each_language_and_those_of_others_are_not() {
        assertThat(isFound("kiraci", Map.of("a16_tenure", "tenant"))).isTrue();
        assertThat(isFound("TENANT", Map.of("a16_tenure", "tenant"))).isTrue();
        assertThat(isFound("kiraci", Map.of("a16_tenure", "owner"))).isFalse();
        assertThat(isFound("stanbu", Map.of("a02_origin_province", provinceOfIstanbul())))
                .isTrue();
    }

    @Test
    void another_order_of_options_is_another_layout() {
        Questionnaire shipped = QuestionnaireFixtures.shipped();
        assertThat(LAYOUT.mark()).isEqualTo(BankLayout.of(shipped).mark());

        assertThat(BankLayout.of(withOptions("b", "a")).mark())
                .isNotEqualTo(BankLayout.of(withOptions("a", "b")).mark());
    }

    private static Questionnaire withOptions(String first, String second) {
        byte[] file = QuestionnaireFixtures.workbook(Map.of(
                "survey",
                List.of(List.of("type", "name", "label"), List.of("select_one l", "q", "Q")),
                "choices",
                List.of(
                        List.of("list_name", "name", "label"),
                        List.of("l", first, first),
                        List.of("l", second, second))));
        return XlsForm.read(file, "f.xlsx").questionnaire().orElseThrow();
    }

    private static List<String> provinceOfIstanbul() {
        return QuestionnaireFixtures.shipped()
                .question("a02_origin_province")
                .orElseThrow()
                .choices()
                .choices()
                .stream()
                .filter(choice -> choice.labelIn("tr").equals("İstanbul"))
                .map(choice -> choice.name())
                .toList();
    }

    private static boolean isFound(String typed, Map<String, Object> answers) {
        BankSearch search = new BankSearch(typed, Map.of(VERSION, QuestionnaireFixtures.shipped()));
        return search.isChosen(0, VERSION, LAYOUT.coded(new AnswerDocument(answers)));
    }

    private static String code(String path, Map<String, Object> answers) {
        BankLayout.Place place = LAYOUT.place(path).orElseThrow();
        String codes = LAYOUT.coded(new AnswerDocument(answers)).get(place.part());
        return List.of(codes.split(" ", -1)).get(place.index());
    }
}
