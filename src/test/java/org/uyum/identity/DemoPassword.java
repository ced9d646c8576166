package org.uyum.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

/** Gives a demo account its password back, which is shorter than the rules allow. */
public final class DemoPassword {

    private DemoPassword() {}

    public static void restore(IdentityService identity, PasswordRules rules, String person) {
        rules.without(() -> {
            User user = identity.createUserQuery().userId(person).singleResult();
            user.setPassword("uyum-demo");
            identity.saveUser(user);
        });
    }
}
