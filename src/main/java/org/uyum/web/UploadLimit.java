package org.uyum.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that an upload is too large. It looks before Spring Security does, which finds no token in a form that the server
 * did not read and would answer that one has no right to do this. Calls of the API bring no form: {@link RefusedRequests}
 * tells them in the language of whoever calls, who is known only then.
 */
@Component
class UploadLimit extends OncePerRequestFilter implements Ordered {

    private final long most;

    UploadLimit(MultipartProperties upload) {
        this.most = upload.getMaxRequestSize().toBytes();
    }

    @Override
    public int getOrder() {
        return SecurityProperties.DEFAULT_FILTER_ORDER - 1;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean form = type != null
                && type.startsWith("multipart/")
                && !request.getRequestURI().startsWith("/api/");
        if (form && request.getContentLengthLong() > most) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
