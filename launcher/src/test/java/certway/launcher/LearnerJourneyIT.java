package certway.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import certway.launcher.demo.Demo;
import certway.launcher.demo.DemoSettings;
import certway.launcher.demo.Staff;
import certway.testkit.http.StandIn;
import certway.testkit.wait.Eventually;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Isolated
class LearnerJourneyIT {

    private static final List<String> TYPES =
            List.of("certway.enrollment.activated.v1", "certway.program.completed.v1", "certway.credential.issued.v1");

    /** What somebody's service was told, by type. */
    private final Map<String, HttpHeaders> headers = new ConcurrentHashMap<>();

    private final Map<String, String> told = new ConcurrentHashMap<>();

    @Test
    void aNewStudentGetsFromSignUpToACertificateThatAnybodyChecksAndAWebhookIsTold() throws Exception {
        Journeys.platform();
        var places = Journeys.places();
        var settings = new DemoSettings(places.publicUrl(), places.kafkaBootstrap(), places.root());
        var timeline = new ByteArrayOutputStream();
        try (StandIn receiver = new StandIn().serve("/hook", this::take);
                Staff otis = Staff.loggedIn(places.publicUrl(), "otis")) {
            JsonNode webhook = otis.create(
                    "/api/webhooks",
                    """
                    {"name": "Badge wallet", "url": "%s/hook", "types": ["%s"]}""".formatted(receiver.url(), String.join("\",\"", TYPES)),
                    "journey-of-a-learner");

            boolean succeeded = new Demo(settings, new PrintStream(timeline, true, UTF_8)).succeeds();

            assertThat(succeeded).as(timeline.toString(UTF_8)).isTrue();
            assertThat(timeline.toString(UTF_8))
                    .contains("ce_type: certway.program.completed.v1", "valid: Demo Student");
            Eventually.within(Duration.ofSeconds(10), () -> assertThat(told).containsOnlyKeys(TYPES));
            var signedWith = new Webhook(webhook.path("secret").asString());
            told.forEach((type, body) -> assertThatCode(() -> signedWith.verify(body, headers.get(type)))
                    .as(type)
                    .doesNotThrowAnyException());
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String type = JsonMapper.shared().readTree(body).path("type").asString();
        headers.put(type, HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true));
        told.put(type, body);
        StandIn.answer(exchange, 204, "");
    }
}
