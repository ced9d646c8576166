package org.uyum.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One person towards a running application: the engine's REST with HTTP Basic, and our pages in a session. Whoever is
 * nobody calls REST without a login, as stock Camunda allows.
 */
final class Rest {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final String PASSWORD = "uyum-demo";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI address;
    private final String person;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String csrf;

    private Rest(URI address, String person) {
        this.address = address;
        this.person = person;
    }

    static Rest as(URI address, String person) {
        return new Rest(address, person);
    }

    static Rest asNobody(URI address) {
        return new Rest(address, null);
    }

    JsonNode get(String path) {
        return json(send(request(path).GET()));
    }

    JsonNode post(String path, Object body) {
        return json(send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(write(body)))));
    }

    void put(String path) {
        send(request(path).PUT(HttpRequest.BodyPublishers.noBody()));
    }

    /** Signs in to our pages, and with that to the webapps. */
    Rest inOurSession() {
        signIn();
        return withWebappToken();
    }

    /** A call that changes nothing brings the token of the session for those that may. */
    private Rest withWebappToken() {
        send(HttpRequest.newBuilder(address.resolve("/camunda/api/engine/engine/")).GET());
        return this;
    }

    /** Signs in to the webapps of stock Camunda. */
    Rest inStockSession(String password) {
        send(HttpRequest.newBuilder(address.resolve("/camunda/app/tasklist/default/")).GET());
        send(HttpRequest.newBuilder(address.resolve("/camunda/api/admin/auth/user/default/login/tasklist"))
                .headers("Content-Type", "application/x-www-form-urlencoded", "X-XSRF-TOKEN", webappToken())
                .POST(HttpRequest.BodyPublishers.ofString("username=" + person + "&password=" + password)));
        return withWebappToken();
    }

    /** Asks in the person's session as the Tasklist does; with GET where there is no body. */
    JsonNode inTasklist(String path, Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        return json(send(
                body == null
                        ? request.header("Accept", "application/json").GET()
                        : request.headers(
                                        "Accept",
                                        "application/hal+json, application/json; q=0.5",
                                        "Content-Type",
                                        "application/json",
                                        "X-XSRF-TOKEN",
                                        webappToken())
                                .POST(HttpRequest.BodyPublishers.ofString(write(body)))));
    }

    private String webappToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** A page of ours, for which the person signs in first. */
    String page(String path) {
        signIn();
        return send(HttpRequest.newBuilder(address.resolve(path)).GET()).body();
    }

    /** Sends the form of a page of ours; fails if it is refused. Returns where it leads to. */
    String send(String path, Map<String, String> fields) {
        signIn();
        HttpResponse<String> answer = submit(path, fields);
        String location = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode() + " " + location + ": "
                    + page(location.isEmpty() ? path : location));
        }
        return location;
    }

    /** Uploads a file on a page of ours; fails if it is refused. Returns where it leads to. */
    String upload(String path, String name, String content) {
        signIn();
        String border = "----uyum";
        String body = "--%1$s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%2$s\r\n--%1$s\r\n"
                        .formatted(border, csrf)
                + "Content-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--" + border + "--\r\n";
        return send(HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + border)
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** What a form of ours that only looks is answered with. */
    String found(String path, Map<String, String> fields) {
        signIn();
        return submit(path, fields).body();
    }

    private void signIn() {
        if (csrf == null) {
            csrf = token(send(HttpRequest.newBuilder(address.resolve("/login")).GET())
                    .body());
            submit("/login", Map.of("username", person, "password", PASSWORD));
            csrf = token(send(HttpRequest.newBuilder(address.resolve("/")).GET()).body());
        }
    }

    private HttpResponse<String> submit(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("a page without a token");
        }
        return token.group(1);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        if (person != null) {
            byte[] login = (person + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(
                        answer.request().uri() + " was answered with " + answer.statusCode() + ": " + answer.body());
            }
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers as the Tasklist sends them: each a variable, lists as JSON in text. */
    static Map<String, Object> variables(Map<String, ?> answers) {
        return Map.of(
                "variables",
                answers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> variable(entry.getValue()))));
    }

    private static Map<String, Object> variable(Object answer) {
        return answer instanceof List<?> list
                ? Map.of("type", "Json", "value", write(list))
                : Map.of("value", answer);
    }
}
