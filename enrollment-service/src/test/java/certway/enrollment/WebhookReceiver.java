package certway.enrollment;

import static java.nio.charset.StandardCharsets.UTF_8;

import certway.testkit.http.StandIn;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.wait.Eventually;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's service, which is told of events and answers as a test wants. */
final class WebhookReceiver implements AutoCloseable {

    private final StandIn server = new StandIn();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile int status = 204;
    private volatile String retryAfter = "";
    private volatile boolean hangs;

    /** A request as it came. */
    record Received(HttpHeaders headers, String body) {

        JsonNode event() {
            return JsonMapper.shared().readTree(body);
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String type() {
            return event().path("type").asString();
        }

        /** Whether the library that receivers use takes it for ours. */
        boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(body, headers);
                return true;
            } catch (Exception e) {
                return false;
            }
        }
    }

    WebhookReceiver() {
        server.serve("/hook", this::take);
    }

    String url() {
        return server.url() + "/hook";
    }

    void answers(int next) {
        status = next;
    }

    void answers(int next, Duration pause) {
        retryAfter = Long.toString(pause.toSeconds());
        status = next;
    }

    void hangs() {
        hangs = true;
    }

    List<Received> received() {
        return received;
    }

    /** What came, once it is so much. */
    List<Received> received(int atLeast) {
        return Eventually.within(KafkaClient.PATIENCE, () -> List.copyOf(received), all -> all.size() >= atLeast);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        received.add(new Received(HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true), body));
        if (hangs) {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
        }
        StandIn.answer(exchange, status, "");
    }

    @Override
    public void close() {
        closed.countDown();
        server.close();
    }
}
