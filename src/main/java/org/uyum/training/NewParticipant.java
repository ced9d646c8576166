package org.uyum.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.uyum.web.Problem;

/** What is entered for a participant; email and person may be empty. */
public record NewParticipant(
        String fullName, String municipality, String title, boolean manages, String email, String person) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}");

    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    private static final int LONGEST_NAME = 200;

    public NewParticipant {
        fullName = tidy(fullName);
        municipality = tidy(municipality);
        title = tidy(title);
        email = tidy(email);
        person = tidy(person);
    }

    /** Everything that is wrong with them beside the others; whether the account fits is not known here. */
    List<Problem> problems(Collection<String> participating, List<TrainingParticipant> others) {
        List<Problem> problems = new ArrayList<>();
        text("fullName", fullName, problems);
        text("title", title, problems);
        if (municipality == null || !participating.contains(municipality)) {
            problems.add(Problem.of("municipality", "training.participant.municipality.wrong"));
        }
        if (email != null
                && (email.length() > LONGEST_NAME || !EMAIL.matcher(email).matches())) {
            problems.add(Problem.of("email", "training.participant.email.wrong"));
        }
        if (fullName != null && others.stream().anyMatch(this::isSameAs)) {
            problems.add(Problem.of("fullName", "training.participant.twice", fullName));
        }
        if (person != null && others.stream().anyMatch(other -> person.equals(other.person()))) {
            problems.add(Problem.of("person", "training.participant.accountTwice"));
        }
        return problems;
    }

    TrainingParticipant of(Long id, Long training) {
        return new TrainingParticipant(id, training, fullName, municipality, title, manages, email, person);
    }

    private boolean isSameAs(TrainingParticipant other) {
        return other.municipality().equals(municipality)
                && other.fullName().toLowerCase(TURKISH).equals(fullName.toLowerCase(TURKISH));
    }

    private static void text(String field, String text, List<Problem> problems) {
        if (text == null) {
            problems.add(Problem.of(field, "training.participant." + field + ".missing"));
        } else if (text.length() > LONGEST_NAME) {
            problems.add(Problem.of(field, "training.text.tooLong", LONGEST_NAME));
        }
    }

    private static String tidy(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
