package org.uyum.databank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.uyum.web.Spelling;

/**
 * The rule by which the interviews of one municipality that nobody has yet are given to its interviewers. The load is evened
 * out first: each next interview goes to whoever has fewest, so that nobody who is given any ends with more than one above
 * another. Within these numbers an association goes to whoever interviews in its neighbourhood already, and those of one
 * neighbourhood go to one interviewer where they fit. What has an interviewer stays. The same interviews and people give the
 * same result, whatever their order.
 */
final class InterviewDistribution {

    private final Map<String, Integer> quotas = new TreeMap<>();
    private final Map<String, Map<String, Integer>> perNeighbourhood = new HashMap<>();
    private final Map<Long, String> given = new LinkedHashMap<>();

    /**
     * @param interviews of the municipality in this round
     * @param load how many open interviews each interviewer has, of this round and others; absent for none
     */
    private InterviewDistribution(List<Interview> interviews, List<String> interviewers, Map<String, Integer> load) {
        List<Interview> open = interviews.stream()
                .filter(interview -> !interview.isStarted() && interview.interviewer() == null)
                .toList();
        if (interviewers.isEmpty()) {
            return;
        }
        interviews.stream()
                .filter(interview -> interview.interviewer() != null)
                .forEach(interview -> count(interview.neighbourhood(), interview.interviewer()));
        shareOut(open.size(), interviewers, load);
        neighbourhoods(open).forEach(this::give);
    }

    /** The interviewers by the ids of the interviews that are given to them. */
    static Map<Long, String> of(List<Interview> interviews, List<String> interviewers, Map<String, Integer> load) {
        return Map.copyOf(new InterviewDistribution(interviews, interviewers, load).given);
    }

    private void shareOut(int interviews, List<String> interviewers, Map<String, Integer> load) {
        Map<String, Integer> filled = new TreeMap<>();
        interviewers.forEach(person -> {
            filled.put(person, load.getOrDefault(person, 0));
            quotas.put(person, 0);
        });
        for (int i = 0; i < interviews; i++) {
            String least = filled.entrySet().stream()
                    .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
            filled.merge(least, 1, Integer::sum);
            quotas.merge(least, 1, Integer::sum);
        }
    }

    /** Those that somebody interviews in already first, then the large ones; each that has no neighbourhood by itself, last. */
    private List<List<Interview>> neighbourhoods(List<Interview> open) {
        Map<String, List<Interview>> byName = open.stream()
                .sorted(Comparator.comparing(Interview::id))
                .collect(Collectors.groupingBy(
                        interview -> place(interview.neighbourhood()), TreeMap::new, Collectors.toList()));
        List<Interview> nowhere = byName.getOrDefault("", List.of());
        byName.remove("");
        List<List<Interview>> ordered = byName.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<Interview>>, Boolean>comparing(
                                group -> !perNeighbourhood.containsKey(group.getKey()))
                        .thenComparing(group -> -group.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(ArrayList::new));
        nowhere.forEach(interview -> ordered.add(List.of(interview)));
        return ordered;
    }

    private void give(List<Interview> group) {
        int left = group.size();
        String neighbourhood = group.get(0).neighbourhood();
        for (Interview interview : group) {
            String person = fitting(neighbourhood, left);
            given.put(interview.id(), person);
            quotas.merge(person, -1, Integer::sum);
            count(neighbourhood, person);
            left--;
        }
    }

    /**
     * Whoever has most in the neighbourhood; else whoever has just enough room for all that is left of it; else whoever has
     * most room.
     */
    private String fitting(String neighbourhood, int size) {
        Map<String, Integer> there = perNeighbourhood.getOrDefault(place(neighbourhood), Map.of());
        return quotas.entrySet().stream()
                .filter(person -> person.getValue() > 0)
                .min(Comparator.<Map.Entry<String, Integer>, Integer>comparing(
                                person -> -there.getOrDefault(person.getKey(), 0))
                        .thenComparing(person -> person.getValue() < size)
                        .thenComparing(person -> person.getValue() < size ? -person.getValue() : person.getValue())
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }

    private void count(String neighbourhood, String person) {
        if (!place(neighbourhood).isEmpty()) {
            perNeighbourhood
                    .computeIfAbsent(place(neighbourhood), none -> new HashMap<>())
                    .merge(person, 1, Integer::sum);
        }
    }

    /** One neighbourhood is written in several ways: Sümer, SUMER Mah. */
    private static String place(String neighbourhood) {
        return neighbourhood == null ? "" : Spelling.plain(neighbourhood).replaceFirst(" (mahallesi|mah|mh)$", "");
    }
}
