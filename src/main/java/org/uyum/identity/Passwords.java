package org.uyum.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People's own passwords: changed by whoever knows the one before. */
@Component
public class Passwords {

    private final IdentityService identityService;
    private final EngineLogins engineLogins;
    private final IssuedPasswords issued;
    private final OutsideAccounts outsideAccounts;
    private final Sessions sessions;
    private final AccessLog accessLog;

    /** Lazy, because the engine itself asks for people while it starts. */
    Passwords(
            @Lazy IdentityService identityService,
            EngineLogins engineLogins,
            IssuedPasswords issued,
            OutsideAccounts outsideAccounts,
            Sessions sessions,
            AccessLog accessLog) {
        this.identityService = identityService;
        this.engineLogins = engineLogins;
        this.issued = issued;
        this.outsideAccounts = outsideAccounts;
        this.sessions = sessions;
        this.accessLog = accessLog;
    }

    /** What became of a change. */
    public enum Change {
        DONE,
        /** The password before is not the one that was said; said wrong often, the account is locked for a while. */
        WRONG,
        /** The new one is the one before. */
        SAME,
        /** The new one does not keep {@link PasswordRules}. */
        WEAK,
        /** A provider outside keeps the password. */
        ELSEWHERE
    }

    /** Whether the person has a password that somebody else knows. */
    public boolean mustChoose(String person) {
        return issued.has(person);
    }

    /** Whether the person's password is kept by a provider outside, and there is none to be changed here. */
    public boolean isElsewhere(String person) {
        return outsideAccounts.has(person);
    }

    /** Replaces a person's password and ends all their sessions. Nothing is changed unless it is {@link Change#DONE}. */
    @Transactional
    public Change change(Person person, String before, String after) {
        if (isElsewhere(person.id())) {
            return Change.ELSEWHERE;
        }
        return engineLogins.without(() -> {
            if (!identityService.checkPassword(person.id(), before)) {
                return Change.WRONG;
            }
            if (before.equals(after)) {
                return Change.SAME;
            }
            User user = identityService.createUserQuery().userId(person.id()).singleResult();
            if (!identityService.checkPasswordAgainstPolicy(after, user).isValid()) {
                return Change.WEAK;
            }
            user.setPassword(after);
            identityService.saveUser(user);
            issued.remove(person.id());
            sessions.endAll(person.id());
            accessLog.write(AccessEvent.of(AccessEvent.Kind.PASSWORD_CHANGED).municipality(person.municipality()));
            return Change.DONE;
        });
    }
}
