package certway.restart;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.infrastructure.FreePorts;
import certway.testkit.wait.Eventually;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A real web server that is stopped and started while it is called without a pause. */
class RestartIT {

    private static final int CALLERS = 4;
    private static final int RESTARTS = 2;
    private static final Queue<String> TAKEN = new ConcurrentLinkedQueue<>();

    private final int port = FreePorts.next();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Absence absence = new Absence(Duration.ofSeconds(30));
    private final AtomicBoolean isOver = new AtomicBoolean();

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({Farewell.class, Counter.class})
    static class Service {}

    @RestController
    static class Counter {

        @PostMapping("/")
        String take(@RequestBody String call) {
            TAKEN.add(call);
            return call;
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Service.class)
                .run(
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--server.shutdown=graceful",
                        "--certway.restart.farewell=1s");
    }

    private String call(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/".formatted(port)))
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = absence.outlast(() -> client.send(request, BodyHandlers.ofString()));
        if (answer.headers().firstValue(Farewell.HEADER).isPresent()) {
            absence.announced();
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** What this caller was answered. */
    private List<String> goOn(int caller) throws Exception {
        List<String> answers = new ArrayList<>();
        while (!isOver.get()) {
            answers.add(call(caller + "/" + answers.size()));
        }
        return answers;
    }

    @Test
    void aServiceIsRestartedWithoutACallBeingLostOrDoubled() throws Exception {
        ConfigurableApplicationContext service = start();
        List<String> answered = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> all = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                int number = caller;
                all.add(callers.submit(() -> goOn(number)));
            }
            for (int i = 0; i < RESTARTS; i++) {
                int before = TAKEN.size();
                Eventually.within(
                        Duration.ofSeconds(20), () -> assertThat(TAKEN).hasSizeGreaterThan(before + 100));
                service.close();
                service = start();
            }
            isOver.set(true);
            for (Future<List<String>> caller : all) {
                answered.addAll(caller.get());
            }
        } finally {
            service.close();
            client.close();
        }

        assertThat(TAKEN).containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void aServiceThatNobodyCallsClosesAtOnce() {
        ConfigurableApplicationContext service = start();
        long before = System.nanoTime();
        service.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(900));
    }
}
