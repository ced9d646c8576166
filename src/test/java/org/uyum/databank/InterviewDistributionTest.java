package org.uyum.databank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** To whom the interviews of a municipality go. */
class InterviewDistributionTest {

    private final List<Interview> interviews = new ArrayList<>();

    @Test
    void associations_of_one_neighbourhood_go_to_one_interviewer_and_the_load_is_even() {
        planned("Sümer", "Telsiz", "Sümer", "Telsiz", "Nuripaşa", "Nuripaşa");

        Map<Long, String> given = distributed(Map.of(), "a", "b", "c");

        assertThat(given.values()).containsOnly("a", "b", "c");
        assertThat(given.get(1L)).isEqualTo(given.get(3L));
        assertThat(given.get(2L)).isEqualTo(given.get(4L));
        assertThat(given.get(5L)).isEqualTo(given.get(6L));
    }

    @Test
    void a_neighbourhood_too_large_for_one_is_divided() {
        planned("Sümer", "Sümer", "Sümer", "Sümer", "Sümer", "Telsiz");

        Map<Long, String> given = distributed(Map.of(), "a", "b");

        assertThat(perPerson(given)).isEqualTo(Map.of("a", 3L, "b", 3L));
        assertThat(inSumer(given)).containsExactly(2L, 3L);
    }

    private List<Long> inSumer(Map<Long, String> given) {
        return interviews.stream()
                .filter(interview -> "Sümer".equals(interview.neighbourhood()))
                .collect(Collectors.groupingBy(interview -> given.get(interview.id()), Collectors.counting()))
                .values()
                .stream()
                .sorted()
                .toList();
    }

    @Test
    void what_somebody_chose_stays_and_its_neighbourhood_follows() {
        chosen("Sümer", "b");
        planned("Telsiz", "SUMER MAH.", "Nuripaşa");

        Map<Long, String> given = distributed(Map.of("b", 1), "a", "b");

        assertThat(given).doesNotContainKey(1L).containsEntry(3L, "b");
        assertThat(perPerson(given)).isEqualTo(Map.of("a", 2L, "b", 1L));
    }

    @Test
    void whoever_has_many_elsewhere_gets_fewer() {
        planned("Sümer", "Sümer", "Telsiz");

        assertThat(perPerson(distributed(Map.of("a", 5), "a", "b"))).isEqualTo(Map.of("b", 3L));
        assertThat(perPerson(distributed(Map.of("a", 1), "a", "b"))).isEqualTo(Map.of("a", 1L, "b", 2L));
    }

    @Test
    void those_without_a_neighbourhood_fill_up() {
        planned(null, " ", "Sümer", "Sümer", null, "Sümer");

        Map<Long, String> given = distributed(Map.of(), "a", "b");

        assertThat(perPerson(given)).isEqualTo(Map.of("a", 3L, "b", 3L));
        assertThat(given.get(3L)).isEqualTo(given.get(4L)).isEqualTo(given.get(6L));
    }

    @Test
    void started_interviews_are_left_alone_and_without_staff_nothing_is_given() {
        interviews.add(interview(1, "Sümer", null, InterviewState.STARTED));
        assertThat(distributed(Map.of(), "a")).isEmpty();
        planned("Sümer");
        assertThat(distributed(Map.of())).isEmpty();
    }

    @Test
    void whatever_the_order_the_result_is_the_same_and_even_to_one() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            interviews.clear();
            for (int i = random.nextInt(30); i >= 0; i--) {
                planned(List.of("Sümer", "Telsiz", "Nuripaşa", "Yeşiltepe", "").get(random.nextInt(5)));
            }
            Map<String, Integer> load = Map.of("a", random.nextInt(4), "b", random.nextInt(4));
            Map<Long, String> given = distributed(load, "a", "b", "c");
            Collections.shuffle(interviews, random);

            assertThat(distributed(load, "c", "a", "b")).isEqualTo(given);
            assertThat(given).hasSize(interviews.size());
            Map<String, Long> got = perPerson(given);
            long highest = got.keySet().stream()
                    .mapToLong(person -> got.get(person) + load.getOrDefault(person, 0))
                    .max()
                    .orElseThrow();
            for (String person : List.of("a", "b", "c")) {
                assertThat(got.getOrDefault(person, 0L) + load.getOrDefault(person, 0))
                        .isGreaterThanOrEqualTo(highest - 1);
            }
        }
    }

    private void planned(String... neighbourhoods) {
        Arrays.stream(neighbourhoods)
                .forEach(neighbourhood ->
                        interviews.add(interview(interviews.size() + 1, neighbourhood, null, InterviewState.PLANNED)));
    }

    private void chosen(String neighbourhood, String interviewer) {
        interviews.add(interview(interviews.size() + 1, neighbourhood, interviewer, InterviewState.PLANNED));
    }

    private static Interview interview(long id, String neighbourhood, String interviewer, InterviewState state) {
        return new Interview(
                id,
                1L,
                "2026-ZB-001",
                "zeytinburnu",
                id,
                "Dernek " + id,
                "hometown",
                neighbourhood,
                null,
                interviewer,
                state,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Map<Long, String> distributed(Map<String, Integer> load, String... people) {
        return InterviewDistribution.of(interviews, List.of(people), load);
    }

    private static Map<String, Long> perPerson(Map<Long, String> given) {
        return given.values().stream().collect(Collectors.groupingBy(person -> person, Collectors.counting()));
    }
}
