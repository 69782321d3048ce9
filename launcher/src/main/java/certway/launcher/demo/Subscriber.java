package certway.launcher.demo;

import static certway.launcher.demo.StepFailed.require;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another service with an account of its own at the login server, which reads through the public door. */
final class Subscriber implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CLIENT = "subscriber-demo";
    private static final String SECRET =
            System.getenv().getOrDefault("CERTWAY_SUBSCRIBER_SECRET", "demo-subscriber-secret");

    private final Browser browser = new Browser();
    private final URI publicUrl;
    private final String token;

    /** Logs in. */
    Subscriber(URI publicUrl) throws IOException, InterruptedException {
        this.publicUrl = publicUrl;
        this.token = token();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = browser.call(
                "GET",
                publicUrl.resolve(path),
                Map.of("Accept", "application/json", "Authorization", "Bearer " + token),
                BodyPublishers.noBody());
        require(response.statusCode() == 200, "GET %s answered %d".formatted(path, response.statusCode()));
        return JSON.readTree(response.body());
    }

    private String token() throws IOException, InterruptedException {
        HttpResponse<String> response = browser.call(
                "POST",
                loginServer().resolve("token"),
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=%s&client_secret=%s".formatted(CLIENT, SECRET)));
        require(
                response.statusCode() == 200,
                "the login server answered %d to %s".formatted(response.statusCode(), CLIENT));
        return JSON.readTree(response.body()).path("access_token").asString();
    }

    /** Where the gateway sends people to log in: services get their tokens beside it. */
    private URI loginServer() throws IOException, InterruptedException {
        HttpResponse<String> redirect =
                browser.call("GET", publicUrl.resolve(SignUp.LOGIN), Map.of(), BodyPublishers.noBody());
        return URI.create(redirect.headers().firstValue("Location").orElse(""));
    }

    @Override
    public void close() {
        browser.close();
    }
}
