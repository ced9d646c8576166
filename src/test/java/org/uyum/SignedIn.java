package org.uyum;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who is signed in to our pages in a browser of their own, without looking at what it draws. */
final class SignedIn {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Pattern ISSUED = Pattern.compile("<code[^>]*id=\"password\"[^>]*>([^<]+)</code>");

    private final String url;
    /** Brings back what is meant for HTTPS too: in production a proxy speaks it, and here nobody does. */
    private final CookieManager cookies = new CookieManager() {
        @Override
        public void put(URI from, Map<String, List<String>> headers) throws IOException {
            super.put(from, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    };

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private SignedIn(String url) {
        this.url = url;
    }

    /** Signs in and chooses a language: tr or en. */
    static SignedIn as(String person, String language, String url) throws Exception {
        SignedIn browser = with(person, "uyum-demo", url);
        browser.send("/language", Map.of("language", language));
        return browser;
    }

    /** Signs in somebody who is not of the demo. */
    static SignedIn with(String person, String password, String url) throws Exception {
        SignedIn browser = new SignedIn(url);
        browser.send("/login", Map.of("username", person, "password", password));
        return browser;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path.replace(" ", "%20")));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends JSON to the API of the webapps, with the token that they send. */
    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return call("POST", path, json);
    }

    /** Calls the API of the webapps with any method, with the token that they send. */
    HttpResponse<String> call(String method, String path, String json) throws IOException, InterruptedException {
        get("/camunda/api/engine/engine/");
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .headers("Content-Type", "application/json", "X-XSRF-TOKEN", token)
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form of one of our pages, which must be accepted. */
    void send(String path, Map<String, String> fields) throws IOException, InterruptedException {
        HttpResponse<String> answer = submit("POST", path, fields);
        if (answer.statusCode() != 200 || answer.uri().getPath().equals("/login")) {
            throw new IllegalStateException(path + " led to " + answer.uri() + " with " + answer.statusCode());
        }
    }

    /** As an administrator adds somebody, who then chooses a password in the place of the one that was handed over. */
    SignedIn addPerson(String id, String name, String municipality, String roles, String password) throws Exception {
        Map<String, String> entered = Map.of(
                "id", id, "firstName", name, "lastName", "Kişisi", "municipalities", municipality, "roles", roles);
        String handedOver = submit("POST", "/admin/people", entered).body();
        Matcher issued = ISSUED.matcher(handedOver);
        if (!issued.find()) {
            throw new IllegalStateException("no password for " + id + ": " + handedOver);
        }
        SignedIn person = with(id, issued.group(1), url);
        person.send("/me/password", Map.of("before", issued.group(1), "after", password, "again", password));
        return person;
    }

    /** Sends what a page of somebody else could have this browser send: without the token. */
    HttpResponse<String> forge(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString("x=1"))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form as one of our pages does, with any method. */
    HttpResponse<String> submit(String method, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(
                get(path.equals("/login") ? path : "/", "Accept", "text/html").body());
        if (!token.find()) {
            throw new IllegalStateException("no form to send to " + path);
        }
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + token.group(1) + "&", ""));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .headers("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
