package org.uyum.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says which port is in use and how to choose another. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortInUse extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
        return StartTexts.analysis("start.portInUse", cause, String.valueOf(cause.getPort()));
    }
}
