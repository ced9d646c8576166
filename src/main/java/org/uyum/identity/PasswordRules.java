package org.uyum.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * What a new password must keep, whichever way it comes: it is long and does not contain its owner's names. Length counts
 * more than a mixture of kinds of characters (NIST SP 800-63B, 5.1.1.2). Passwords that exist are not looked at.
 */
@Component
public class PasswordRules implements PasswordPolicy {

    public static final int SHORTEST = 12;

    /** A shorter name is part of too many words. */
    private static final int SHORTEST_NAME = 3;

    private final ThreadLocal<Boolean> off = ThreadLocal.withInitial(() -> false);

    // The placeholders are the keys under which the Admin webapp has a sentence for each rule.
    private final List<PasswordPolicyRule> rules = List.of(
            new Rule(
                    "PASSWORD_POLICY_LENGTH",
                    Map.of("minLength", String.valueOf(SHORTEST)),
                    (password, owner) -> password.codePointCount(0, password.length()) >= SHORTEST),
            new Rule(
                    "PASSWORD_POLICY_USER_DATA",
                    Map.of(),
                    (password, owner) -> owner == null
                            || Stream.of(owner.getId(), owner.getFirstName(), owner.getLastName())
                                    .noneMatch(name -> isIn(password, name))));

    @Override
    public List<PasswordPolicyRule> getRules() {
        return rules;
    }

    /** Does something, in this thread, that may give passwords which everybody knows anyway: those of the demo. */
    void without(Runnable action) {
        off.set(true);
        try {
            action.run();
        } finally {
            off.remove();
        }
    }

    private static boolean isIn(String password, String name) {
        return name != null
                && name.length() >= SHORTEST_NAME
                && password.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    private final class Rule implements PasswordPolicyRule {

        private final String placeholder;
        private final Map<String, String> parameters;
        private final BiPredicate<String, User> kept;

        private Rule(String placeholder, Map<String, String> parameters, BiPredicate<String, User> kept) {
            this.placeholder = placeholder;
            this.parameters = parameters;
            this.kept = kept;
        }

        @Override
        public String getPlaceholder() {
            return placeholder;
        }

        @Override
        public Map<String, String> getParameters() {
            return parameters;
        }

        @Override
        public boolean execute(String password) {
            return execute(password, null);
        }

        @Override
        public boolean execute(String password, User owner) {
            return off.get() || password != null && kept.test(password, owner);
        }
    }
}
