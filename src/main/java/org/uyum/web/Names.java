package org.uyum.web;

import java.text.Collator;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uyum.identity.Municipalities;
import org.uyum.identity.People;

/** Names to show for ids of people and codes of municipalities. */
@Component("names")
public class Names {

    private final People people;
    private final Municipalities municipalities;
    private final Texts texts;

    Names(People people, Municipalities municipalities, Texts texts) {
        this.people = people;
        this.municipalities = municipalities;
        this.texts = texts;
    }

    /** The name of a person, the id where nobody has it any more, nothing for null. */
    public String person(String id) {
        return people.nameOf(id);
    }

    /** Who did or does something, and for whom if they acted as a deputy; nothing for null. */
    public String person(String id, String principal) {
        return principal == null ? person(id) : texts.get("web.deputy", person(id), person(principal));
    }

    /** The name of a municipality, the code where it is unknown, nothing for null. */
    public String municipality(String code) {
        return code == null ? "" : municipalities.nameOf(code);
    }

    /** The names of several municipalities, in Turkish alphabetical order. */
    public String municipalities(Collection<String> codes) {
        return codes.stream()
                .map(municipalities::nameOf)
                .sorted(Collator.getInstance(Locale.forLanguageTag("tr")))
                .collect(Collectors.joining(", "));
    }
}
