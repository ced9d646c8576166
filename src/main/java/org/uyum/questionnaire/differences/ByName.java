package org.uyum.questionnaire.differences;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Things by their names, in their order. */
final class ByName {

    private ByName() {}

    static <T> Map<String, T> of(List<T> things, Function<T, String> name) {
        return things.stream()
                .collect(Collectors.toMap(name, thing -> thing, (first, again) -> first, LinkedHashMap::new));
    }

    /** Those that carry a text which no other carries, by that text. */
    static <T> Map<String, T> unique(List<T> things, Function<T, String> text) {
        return things.stream()
                .collect(Collectors.groupingBy(text, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(same -> !same.getKey().isEmpty() && same.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, same -> same.getValue().get(0), (a, b) -> a, LinkedHashMap::new));
    }
}
