package org.uyum.databank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.uyum.questionnaire.FormKeys;
import org.uyum.questionnaire.OfflineForm;
import org.uyum.web.Problem;
import org.uyum.web.Spelling;

/** Finds for what was submitted the interview that it belongs to, and whether nothing was answered in that yet. */
final class RoundOfInterviews {

    private static final String NAME = FormKeys.key("assoc_name");

    private final Map<Long, Interview> byId = new HashMap<>();
    private final Map<String, List<Interview>> byLabel = new HashMap<>();
    private final Map<String, List<Interview>> byRegistryNumber = new HashMap<>();
    private final Map<String, List<Interview>> byName = new HashMap<>();

    /** @param nameOf name of a municipality by its code */
    RoundOfInterviews(Collection<Interview> interviews, UnaryOperator<String> nameOf) {
        Map<String, String> names = new HashMap<>();
        interviews.forEach(interview -> {
            byId.put(interview.id(), interview);
            String municipality = names.computeIfAbsent(interview.municipality(), nameOf);
            add(byLabel, Spelling.plain(OfflineInterviews.label(interview, municipality)), interview);
            add(byName, key(interview.municipality(), interview.organisationName()), interview);
            if (interview.registryNumber() != null) {
                add(byRegistryNumber, key(interview.municipality(), interview.registryNumber()), interview);
            }
        });
    }

    /**
     * What was found.
     *
     * @param interview null if none was found, or more than one
     * @param problem null if it is one that is awaited
     */
    record Match(Interview interview, Problem problem) {

        /** The interview, if answers to it are awaited. */
        Optional<Interview> awaited() {
            return problem == null ? Optional.of(interview) : Optional.empty();
        }

        private static Match none(String field, String messageKey, Object... args) {
            return new Match(null, Problem.of(field, messageKey, args));
        }

        private static Match of(String field, String said, List<Interview> found, String missing) {
            if (found.size() == 1) {
                Interview interview = found.get(0);
                return new Match(
                        interview,
                        interview.state().isAwaited()
                                ? null
                                : Problem.of(field, "databank.import.row.notAwaited", interview.organisationName()));
            }
            return found.isEmpty()
                    ? none(field, missing, said)
                    : none(field, "databank.import.row.several", said, found.size());
        }
    }

    /**
     * By the answer to the question for the interview where the file has it, else by the association's registry number,
     * else by its name, each in the municipality that interviews. Where two of these lead to different interviews, to none.
     *
     * @param answers question name → answer, choices by their names
     * @param own the municipality where the answers name none
     */
    Match find(Map<String, Object> answers, Map<String, String> visit, String own) {
        String chosen = visit.get(OfflineForm.INTERVIEW);
        String municipality = Objects.toString(answers.get("municipality"), own);
        String number = Objects.toString(answers.get("assoc_reg_no"), "");
        String name = Objects.toString(answers.get("assoc_name"), "");
        List<Interview> numbered =
                number.isBlank() ? List.of() : byRegistryNumber.getOrDefault(key(municipality, number), List.of());
        if (chosen != null) {
            Match match =
                    Match.of(OfflineForm.INTERVIEW, chosen, chosen(chosen), "databank.import.row.unknownInterview");
            return match.interview() == null || numbered.isEmpty() || numbered.contains(match.interview())
                    ? match
                    : Match.none(OfflineForm.INTERVIEW, "databank.import.row.contradiction", chosen, number);
        }
        if (number.isBlank() && name.isBlank()) {
            return Match.none(NAME, "databank.import.row.noOrganisation");
        }
        List<Interview> named = name.isBlank() ? List.of() : byName.getOrDefault(key(municipality, name), List.of());
        if (numbered.isEmpty()) {
            return Match.of(NAME, name.isBlank() ? number : name, named, "databank.import.row.noInterview");
        }
        return named.isEmpty() || named.stream().anyMatch(numbered::contains)
                ? Match.of(NAME, number, numbered, "databank.import.row.noInterview")
                : Match.none(NAME, "databank.import.row.contradiction", name, number);
    }

    private List<Interview> chosen(String chosen) {
        if (!chosen.matches("\\d{1,18}(\\.0)?")) {
            return byLabel.getOrDefault(Spelling.plain(chosen), List.of());
        }
        Interview interview = byId.get(Long.valueOf(chosen.replaceFirst("\\.0$", "")));
        return interview == null ? List.of() : List.of(interview);
    }

    private static void add(Map<String, List<Interview>> to, String key, Interview interview) {
        to.computeIfAbsent(key, any -> new ArrayList<>()).add(interview);
    }

    private static String key(String municipality, String name) {
        return municipality + "\n" + Spelling.plain(name);
    }
}
