package org.uyum.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the pages of Camunda's webapps apart that are asked for at the same time. A page's scripts run only if they carry
 * the number, made anew for each answer, that its header allows. Camunda hands the number from the header to the page
 * through an attribute of the whole application: of two pages at once, one carries the other's number, no script of it
 * runs, and the person looks at an empty page. Here each request has that attribute for itself.
 */
@Component
class WebappNonces extends OncePerRequestFilter implements Ordered {

    static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new RequestWithNonce(request), response);
    }

    private static final class RequestWithNonce extends HttpServletRequestWrapper {

        private final ServletContext application;

        RequestWithNonce(HttpServletRequest request) {
            super(request);
            ServletContext shared = request.getServletContext();
            application = (ServletContext) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, arguments) -> answer(shared, method, arguments));
        }

        @Override
        public ServletContext getServletContext() {
            return application;
        }

        private Object answer(ServletContext shared, Method method, Object[] arguments) throws Throwable {
            boolean ofNonce = arguments != null && arguments.length > 0 && NONCE.equals(arguments[0]);
            if (ofNonce && method.getName().equals("setAttribute")) {
                setAttribute(NONCE, arguments[1]);
                return null;
            }
            if (ofNonce && method.getName().equals("getAttribute")) {
                return getAttribute(NONCE);
            }
            try {
                return method.invoke(shared, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }
    }
}
