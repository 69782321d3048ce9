package certway.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Calls a service, either so many times a second or as fast as it answers. */
final class Load implements AutoCloseable {

    private static final int CALLERS = 8;

    private final URI service;
    private final Map<String, String> headers;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Load(URI service) {
        this(service, Map.of());
    }

    Load(URI service, Map<String, String> headers) {
        this.service = service;
        this.headers = Map.copyOf(headers);
    }

    /**
     * Calls at a steady rate, whether or not earlier calls were answered; a call's time counts from when it was due, so a
     * service that stands still is not flattered.
     */
    Latencies steady(int perSecond, Duration duration, IntFunction<String> paths) throws InterruptedException {
        int calls = Math.toIntExact(perSecond * duration.toSeconds());
        long[] nanos = new long[calls];
        long start = System.nanoTime();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < calls; i++) {
                long due = start + i * 1_000_000_000L / perSecond;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                int call = i;
                callers.execute(() -> nanos[call] = isAnswered(paths.apply(call)) ? System.nanoTime() - due : -1);
            }
        }
        return Latencies.of(nanos, (System.nanoTime() - start) / 1e9);
    }

    Latencies fullThrottle(int calls, IntFunction<String> paths) throws InterruptedException {
        long[] nanos = new long[calls];
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                callers.execute(() -> {
                    for (int call = next.getAndIncrement(); call < calls; call = next.getAndIncrement()) {
                        long begin = System.nanoTime();
                        nanos[call] = isAnswered(paths.apply(call)) ? System.nanoTime() - begin : -1;
                    }
                });
            }
        }
        return Latencies.of(nanos, (System.nanoTime() - start) / 1e9);
    }

    private boolean isAnswered(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
