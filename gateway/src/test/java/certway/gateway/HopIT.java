package certway.gateway;

import static certway.gateway.Client.header;
import static certway.gateway.Client.type;
import static certway.gateway.Neighbourhood.CATALOG;
import static certway.gateway.Neighbourhood.ENROLLMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.gateway.Neighbourhood.Door;
import certway.restart.Farewell;
import certway.testkit.wait.Eventually;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HopIT {

    private static final Door DOOR = Neighbourhood.door(
            "certway.upstream.answer-timeout=300ms",
            "certway.upstream.breaker.calls=6",
            "certway.upstream.breaker.rest=500ms",
            "certway.upstream.breaker.probes=1");
    private static final Door PATIENT = Neighbourhood.door("certway.upstream.patience=20s");
    private final Client anybody = Client.anonymous(DOOR.url());
    private final Client subscriber = new Client(DOOR.url(), new KeycloakAdmin().serviceToken("subscriber-demo"));
    private final Client restarting = new Client(PATIENT.url(), new KeycloakAdmin().serviceToken("subscriber-demo"));
    private final CountDownLatch testIsOver = new CountDownLatch(1);

    @BeforeEach
    void theServicesAreCalm() {
        CATALOG.calm();
        ENROLLMENT.calm();
    }

    @AfterEach
    void letGoWhatWaits() {
        testIsOver.countDown();
    }

    @AfterAll
    static void closeTheDoor() {
        DOOR.close();
        PATIENT.close();
    }

    @Test
    void aReadIsTriedTwice() {
        int before = CATALOG.requests();
        CATALOG.next(StubService.status(502));

        assertThat(anybody.get("/api/programs").statusCode()).isEqualTo(200);
        assertThat(CATALOG.requests()).isEqualTo(before + 2);
    }

    @Test
    void aReadWhoseConnectionBreaksIsTriedTwice() {
        int before = CATALOG.requests();
        CATALOG.next(StubService.dropsTheConnection());

        assertThat(anybody.get("/api/programs").statusCode()).isEqualTo(200);
        assertThat(CATALOG.requests()).isGreaterThanOrEqualTo(before + 2);
    }

    @Test
    void aWriteIsSentOnce() {
        int before = ENROLLMENT.requests();
        ENROLLMENT.next(StubService.status(503));

        assertThat(subscriber.post("/api/enrollments", "{}").statusCode()).isEqualTo(503);
        assertThat(ENROLLMENT.requests()).isEqualTo(before + 1);
    }

    @Test
    void aServicesOwnWordAboutSomethingBehindItIsPassedOnAsItIs() {
        for (int i = 0; i < 20; i++) {
            ENROLLMENT.next(exchange -> {
                exchange.getResponseHeaders().set("Retry-After", "7");
                exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
                byte[] body = "{\"type\":\"urn:problem:own\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(503, body.length);
                try (exchange) {
                    exchange.getResponseBody().write(body);
                }
            });
            HttpResponse<String> answer = subscriber.post("/api/enrollments", "{}");
            assertThat(type(answer)).isEqualTo("urn:problem:own");
            assertThat(header(answer, "Retry-After")).isEqualTo("7");
        }
        assertThat(subscriber.get("/api/enrollments").statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatIsSlowIsNotWaitedForEndlessly() {
        ENROLLMENT.next(this::waits);

        HttpResponse<String> answer = subscriber.post("/api/enrollments", "{}");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(type(answer)).isEqualTo("urn:problem:timeout");
    }

    @Test
    void aServiceThatIsDownIsUnavailableThenLeftAloneAndThenBack() {
        CATALOG.stop();
        for (int i = 0; i < 6; i++) {
            HttpResponse<String> answer = anybody.get("/api/programs");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(type(answer)).isEqualTo("urn:problem:unavailable");
            assertThat(header(answer, "Retry-After")).isEqualTo("1");
        }
        CATALOG.startAgain();
        int before = CATALOG.requests();

        assertThat(anybody.get("/api/programs").statusCode()).isEqualTo(503);
        assertThat(CATALOG.requests()).as("left alone").isEqualTo(before);
        assertThat(subscriber.get("/api/enrollments").statusCode())
                .as("the others")
                .isEqualTo(200);
        Eventually.within(
                Duration.ofSeconds(5),
                () -> assertThat(anybody.get("/api/programs").statusCode()).isEqualTo(200));
    }

    @Test
    void whatComesWhileAServiceIsRestartedIsKeptWholeAndSentOnce() throws Exception {
        int before = ENROLLMENT.requests();
        String body = "{\"note\":\"%s\"}".formatted("x".repeat(200_000));
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            ENROLLMENT.stop();
            Future<HttpResponse<String>> answer = executor.submit(() -> restarting.post("/api/enrollments", body));
            assertThatThrownBy(() -> answer.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            ENROLLMENT.startAgain();

            assertThat(answer.get().statusCode()).isEqualTo(200);
            assertThat(Client.json(answer.get()).path("body").asString()).isEqualTo(body);
        }
        assertThat(ENROLLMENT.requests()).isEqualTo(before + 1);
    }

    @Test
    void aServiceThatSaysItLeavesGetsNothingMoreForAMomentAndNobodyOutsideHearsOfIt() {
        ENROLLMENT.next(StubService.with(Farewell.HEADER, "true", StubService.status(200)));

        assertThat(restarting.post("/api/enrollments", "{}").headers().firstValue(Farewell.HEADER))
                .isEmpty();
        long before = System.nanoTime();
        assertThat(restarting.post("/api/enrollments", "{}").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(1));
    }

    private void waits(HttpExchange exchange) throws IOException {
        try (exchange) {
            assertThat(testIsOver.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
