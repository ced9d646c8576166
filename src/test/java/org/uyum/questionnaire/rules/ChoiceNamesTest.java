package org.uyum.questionnaire.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireFixtures;
import org.uyum.questionnaire.QuestionnaireRules;
import org.uyum.questionnaire.xlsform.XlsForm;

/** Labels of choices become their names, also where labels are alike or hold blanks. */
class ChoiceNamesTest {

    private static final Questionnaire QUESTIONNAIRE = XlsForm.read(
                    QuestionnaireFixtures.workbook(Map.of(
                            "survey",
                            List.of(
                                    List.of(
                                            "type",
                                            "name",
                                            "label::Türkçe (tr)",
                                            "label::English (en)",
                                            "choice_filter"),
                                    List.of("select_one town", "town", "İlçe", "Town", ""),
                                    List.of("select_one quarter", "quarter", "Mahalle", "Quarter", "town = ${town}"),
                                    List.of("select_multiple need", "need", "İhtiyaç", "Need", ""),
                                    List.of("begin_repeat", "visit", "Ziyaret", "Visit", ""),
                                    List.of("select_one quarter", "where", "Yer", "Place", "town = ${town}"),
                                    List.of("end_repeat", "", "", "", "")),
                            "choices",
                            List.of(
                                    List.of("list_name", "name", "label::Türkçe (tr)", "label::English (en)", "town"),
                                    List.of("town", "ist", "İstanbul", "Istanbul", ""),
                                    List.of("town", "izm", "İzmir", "Izmir", ""),
                                    List.of("quarter", "ist_m", "Merkez", "Centre", "ist"),
                                    List.of("quarter", "izm_m", "Merkez", "Centre", "izm"),
                                    List.of("need", "work", "İş", "Work", ""),
                                    List.of("need", "permit", "İş izni", "Work permit", ""),
                                    List.of("need", "school", "Okul, kreş", "School", "")))),
                    "form.xlsx")
            .questionnaire()
            .orElseThrow();

    @Test
    void one_label_of_several_choices_is_the_one_that_the_filter_leaves() {
        assertThat(named(Map.of("town", "İZMİR", "quarter", "merkez")))
                .containsEntry("town", "izm")
                .containsEntry("quarter", "izm_m");
        assertThat(named(Map.of("town", "ist", "quarter", "Centre"))).containsEntry("quarter", "ist_m");
        assertThat(named(Map.of("quarter", "Merkez"))).containsEntry("quarter", "Merkez");
    }

    @Test
    void labels_in_one_cell_are_told_apart_the_longest_first() {
        assertThat(named(Map.of("need", "work permit"))).containsEntry("need", "work permit");
        assertThat(named(Map.of("need", "Work permit Work"))).containsEntry("need", List.of("permit", "work"));
        assertThat(named(Map.of("need", "work school"))).containsEntry("need", "work school");
        assertThat(named(Map.of("need", "İş izni İş"))).containsEntry("need", List.of("permit", "work"));
        assertThat(named(Map.of("need", "Okul, kreş İş"))).containsEntry("need", List.of("school", "work"));
        assertThat(named(Map.of("need", "İş; İş izni"))).containsEntry("need", List.of("work", "permit"));
        assertThat(named(Map.of("need", "İş ve su"))).containsEntry("need", "İş ve su");
    }

    @Test
    void rounds_see_the_answers_outside() {
        Map<String, Object> answers = new HashMap<>(Map.of("town", "izm"));
        answers.put("visit", List.of(Map.of("where", "Merkez"), Map.of("where", "ist_m")));
        assertThat(named(answers)).containsEntry("visit", List.of(Map.of("where", "izm_m"), Map.of("where", "ist_m")));
    }

    private static Map<String, Object> named(Map<String, Object> answers) {
        return QuestionnaireRules.withChoiceNames(QUESTIONNAIRE, answers, QuestionnaireFixtures.TODAY);
    }
}
