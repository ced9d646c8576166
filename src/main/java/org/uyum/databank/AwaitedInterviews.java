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

/** Finds for what was submitted the interview that it belongs to, among those in which nothing was answered yet. */
final class AwaitedInterviews {

    private final Map<Long, Interview> byId = new HashMap<>();
    private final Map<String, Interview> byLabel = new HashMap<>();
    private final Map<String, List<Interview>> byRegistryNumber = new HashMap<>();
    private final Map<String, List<Interview>> byName = new HashMap<>();

    /** @param nameOf name of a municipality by its code */
    AwaitedInterviews(Collection<Interview> awaited, UnaryOperator<String> nameOf) {
        Map<String, String> names = new HashMap<>();
        awaited.forEach(interview -> {
            byId.put(interview.id(), interview);
            String municipality = names.computeIfAbsent(interview.municipality(), nameOf);
            byLabel.put(Spelling.plain(OfflineInterviews.label(interview, municipality)), interview);
            add(byName, key(interview.municipality(), interview.organisationName()), interview);
            if (interview.registryNumber() != null) {
                add(byRegistryNumber, key(interview.municipality(), interview.registryNumber()), interview);
            }
        });
    }

    /**
     * What was found, and why nothing was.
     *
     * @param problem null if the interview was found
     */
    record Match(Interview interview, Problem problem) {

        Optional<Interview> found() {
            return Optional.ofNullable(interview);
        }

        private static Match of(Interview interview) {
            return new Match(interview, null);
        }

        private static Match none(String field, String messageKey, Object... args) {
            return new Match(null, Problem.of(field, messageKey, args));
        }
    }

    /**
     * By the answer to the question for the interview where the file has it, else by the association's registry number,
     * else by its name, each in the municipality that interviews.
     *
     * @param answers question name → answer, choices by their names
     * @param own the municipality where the answers name none
     */
    Match find(Map<String, Object> answers, Map<String, String> visit, String own) {
        String chosen = visit.get(OfflineForm.INTERVIEW);
        if (chosen != null) {
            return byChoice(chosen);
        }
        String municipality = Objects.toString(answers.get("municipality"), own);
        String number = Objects.toString(answers.get("assoc_reg_no"), "");
        String name = Objects.toString(answers.get("assoc_name"), "");
        if (number.isBlank() && name.isBlank()) {
            return Match.none(FormKeys.key("assoc_name"), "databank.import.row.noOrganisation");
        }
        List<Interview> found =
                number.isBlank() ? List.of() : byRegistryNumber.getOrDefault(key(municipality, number), List.of());
        if (found.isEmpty()) {
            found = byName.getOrDefault(key(municipality, name), List.of());
        }
        if (found.size() > 1) {
            return Match.none(FormKeys.key("assoc_name"), "databank.import.row.several", name, found.size());
        }
        return found.isEmpty()
                ? Match.none(
                        FormKeys.key("assoc_name"), "databank.import.row.noInterview", name.isBlank() ? number : name)
                : Match.of(found.get(0));
    }

    private Match byChoice(String chosen) {
        Interview interview = chosen.matches("\\d{1,18}(\\.0)?")
                ? byId.get(Long.valueOf(chosen.replaceFirst("\\.0$", "")))
                : byLabel.get(Spelling.plain(chosen));
        return interview == null
                ? Match.none(OfflineForm.INTERVIEW, "databank.import.row.notAwaited", chosen)
                : Match.of(interview);
    }

    private static void add(Map<String, List<Interview>> to, String key, Interview interview) {
        to.computeIfAbsent(key, any -> new ArrayList<>()).add(interview);
    }

    private static String key(String municipality, String name) {
        return municipality + "\n" + Spelling.plain(name);
    }
}
