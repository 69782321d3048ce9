package certway.web;

import certway.testkit.identity.TokenIssuer;
import certway.testkit.identity.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The pages before services that say what a test wants, and a browser without scripts. */
final class RunningPages {

    private final TokenIssuer issuer = new TokenIssuer();
    private final Services services = new Services();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext pages = start();

    private RunningPages() {}

    /** Started once for all tests; its services have forgotten what tests before said. */
    static RunningPages shared() {
        Shared.INSTANCE.services.forget();
        return Shared.INSTANCE;
    }

    private ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplication(WebUi.class);
        application.setDefaultProperties(Map.of(
                "CERTWAY_PORT", "0",
                // The validator brings Jetty's client of another generation, which Boot would take for its own.
                "spring.http.clients.imperative.factory", "jdk",
                "CERTWAY_ISSUER", issuer.issuer(),
                "CERTWAY_KEYCLOAK_BACKCHANNEL", issuer.issuer(),
                "CERTWAY_CATALOG_URL", services.url(),
                "CERTWAY_ENROLLMENT_URL", services.url(),
                "CERTWAY_PROGRESS_URL", services.url(),
                "CERTWAY_CREDENTIAL_URL", services.url(),
                "CERTWAY_OPERATOR_NAME", "Laboratory School",
                "CERTWAY_OPERATOR_CONTACT", "help@laboratory-school.example"));
        application.addInitializers(context ->
                ((GenericApplicationContext) context).registerBean(FilterRegistrationBean.class, Figures::first));
        return application.run();
    }

    Services services() {
        return services;
    }

    Tokens tokens() {
        return issuer.tokens();
    }

    HttpResponse<String> get(String path, @Nullable String token, String... headers) {
        HttpRequest.Builder request = request(path, token).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, @Nullable String token, Map<String, String> form) {
        return post(path, token, form, "en");
    }

    HttpResponse<String> post(String path, @Nullable String token, Map<String, String> form, String language) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + '=' + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path, token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofString(body)));
    }

    /** A form with a file, which says its own name. */
    HttpResponse<String> upload(String path, @Nullable String token, Map<String, String> form, String file) {
        return upload(path, token, form, "file", file);
    }

    /** The same with the file in another field. */
    HttpResponse<String> upload(
            String path, @Nullable String token, Map<String, String> form, String field, String file) {
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) ->
                body.append("--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value)));
        body.append("--x\r\nContent-Disposition: form-data; name=\"%2$s\"; filename=\"%1$s\"\r\n\r\n%1$s\r\n--x--\r\n"
                .formatted(file, field));
        return send(request(path, token)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    String url() {
        int port = Objects.requireNonNull(((WebServerApplicationContext) pages).getWebServer())
                .getPort();
        return "http://127.0.0.1:" + port;
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void close() {
        pages.close();
        services.close();
        issuer.close();
    }

    private static final class Shared {

        private static final RunningPages INSTANCE = start();

        private static RunningPages start() {
            RunningPages pages = new RunningPages();
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("close-pages").unstarted(pages::close));
            return pages;
        }
    }
}
