package org.uyum;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;

/** Camunda's webapps as an administrator has them open; each step waits until its page is complete. */
final class WebappPages {

    private static final String ADDRESS = "/camunda/app/";

    private final Page page;
    private final String program;

    WebappPages(Page page, String program) {
        this.page = page;
        this.program = program;
    }

    /** Opens a page of a webapp under our name, where a text shows that it has come. */
    WebappPages open(String webapp, String path, String name, String shown) {
        // a change of the address's end only would not load the page anew
        page.navigate("about:blank");
        page.navigate(program + ADDRESS + webapp + "/default/#/" + path);
        assertThat(page).hasTitle(Pattern.compile("^Uyum " + name + "( \\| .+)?$"));
        return awaitText(shown);
    }

    /** Follows a link to a page, where a text shows that it has come. */
    WebappPages follow(Locator link, String shown) {
        link.first().click();
        return awaitText(shown);
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Locator shown(String selector) {
        return page.locator(selector + ":visible");
    }

    private WebappPages awaitText(String shown) {
        assertThat(page.getByText(shown).first()).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator(".loader-state.loading:visible")).hasCount(0);
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        return this;
    }
}
