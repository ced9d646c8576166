package org.uyum.meeting.steps;

import java.util.List;
import org.uyum.identity.Person;

/** People as options of a form. */
record Choice(String label, String value) {

    static List<Choice> of(List<Person> people) {
        return people.stream()
                .map(person -> new Choice(person.name(), person.id()))
                .toList();
    }
}
