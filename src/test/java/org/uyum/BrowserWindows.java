package org.uyum;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The windows that people have open in a test: one for each, with cookies of its own. When the test fails, a picture of
 * every window is left in {@code target}.
 */
final class BrowserWindows implements AfterTestExecutionCallback {

    private static final String PASSWORD = "uyum-demo";

    private final Browser browser;
    private final String program;
    private final Map<String, Page> windows = new LinkedHashMap<>();

    BrowserWindows(Browser browser, String program) {
        this.browser = browser;
        this.program = program;
    }

    /** The window of a person who has signed in. */
    Page of(String person) {
        return windows.computeIfAbsent(person, this::openFor);
    }

    /** A window of the same person in another browser. */
    Page ofAnotherBrowser(String person) {
        return windows.computeIfAbsent(person + "-elsewhere", name -> openFor(person));
    }

    private Page openFor(String person) {
        Page page = open();
        page.navigate(program + "/login");
        signIn(page, person);
        assertThat(page.locator("h1")).hasText("Ana sayfa");
        return page;
    }

    /** Signs in on the sign-in page, which the window shows. */
    static void signIn(Page page, String person) {
        page.getByLabel("Kullanıcı adı").fill(person);
        page.getByLabel("Parola").fill(PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Oturum aç").setExact(true))
                .click();
    }

    /** The window of somebody who has not signed in. */
    Page ofGuest() {
        return windows.computeIfAbsent("guest", id -> open());
    }

    private Page open() {
        return browser.newContext(new Browser.NewContextOptions()
                        .setLocale("tr-TR")
                        .setTimezoneId("Europe/Istanbul")
                        .setViewportSize(1400, 1000))
                .newPage();
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            String name = test.getRequiredTestMethod().getName();
            windows.forEach((person, page) -> page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "browser-" + name + "-" + person + ".png"))));
        }
        windows.values().forEach(page -> page.context().close());
        windows.clear();
    }
}
