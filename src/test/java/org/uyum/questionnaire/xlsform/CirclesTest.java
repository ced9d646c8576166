package org.uyum.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uyum.questionnaire.xlsform.Circles.Place;

class CirclesTest {

    private final Map<String, Map<String, Place>> steps = new LinkedHashMap<>();

    @Test
    void what_leads_on_without_coming_back_is_no_circle() {
        depends("a", "b", "c", "nobody");
        depends("b", "c");
        depends("c");

        assertThat(circles()).isEmpty();
    }

    @Test
    void each_circle_is_named_once_from_its_first_question_on() {
        depends("before", "a");
        depends("a", "b");
        depends("b", "c");
        depends("c", "a");
        depends("self", "self");
        depends("x", "y", "a");
        depends("y", "x");

        assertThat(circles()).containsExactly("a b c a", "self self", "x y x");
    }

    @Test
    void circles_that_share_questions_are_all_named() {
        depends("a", "b", "c");
        depends("b", "a", "b");
        depends("c", "b", "a");

        assertThat(circles()).containsExactly("a b a", "a c a", "b b", "c b a c");
    }

    @Test
    void the_place_is_where_the_first_step_is_written() {
        steps.put("a", Map.of("b", new Place(7, "calculation")));
        steps.put("b", Map.of("a", new Place(9, "relevant")));

        assertThat(new Circles(steps).found())
                .containsExactly(new Circles.Circle(new Place(7, "calculation"), List.of("a", "b", "a")));
    }

    @Test
    void a_long_chain_and_a_dense_knot_end_in_time() {
        for (int i = 0; i < 20_000; i++) {
            depends("chain" + i, "chain" + (i + 1));
        }
        depends("chain20000", "chain0");
        for (int i = 0; i < 300; i++) {
            for (int other = 0; other < 300; other++) {
                steps.computeIfAbsent("knot" + i, none -> new LinkedHashMap<>())
                        .put("knot" + other, new Place(i, "relevant"));
            }
        }

        List<Circles.Circle> circles = new Circles(steps).found();

        assertThat(circles).hasSizeLessThan(100);
        assertThat(circles.get(0).questions()).hasSize(20_002);
    }

    private void depends(String question, String... on) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (String each : on) {
            places.put(each, new Place(steps.size() + 2, "relevant"));
        }
        steps.put(question, places);
    }

    private List<String> circles() {
        return new Circles(steps)
                .found().stream()
                        .map(circle -> String.join(" ", circle.questions()))
                        .toList();
    }
}
