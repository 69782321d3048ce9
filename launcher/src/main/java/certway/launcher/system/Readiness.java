package certway.launcher.system;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How one sees from outside that a part does its work. */
sealed interface Readiness {

    boolean isReached(long logStart) throws InterruptedException;

    /** It printed a line that begins with {@code ready}, after the given position of its log. */
    record Announced(Path log) implements Readiness {
        @Override
        public boolean isReached(long logStart) {
            try (var lines = Files.newInputStream(log)) {
                lines.skipNBytes(logStart);
                return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .anyMatch(line -> line.startsWith("ready"));
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** It answers a GET with 200. */
    record Answers(HttpClient client, URI address) implements Readiness {
        private static final Duration TIMEOUT = Duration.ofSeconds(5);

        @Override
        public boolean isReached(long logStart) throws InterruptedException {
            // Asked often while others have work to do: a socket finds out for far less than a client that nobody is
            // there.
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), (int) TIMEOUT.toMillis());
                HttpRequest request =
                        HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
                return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            }
        }
    }
}
