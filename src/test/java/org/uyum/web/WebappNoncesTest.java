package org.uyum.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class WebappNoncesTest {

    private static final String PAGE = "/camunda/app/tasklist/default/";

    private final WebappNonces filter = new WebappNonces();
    private final MockServletContext application = new MockServletContext();
    private final List<Object> written = new ArrayList<>();

    @Test
    void a_page_keeps_its_number_while_another_is_asked_for() throws Exception {
        ask(PAGE, "first", () -> ask(PAGE, "second", () -> {}));
        assertThat(written).containsExactly("second", "first");
    }

    @Test
    void everything_else_of_the_application_stays_shared() throws Exception {
        application.setAttribute("name", "Uyum");
        filter.doFilter(request("/camunda/api/"), new MockHttpServletResponse(), (request, response) -> {
            ServletContext seen = request.getServletContext();
            assertThat(seen.getAttribute("name")).isEqualTo("Uyum");
            seen.setAttribute("name", "Yeni");
        });
        assertThat(application.getAttribute("name")).isEqualTo("Yeni");
    }

    @Test
    void our_own_pages_see_the_application_itself() throws Exception {
        filter.doFilter(request("/programmes"), new MockHttpServletResponse(), (request, response) -> assertThat(
                        request.getServletContext())
                .isSameAs(application));
    }

    /** As Camunda's filters do: the number is set for the header first, and read for the page later. */
    private void ask(String path, String number, Meanwhile meanwhile) throws Exception {
        FilterChain camunda = (request, response) -> {
            request.getServletContext().setAttribute(WebappNonces.NONCE, number);
            try {
                meanwhile.happens();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            written.add(request.getServletContext().getAttribute(WebappNonces.NONCE));
        };
        filter.doFilter(request(path), new MockHttpServletResponse(), camunda);
    }

    private MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest(application, "GET", path);
    }

    private interface Meanwhile {
        void happens() throws Exception;
    }
}
