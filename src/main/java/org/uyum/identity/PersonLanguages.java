package org.uyum.identity;

import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The language that each person chose, by the person's id; nothing for those who never chose. */
@Repository
public class PersonLanguages {

    private final JdbcClient jdbc;

    PersonLanguages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Locale> find(String person) {
        return jdbc.sql("select language from person_language where person = ?")
                .param(person)
                .query(String.class)
                .optional()
                .map(Locale::forLanguageTag);
    }

    /** Takes the place of what the person chose before. */
    public void choose(String person, Locale language) {
        if (changed(person, language)) {
            return;
        }
        try {
            jdbc.sql("insert into person_language (person, language) values (?, ?)")
                    .params(person, language.getLanguage())
                    .update();
        } catch (DuplicateKeyException chosenAtTheSameTime) {
            changed(person, language);
        }
    }

    private boolean changed(String person, Locale language) {
        return jdbc.sql("update person_language set language = ? where person = ?")
                        .params(language.getLanguage(), person)
                        .update()
                > 0;
    }
}
