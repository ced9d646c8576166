package org.uyum.pilot;

import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.uyum.casework.CaseworkFixtures;

/** The tasks of the programme as a whole. */
@TestComponent
class ProgrammeTasks implements StageTasks {

    @Override
    public Map<String, Doing> tasks() {
        return Map.of(
                "planProgramme", Doing.form(CaseworkFixtures.plan("bagcilar")),
                "decideReadiness",
                        Doing.form(
                                Map.of("decision", "override", "reason", "Yönetici yaza dek izinli, eğitim bekler.")),
                "closeProgramme", Doing.form(Map.of("closingNote", "Birim kuruldu; program tamamlandı.")));
    }
}
