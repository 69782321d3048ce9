package certway.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person's browser: keeps cookies, fills in forms, and follows redirects only when told to. */
final class Browser {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final URI door;
    private final Map<String, String> doorCookies;
    private final Map<String, String> otherCookies = new ConcurrentHashMap<>();

    Browser(URI door) {
        this(door, new ConcurrentHashMap<>());
    }

    private Browser(URI door, Map<String, String> cookies) {
        this.door = door;
        this.doorCookies = cookies;
    }

    /** The same browser in front of another gateway of the same name. */
    Browser at(URI otherDoor) {
        return new Browser(otherDoor, doorCookies);
    }

    /** Another browser with the same cookies as now. */
    Browser copy() {
        return new Browser(door, new ConcurrentHashMap<>(doorCookies));
    }

    @Nullable
    String cookie(String name) {
        return doorCookies.get(name);
    }

    void setCookie(String name, String value) {
        doorCookies.put(name, value);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(door.resolve(path), headers).GET());
    }

    /** As a script of a page does it: with the token from the cookie. */
    HttpResponse<String> post(String path, String json, String... headers) {
        get("/api/programs");
        return send(request(door.resolve(path), headers)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", String.valueOf(doorCookies.get("XSRF-TOKEN")))
                .POST(BodyPublishers.ofString(json)));
    }

    /** As a page of another site could do it. */
    HttpResponse<String> postWithoutToken(String path, String json, String... headers) {
        return send(request(door.resolve(path), headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Goes to the login page, logs in, and comes back; the answer is where the gateway sends the browser then. */
    HttpResponse<String> login(String name) {
        return login(name, "/oauth2/authorization/keycloak");
    }

    HttpResponse<String> login(String name, String from) {
        HttpResponse<String> answer = answerOfKeycloak(name, from);
        return send(request(location(answer), "Accept", "text/html").GET());
    }

    /** The redirect with which Keycloak sends the browser back. */
    HttpResponse<String> answerOfKeycloak(String name, String from) {
        HttpResponse<String> page = follow(get(from, "Accept", "text/html"));
        return submit(page, Map.of("username", name, "password", name));
    }

    HttpResponse<String> register(String name) {
        HttpResponse<String> page = follow(get("/oauth2/authorization/keycloak", "Accept", "text/html"));
        Matcher link = Pattern.compile("href=\"([^\"]*registration[^\"]*)\"").matcher(page.body());
        assertThat(link.find()).as("a link to the registration").isTrue();
        HttpResponse<String> form =
                send(request(page.uri().resolve(unescape(link.group(1)))).GET());
        HttpResponse<String> answer = submit(
                form,
                Map.of(
                        "username", name,
                        "password", "a-long-password",
                        "password-confirm", "a-long-password",
                        "email", name + "@certway.example",
                        "firstName", "New",
                        "lastName", "Student"));
        return send(request(location(answer)).GET());
    }

    HttpResponse<String> visit(URI address) {
        return send(request(address, "Accept", "text/html").GET());
    }

    HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int hops = 0; last.statusCode() / 100 == 3 && hops < 10; hops++) {
            last = visit(location(last));
        }
        return last;
    }

    static URI location(HttpResponse<String> answer) {
        return answer.uri()
                .resolve(answer.headers()
                        .firstValue("Location")
                        .orElseThrow(() ->
                                new AssertionError("no redirect but " + answer.statusCode() + " " + answer.body())));
    }

    private HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find()).as("a form in: %s", page.body()).isTrue();
        return postForm(page.uri().resolve(unescape(form.group(1))), fields);
    }

    HttpResponse<String> postForm(URI address, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(address, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A form with a file in it, as a browser sends it. */
    HttpResponse<String> postFile(String path, String body, String... headers) {
        return send(request(door.resolve(path), headers)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String unescape(String attribute) {
        return attribute.replace("&amp;", "&");
    }

    private HttpRequest.Builder request(URI address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        URI address = builder.build().uri();
        Map<String, String> cookies = isDoor(address) ? doorCookies : otherCookies;
        if (!cookies.isEmpty()) {
            builder.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = CLIENT.send(builder.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(header -> keep(cookies, header));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isDoor(URI address) {
        return address.getPort() == door.getPort() || address.getPort() == Neighbourhood.PUBLIC_URL.getPort();
    }

    private static void keep(Map<String, String> cookies, String header) {
        String pair = header.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        boolean expired = HttpCookie.parse("Set-Cookie: " + header).getFirst().hasExpired();
        if (expired || value.isEmpty()) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }
}
