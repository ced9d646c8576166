package org.uyum.databank;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Municipality;

/** Codes that stand for interviewers in questionnaires, for example ZB07; given once and kept. */
@Repository
class InterviewerCodes {

    private final JdbcClient jdbc;
    private final Municipalities municipalities;

    InterviewerCodes(JdbcClient jdbc, Municipalities municipalities) {
        this.jdbc = jdbc;
        this.municipalities = municipalities;
    }

    /** The person's code; whoever has none gets the municipality's next. */
    @Transactional
    public String of(String municipality, String person) {
        int number = find(municipality, person).orElseGet(() -> give(municipality, person));
        String prefix =
                municipalities.find(municipality).map(Municipality::prefix).orElse("XX");
        return "%s%02d".formatted(prefix, number);
    }

    private Optional<Integer> find(String municipality, String person) {
        return jdbc.sql("select number_given from interviewer_number where municipality = ? and person = ?")
                .params(municipality, person)
                .query(Integer.class)
                .optional();
    }

    private int give(String municipality, String person) {
        municipalities.takeTurns(municipality);
        return find(municipality, person).orElseGet(() -> giveNext(municipality, person));
    }

    private int giveNext(String municipality, String person) {
        int next = jdbc.sql("select coalesce(max(number_given), 0) + 1 from interviewer_number where municipality = ?")
                .param(municipality)
                .query(Integer.class)
                .single();
        jdbc.sql("insert into interviewer_number (municipality, person, number_given) values (?, ?, ?)")
                .params(municipality, person, next)
                .update();
        return next;
    }
}
