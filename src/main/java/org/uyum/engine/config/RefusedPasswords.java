package org.uyum.engine.config;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.web.context.request.RequestContextHolder;
import org.uyum.identity.PasswordRules;
import org.uyum.web.Texts;

/**
 * Says in words what a new password must keep, where REST or the Admin webapp gives one that does not: the engine would
 * answer 500 in English.
 */
class RefusedPasswords extends CommandInterceptor {

    private static final String AGAINST_POLICY = "Password does not match policy";

    private final Texts texts;

    RefusedPasswords(Texts texts) {
        this.texts = texts;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException failure) {
            if (command instanceof SaveUserCmd
                    && RequestContextHolder.getRequestAttributes() != null
                    && String.valueOf(failure.getMessage()).contains(AGAINST_POLICY)) {
                throw new RestException(
                        Status.BAD_REQUEST, failure, texts.get("web.password.rules", PasswordRules.SHORTEST));
            }
            throw failure;
        }
    }
}
