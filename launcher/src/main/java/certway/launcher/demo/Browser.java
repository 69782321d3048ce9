package certway.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What a student's browser does with pages: keeps cookies, follows redirects, sends forms. */
final class Browser implements AutoCloseable {
    private static final int MOST_REDIRECTS = 15;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final CookieJar cookies = new CookieJar();
    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Page open(URI address) throws IOException, InterruptedException {
        return follow(address, send(page(address).GET().build()));
    }

    Page submit(Form form) throws IOException, InterruptedException {
        HttpRequest request = page(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.encoded()))
                .build();
        return follow(form.action(), send(request));
    }

    /** One request as a script on a page would make it; a redirect is an answer like any other. */
    HttpResponse<String> call(String method, URI address, Map<String, String> headers, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(TIMEOUT).method(method, body);
        headers.forEach(request::header);
        return send(request.build());
    }

    int download(URI address, Path file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
        return send(request, BodyHandlers.ofFile(file)).statusCode();
    }

    Optional<String> cookie(URI address, String name) {
        return cookies.value(address, name);
    }

    @Override
    public void close() {
        client.close();
    }

    private static HttpRequest.Builder page(URI address) {
        return HttpRequest.newBuilder(address).timeout(TIMEOUT).header("Accept", "text/html,*/*;q=0.8");
    }

    private Page follow(URI from, HttpResponse<String> first) throws IOException, InterruptedException {
        URI address = from;
        HttpResponse<String> response = first;
        for (int hops = 0; isRedirect(response); hops++) {
            StepFailed.require(
                    hops < MOST_REDIRECTS, "more than %d redirects, the last to %s".formatted(MOST_REDIRECTS, address));
            address = address.resolve(response.headers().firstValue("Location").orElse(""));
            response = send(page(address).GET().build());
        }
        return new Page(address, response.statusCode(), response.body());
    }

    private static boolean isRedirect(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 301, 302, 303, 307, 308 ->
                response.headers().firstValue("Location").isPresent();
            default -> false;
        };
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body)
            throws IOException, InterruptedException {
        URI address = request.uri();
        HttpRequest.Builder withCookies = HttpRequest.newBuilder(request, (name, value) -> true);
        cookies.headerFor(address).ifPresent(header -> withCookies.header("Cookie", header));
        HttpResponse<T> response = client.send(withCookies.build(), body);
        response.headers().allValues("Set-Cookie").forEach(header -> cookies.store(address, header));
        return response;
    }
}
