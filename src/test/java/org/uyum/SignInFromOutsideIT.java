package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program with both profiles, oidc and ldap, each against a real server. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInFromOutsideIT {

    private static final String ADMINISTRATOR = "sistem";
    private static final String PASSWORD = "Kuru-incir-17-tane";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private static OidcServer provider;
    private static Directory directory;
    private static RunningJar jar;

    @BeforeAll
    static void start() throws Exception {
        int port = RunningJar.freePort();
        provider = new OidcServer("http://localhost:" + port);
        directory = new Directory(folder);
        jar = RunningJar.launch(
                folder,
                port,
                Map.of(
                        "JAVA_TOOL_OPTIONS",
                        directory.trust(),
                        "UYUM_SIGNIN_LDAP_PASSWORD_FILE",
                        Files.writeString(folder.resolve("searcher"), Directory.SEARCHERS_PASSWORD)
                                .toString(),
                        "UYUM_SIGNIN_LDAP_ROLES_MANAGER_0",
                        "cn=uyum-mudur,ou=groups," + Directory.BASE),
                "--spring.profiles.active=oidc,ldap",
                "--uyum.demo=false",
                "--uyum.admin.name=" + ADMINISTRATOR,
                "--uyum.admin.password=" + PASSWORD,
                "--uyum.sign-in.oidc.name=Belediye Kimlik",
                "--uyum.sign-in.oidc.issuer=" + provider.issuer(),
                "--uyum.sign-in.oidc.client-id=" + OidcServer.CLIENT,
                "--uyum.sign-in.oidc.client-secret=" + OidcServer.SECRET,
                "--uyum.sign-in.oidc.roles.staff=uyum-personel",
                "--uyum.sign-in.oidc.roles.auditor=uyum-denetci",
                "--uyum.sign-in.oidc.municipalities.fatih=Fatih Belediyesi",
                "--uyum.sign-in.ldap.name=Fatih dizini",
                "--uyum.sign-in.ldap.urls=" + directory.url(),
                "--uyum.sign-in.ldap.base=" + Directory.BASE,
                "--uyum.sign-in.ldap.user=" + Directory.SEARCHER,
                "--uyum.sign-in.ldap.start-tls=true",
                "--uyum.sign-in.ldap.user-base=ou=people",
                "--uyum.sign-in.ldap.group-base=ou=groups",
                "--uyum.sign-in.ldap.group-filter=(member={0})",
                "--uyum.sign-in.ldap.roles.staff=uyum-personel",
                "--uyum.sign-in.ldap.municipality=fatih");
        jar.awaitReady();
        jar.knows(ADMINISTRATOR, PASSWORD);
        Browser administrator = new Browser();
        administrator.signIn(ADMINISTRATOR, PASSWORD);
        administrator.submit(
                "/admin/municipalities",
                "/admin/municipalities",
                Map.of("name", "Fatih", "code", "fatih", "prefix", "FT", "populationOver50000", "true"));
    }

    @AfterAll
    static void stop() {
        for (AutoCloseable each : new AutoCloseable[] {jar, provider, directory}) {
            try {
                if (each != null) {
                    each.close();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Cookies and redirects as a browser has them; the provider is told who one is. */
    private static final class Browser {

        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final List<String> visited = new ArrayList<>();
        private String subject = "";

        HttpResponse<String> get(String address) throws Exception {
            return follow(HttpRequest.newBuilder(URI.create(address)).GET());
        }

        private HttpResponse<String> follow(HttpRequest.Builder request) throws Exception {
            visited.clear();
            HttpRequest next = request.header("Accept", "text/html, */*").build();
            for (int hops = 0; hops < 12; hops++) {
                visited.add(next.uri().toString());
                HttpResponse<String> answer = http.send(next, HttpResponse.BodyHandlers.ofString());
                Optional<String> led = answer.headers().firstValue("Location").or(() -> answer.headers()
                        .firstValue("Refresh")
                        .map(refresh -> refresh.replaceFirst("^0;url=", "")));
                if (led.isEmpty()) {
                    return answer;
                }
                URI to = next.uri().resolve(led.get());
                next = HttpRequest.newBuilder(to)
                        .header("Accept", "text/html, */*")
                        .build();
                if (to.toString().equals(provider.issuer() + "/login")) {
                    next = form(to, "username=" + subject + "&password=" + OidcServer.PASSWORD)
                            .header("Accept", "text/html, */*")
                            .build();
                }
            }
            throw new IllegalStateException("led around in circles: " + visited);
        }

        HttpResponse<String> signInWithProvider(String who) throws Exception {
            subject = who;
            return get(jar.url() + "/oauth2/authorization/oidc");
        }

        HttpResponse<String> signIn(String name, String password) throws Exception {
            return submit("/login", "/login", Map.of("username", name, "password", password));
        }

        HttpResponse<String> submit(String page, String action, Map<String, String> fields) throws Exception {
            Matcher token = TOKEN.matcher(get(jar.url() + page).body());
            assertThat(token.find()).as("a form on %s", page).isTrue();
            StringBuilder form = new StringBuilder("_csrf=" + token.group(1));
            fields.forEach((name, value) ->
                    form.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
            return follow(form(URI.create(jar.url() + action), form.toString()));
        }

        private static HttpRequest.Builder form(URI address, String fields) {
            return HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(fields));
        }
    }

    private static Map<String, Object> claims(String name, String first, String last, String... groups) {
        return Map.of(
                "preferred_username",
                name,
                "given_name",
                first,
                "family_name",
                last,
                "email",
                "kisi@fatih.bel.tr",
                "groups",
                List.of(groups),
                "municipality",
                "Fatih Belediyesi");
    }

    private static String accessLog() throws Exception {
        Browser administrator = new Browser();
        administrator.signIn(ADMINISTRATOR, PASSWORD);
        return administrator.get(jar.url() + "/admin/access").body();
    }

    @Test
    void with_the_provider_one_comes_in_to_pages_and_tasklist_and_goes_out_there_too() throws Exception {
        provider.says("u-1", claims("gül.çelik@fatih.bel.tr", "Gül", "Çelik", "uyum-personel", "baska"));
        Browser browser = new Browser();
        assertThat(browser.get(jar.url() + "/programmes").body())
                .contains("Belediye Kimlik ile oturum aç", "Fatih dizini");

        HttpResponse<String> page = browser.signInWithProvider("u-1");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).hasToString(jar.url() + "/programmes?continue");
        assertThat(page.body()).contains("Gül Çelik");
        // the Tasklist and its REST API know the person, the role and the municipality
        assertThat(browser.get(jar.url() + "/camunda/app/tasklist/default/").statusCode())
                .isEqualTo(200);
        assertThat(browser.get(jar.url() + "/camunda/api/admin/auth/user/default")
                        .body())
                .contains("\"userId\":\"gulcelik\"", "tasklist")
                .doesNotContain("\"admin\"");
        assertThat(browser.get(jar.url() + "/api/v1/session").body()).contains("\"person\":\"gulcelik\"");
        assertThat(browser.get(jar.url() + "/me/password").body()).doesNotContain("name=\"before\"");
        assertThat(browser.get(jar.url() + "/admin/people").statusCode()).isEqualTo(403);

        HttpResponse<String> out = browser.submit("/", "/logout", Map.of());
        assertThat(out.uri()).hasToString(jar.url() + "/login?logout");
        assertThat(browser.visited).anyMatch(address -> address.startsWith(provider.issuer() + "/connect/logout"));
        assertThat(browser.get(jar.url() + "/programmes").uri()).hasToString(jar.url() + "/login");
        assertThat(accessLog()).contains("gulcelik", provider.issuer());
    }

    @Test
    void whom_nobody_gave_a_role_reads_so_in_their_language_and_the_access_log_has_it() throws Exception {
        provider.says("u-2", claims("rolsuz", "Rol", "Süz", "camunda-admin", "admin"));
        Browser browser = new Browser();
        assertThat(browser.signInWithProvider("u-2").body()).contains("size verilmiş bir rol yok");
        browser.submit("/login", "/language", Map.of("language", "en"));
        assertThat(browser.signInWithProvider("u-2").body()).contains("you have been given no role");
        assertThat(browser.get(jar.url() + "/programmes").uri()).hasToString(jar.url() + "/login");
        assertThat(accessLog()).contains("gruplardan hiçbirine rol verilmemiş", "rolsuz");
        assertThat(jar.log()).contains("was not let in: NO_ROLE").doesNotContain("rolsuz", OidcServer.SECRET);
    }

    @Test
    void roles_follow_the_provider_and_a_local_account_is_never_taken_over() throws Exception {
        provider.says("u-3", claims("degisen", "De", "Ğişen", "uyum-personel"));
        assertThat(new Browser().signInWithProvider("u-3").body()).contains("De Ğişen");
        provider.says("u-3", claims("degisen", "De", "Değişti", "uyum-denetci"));
        Browser auditor = new Browser();
        assertThat(auditor.signInWithProvider("u-3").body()).contains("De Değişti");
        assertThat(auditor.get(jar.url() + "/admin/access").statusCode()).isEqualTo(200);
        provider.says("u-3", claims("degisen", "De", "Değişti"));
        assertThat(new Browser().signInWithProvider("u-3").body()).contains("size verilmiş bir rol yok");
        // the session of before is over, too
        assertThat(auditor.get(jar.url() + "/admin/access").statusCode()).isNotEqualTo(200);

        provider.says("u-4", claims("Sistem", "Sahte", "Yönetici", "uyum-personel"));
        assertThat(new Browser().signInWithProvider("u-4").body()).contains("başka bir hesaba ait");
        assertThat(jar.get("/api/v1/session", ADMINISTRATOR).statusCode()).isEqualTo(200);
    }

    /** First, because once the provider has described itself, a browser is led there and finds out by itself. */
    @Test
    @Order(1)
    void while_the_provider_is_down_the_page_says_so_and_local_accounts_work() throws Exception {
        provider.says("u-5", claims("kesinti", "Ke", "Sinti", "uyum-personel"));
        provider.close();
        try {
            assertThat(new Browser().signInWithProvider("u-5").body()).contains("sunucusuna şu anda ulaşılamıyor");
            assertThat(new Browser().signIn(ADMINISTRATOR, PASSWORD).body()).contains("/admin/people");
        } finally {
            provider.start();
        }
        assertThat(new Browser().signInWithProvider("u-5").body()).contains("Ke Sinti");
        provider.close();
        provider.start();
        // with other keys than before
        assertThat(new Browser().signInWithProvider("u-5").body()).contains("Ke Sinti");
        HttpResponse<String> forged = new Browser().get(jar.url() + "/login/oauth2/code/oidc?code=1&state=2");
        assertThat(forged.body()).contains("Oturum açma tamamlanamadı");
    }

    /** Last, because it locks the administrator's account for some seconds. */
    @Test
    @Order(Integer.MAX_VALUE)
    void with_the_directory_one_comes_in_by_form_and_as_a_client_and_others_do_not() throws Exception {
        Browser browser = new Browser();
        assertThat(browser.signIn("aysel.şimşek", Directory.PASSWORD).body()).contains("Aysel Şimşek");
        assertThat(browser.get(jar.url() + "/camunda/app/tasklist/default/").statusCode())
                .isEqualTo(200);
        assertThat(browser.get(jar.url() + "/camunda/api/admin/auth/user/default")
                        .body())
                .contains("\"userId\":\"ayselsimsek\"");
        jar.knows("kemal.demir", Directory.PASSWORD);
        assertThat(jar.get("/api/v1/session", "kemal.demir").body()).contains("\"person\":\"kemaldemir\"");
        assertThat(jar.get("/engine-rest/task?maxResults=10", "kemal.demir").statusCode())
                .isEqualTo(200);
        assertThat(browser.submit("/", "/logout", Map.of()).uri()).hasToString(jar.url() + "/login?logout");

        assertThat(new Browser().signIn("kemal.demir", "yanlış").uri()).hasToString(jar.url() + "/login?error");
        for (String name : List.of("*)(uid=*", "*", "nobody", "aysel.şimşek)(l=*")) {
            assertThat(new Browser().signIn(name, Directory.PASSWORD).uri())
                    .as(name)
                    .hasToString(jar.url() + "/login?error");
        }
        directory.person("misafir", "Mi", "Safir", "komşular");
        assertThat(new Browser().signIn("misafir", Directory.PASSWORD).body()).contains("size verilmiş bir rol yok");
        jar.knows("misafir", Directory.PASSWORD);
        HttpResponse<String> client = jar.get("/api/v1/programmes", "misafir");
        assertThat(client.statusCode()).isEqualTo(403);
        assertThat(client.body()).contains("size verilmiş bir rol yok");
        directory.person(ADMINISTRATOR, "Sahte", "Yönetici", "uyum-personel");
        assertThat(new Browser().signIn(ADMINISTRATOR, Directory.PASSWORD).uri())
                .hasToString(jar.url() + "/login?error");
        assertThat(jar.log()).doesNotContain(Directory.PASSWORD, Directory.SEARCHERS_PASSWORD);
    }
}
