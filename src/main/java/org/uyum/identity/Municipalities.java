package org.uyum.identity;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The municipalities of this installation. */
@Repository
public class Municipalities {

    /** Named like the component it goes to: under another name it would be looked for in vain first, row by row. */
    private static final String ALL =
            "select code, name, prefix, population_over50000 as populationOver50000 from municipality";

    private final JdbcClient jdbc;
    private final Tenants tenants;

    Municipalities(JdbcClient jdbc, Tenants tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    /** Adds a municipality and its tenant of the engine's; fails if code or prefix is taken. */
    @Transactional
    public void add(Municipality municipality) {
        jdbc.sql("insert into municipality (code, name, prefix, population_over50000) values (?, ?, ?, ?)")
                .params(
                        municipality.code(),
                        municipality.name(),
                        municipality.prefix(),
                        municipality.populationOver50000())
                .update();
        tenants.keep(municipality);
    }

    /**
     * Changes name and population, in the engine too. Code and prefix stay: they stand in rows and case numbers.
     *
     * @return whether it still was as before; if not, nothing is changed
     */
    @Transactional
    public boolean change(Municipality before, Municipality after) {
        boolean asBefore = jdbc.sql(
                                """
                                update municipality set name = ?, population_over50000 = ?
                                where code = ? and name = ? and population_over50000 = ?""")
                        .params(
                                after.name(),
                                after.populationOver50000(),
                                before.code(),
                                before.name(),
                                before.populationOver50000())
                        .update()
                > 0;
        if (asBefore) {
            tenants.keep(new Municipality(before.code(), after.name(), before.prefix(), after.populationOver50000()));
        }
        return asBefore;
    }

    /** Tenants bear the names of their municipalities; those of earlier versions bore their codes. */
    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void nameTenants() {
        findAllSorted().forEach(tenants::keep);
    }

    public Optional<Municipality> find(String code) {
        return jdbc.sql(ALL + " where code = ?")
                .param(code)
                .query(Municipality.class)
                .optional();
    }

    /** Name to show for a code; the code itself where it is unknown. */
    public String nameOf(String code) {
        return find(code).map(Municipality::name).orElse(code);
    }

    /** Lets whoever gives out numbers in a municipality go one after another, each until the end of their transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeTurns(String code) {
        jdbc.sql("select code from municipality where code = ? for update")
                .param(code)
                .query(String.class)
                .optional();
    }

    /** All, in Turkish alphabetical order of their names. */
    public List<Municipality> findAllSorted() {
        return jdbc.sql(ALL).query(Municipality.class).list().stream()
                .sorted(Comparator.comparing(Municipality::name, Collator.getInstance(Locale.forLanguageTag("tr"))))
                .toList();
    }
}
