package org.uyum.databank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.uyum.databank.Distribution.Place;

class DistributionTest {

    @Test
    void a_neighbourhood_is_one_persons_where_that_is_even() {
        Map<Long, String> given = new Distribution(List.of("a", "b"))
                .of(List.of(
                        new Place(1L, "Telsiz"),
                        new Place(2L, "Sümer"),
                        new Place(3L, "Telsiz"),
                        new Place(4L, "Sümer"),
                        new Place(5L, "Telsiz"),
                        new Place(6L, "Sümer")));

        assertThat(given.get(1L)).isEqualTo(given.get(3L)).isEqualTo(given.get(5L));
        assertThat(given.get(2L)).isEqualTo(given.get(4L)).isEqualTo(given.get(6L));
        assertThat(given.get(1L)).isNotEqualTo(given.get(2L));
    }

    @Test
    void who_goes_to_a_neighbourhood_already_gets_more_there() {
        Distribution distribution = new Distribution(List.of("a", "b"));
        distribution.has("b", "Telsiz");
        distribution.has("a", "Sümer");

        assertThat(distribution.of(List.of(new Place(1L, "Telsiz"), new Place(2L, "Sümer"))))
                .containsEntry(1L, "b")
                .containsEntry(2L, "a");
    }

    @Test
    void who_has_much_already_gets_less_and_who_does_not_interview_counts_for_nothing() {
        Distribution distribution = new Distribution(List.of("a", "b", "c"));
        IntStream.range(0, 4).forEach(each -> distribution.has("a", "Telsiz"));
        distribution.has("gone", "Telsiz");

        assertThat(distribution.of(IntStream.range(0, 4)
                        .mapToObj(each -> new Place((long) each, "Telsiz"))
                        .toList()))
                .doesNotContainValue("a")
                .doesNotContainValue("gone");
    }

    @Test
    void without_interviewers_nobody_gets_anything() {
        assertThat(new Distribution(List.of()).of(List.of(new Place(1L, null)))).isEmpty();
    }

    @Property
    void it_is_as_even_as_it_can_be_and_always_the_same(
            @ForAll @IntRange(min = 1, max = 7) int people,
            @ForAll @Size(max = 40) List<@IntRange(max = 5) Integer> places) {
        List<String> interviewers =
                IntStream.range(0, people).mapToObj(each -> "p" + each).toList();
        List<Place> open = new ArrayList<>();
        for (int index = 0; index < places.size(); index++) {
            open.add(new Place((long) index, places.get(index) == 0 ? null : "n" + places.get(index)));
        }

        Map<Long, String> given = new Distribution(interviewers).of(open);

        assertThat(given).hasSize(open.size()).isEqualTo(new Distribution(interviewers).of(open));
        Map<String, Long> each =
                given.values().stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        assertThat(each.values()).allMatch(count -> count <= (open.size() + people - 1) / people);
        assertThat(interviewers.stream().mapToLong(one -> each.getOrDefault(one, 0L)))
                .allMatch(count -> count >= open.size() / people);
    }
}
