package org.uyum.administration;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes away the people and municipalities that a test added. */
final class AdministeredPeople {

    private AdministeredPeople() {}

    static void remove(IdentityService identity, JdbcClient jdbc, List<String> people, List<String> codes) {
        people.forEach(id -> {
            identity.deleteUser(id);
            jdbc.sql("delete from issued_password where person = ?").param(id).update();
        });
        codes.forEach(code -> {
            identity.deleteTenant(code);
            jdbc.sql("delete from municipality where code = ?").param(code).update();
        });
    }
}
