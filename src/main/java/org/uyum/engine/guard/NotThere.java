package org.uyum.engine.guard;

import jakarta.ws.rs.core.Response.Status;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.web.context.request.RequestContextHolder;
import org.uyum.web.Texts;

/**
 * Answers 404 to whoever asks for what belongs to another municipality, as for what nobody has. The engine itself says
 * that the tenant is another, with 500.
 */
public final class NotThere {

    private NotThere() {}

    /** The engine's check of tenants, with this answer. */
    public static CommandChecker instead(CommandChecker ofTenants, Texts texts) {
        return (CommandChecker) Proxy.newProxyInstance(
                CommandChecker.class.getClassLoader(), new Class<?>[] {CommandChecker.class}, (proxy, check, args) -> {
                    try {
                        return check.invoke(ofTenants, args);
                    } catch (InvocationTargetException refused) {
                        throw refused.getCause() instanceof ProcessEngineException
                                ? because(texts)
                                : refused.getCause();
                    }
                });
    }

    static RuntimeException because(Texts texts) {
        String message = texts.get("engine.guard.notThere");
        // the engine's REST hides what is not its own behind an internal error
        return RequestContextHolder.getRequestAttributes() == null
                ? new NotFoundException(message)
                : new RestException(Status.NOT_FOUND, message);
    }
}
