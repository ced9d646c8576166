package org.uyum.databank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives interviews of one municipality to its interviewers: as evenly as what they have already allows, and those of one
 * neighbourhood to the same person where that keeps it even, so that ways are short. The same interviews and people
 * always give the same distribution.
 */
final class Distribution {

    /** An interview and where its association is; the neighbourhood may be null. */
    record Place(Long interview, String neighbourhood) {}

    private final Map<String, Integer> load = new TreeMap<>();
    private final Map<String, Set<String>> neighbourhoods = new HashMap<>();

    /**
     * How many each can have, what they have already included.
     *
     * @param level so many everybody
     * @param above so many people one more
     */
    private record Even(int level, int above) {

        int room(int has) {
            return has > level ? 0 : level - has + (above > 0 ? 1 : 0);
        }
    }

    Distribution(Collection<String> interviewers) {
        interviewers.forEach(person -> {
            load.put(person, 0);
            neighbourhoods.put(person, new HashSet<>());
        });
    }

    /** Takes note of an interview that somebody has already. */
    void has(String interviewer, String neighbourhood) {
        if (load.containsKey(interviewer)) {
            take(interviewer, neighbourhood);
        }
    }

    /** Interview → interviewer; nobody where there are no interviewers. */
    Map<Long, String> of(List<Place> open) {
        Map<Long, String> given = new LinkedHashMap<>();
        if (load.isEmpty()) {
            return given;
        }
        for (List<Place> group : groups(open)) {
            for (Place place : group) {
                Even even = even(open.size() - given.size());
                String interviewer = next(place.neighbourhood(), group.size(), even);
                take(interviewer, place.neighbourhood());
                given.put(place.interview(), interviewer);
            }
        }
        return given;
    }

    private Even even(int open) {
        int level = 0;
        while (needed(level + 1) <= open) {
            level++;
        }
        return new Even(level, open - needed(level));
    }

    private int needed(int wanted) {
        return load.values().stream().mapToInt(has -> Math.max(0, wanted - has)).sum();
    }

    /** By neighbourhood, the largest first: they are the hardest to keep together. Those of none stand each alone, last. */
    private static List<List<Place>> groups(List<Place> open) {
        Map<String, List<Place>> byNeighbourhood = new TreeMap<>();
        open.stream().filter(place -> place.neighbourhood() != null).forEach(place -> byNeighbourhood
                .computeIfAbsent(place.neighbourhood(), any -> new ArrayList<>())
                .add(place));
        List<List<Place>> groups = new ArrayList<>(byNeighbourhood.values());
        groups.sort(Comparator.comparing((List<Place> group) -> -group.size()));
        open.stream().filter(place -> place.neighbourhood() == null).forEach(place -> groups.add(List.of(place)));
        return groups;
    }

    /** Who goes there already, if there is room; else who has room for the whole group; else whoever has the least. */
    private String next(String neighbourhood, int size, Even even) {
        List<String> withRoom = load.keySet().stream()
                .filter(person -> even.room(load.get(person)) > 0)
                .toList();
        Optional<String> there = withRoom.stream()
                .filter(person -> neighbourhoods.get(person).contains(Objects.requireNonNullElse(neighbourhood, "")))
                .min(Comparator.comparing(load::get));
        return there.orElseGet(() -> withRoom.stream()
                .min(Comparator.comparing((String person) -> even.room(load.get(person)) >= size ? 0 : 1)
                        .thenComparing(load::get))
                .orElseThrow());
    }

    private void take(String person, String neighbourhood) {
        load.merge(person, 1, Integer::sum);
        if (neighbourhood != null) {
            neighbourhoods.get(person).add(neighbourhood);
        }
    }
}
