package org.uyum.databank;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.uyum.databank.AnswersImport.State;

/** The files of offline answers that were uploaded, without their rows. */
@Repository
class AnswersImports {

    private final JdbcClient jdbc;
    private final StagedJson json;
    private final Clock clock;

    AnswersImports(JdbcClient jdbc, StagedJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Long add(AnswersImport file) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into answers_import (fieldwork, person, municipality, language, file_name, layout, state,
                            uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        file.fieldwork(),
                        file.person(),
                        file.municipality(),
                        file.language(),
                        file.fileName(),
                        json.written(file.layout()),
                        file.state().name(),
                        at(file.uploadedAt()))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** The file, for whoever uploaded it. */
    Optional<AnswersImport> find(Long id, String person) {
        return jdbc.sql("select * from answers_import where id = ? and person = ?")
                .params(id, person)
                .query(this::file)
                .optional();
    }

    /** Whoever takes it over, discards or checks it waits for others who do. */
    Optional<AnswersImport> findLocked(Long id) {
        return jdbc.sql("select * from answers_import where id = ? for update")
                .param(id)
                .query(this::file)
                .optional();
    }

    List<AnswersImport> of(Long fieldwork, String person) {
        return jdbc.sql("select * from answers_import where fieldwork = ? and person = ? order by id desc")
                .params(fieldwork, person)
                .query(this::file)
                .list();
    }

    List<AnswersImport> in(State state) {
        return jdbc.sql("select * from answers_import where state = ? order by id")
                .param(state.name())
                .query(this::file)
                .list();
    }

    void setState(Long id, State state) {
        jdbc.sql("update answers_import set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    void setTakenOver(Long id) {
        jdbc.sql("update answers_import set state = 'TAKEN_OVER', taken_over_at = ? where id = ?")
                .params(at(Instant.now(clock)), id)
                .update();
    }

    void remove(Long id) {
        jdbc.sql("delete from answers_import where id = ?").param(id).update();
    }

    /** Not one with interviews that still have to go on. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void removeOld() {
        jdbc.sql(
                        """
                        delete from answers_import where uploaded_at <= ? and state <> 'TAKEN_OVER' and not exists (
                            select 1 from answers_import_row r
                            where r.answers_import = answers_import.id and r.state = 'STUCK')""")
                .param(at(Instant.now(clock).minus(AnswersImport.KEPT)))
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private AnswersImport file(ResultSet row, int number) throws SQLException {
        OffsetDateTime takenOver = row.getObject("taken_over_at", OffsetDateTime.class);
        return new AnswersImport(
                row.getLong("id"),
                row.getLong("fieldwork"),
                row.getString("person"),
                row.getString("municipality"),
                row.getString("language"),
                row.getString("file_name"),
                json.read(row.getString("layout"), new TypeReference<>() {}),
                State.valueOf(row.getString("state")),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                takenOver == null ? null : takenOver.toInstant());
    }
}
