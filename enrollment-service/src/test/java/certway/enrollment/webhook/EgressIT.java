package certway.enrollment.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import certway.enrollment.webhook.Egress.Result;
import certway.testkit.http.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.http.client.InetAddressFilter;

class EgressIT {

    private static final Duration LIMIT = Duration.ofMillis(500);

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private final StandIn receiver = new StandIn();
    private final int port = URI.create(receiver.url()).getPort();

    @AfterEach
    void stop() {
        over.countDown();
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2130706433",
                "localhost",
                "0.0.0.0",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.169.254",
                "[fe80::1]",
                "[fd00::1]",
                "[fd00:ec2::254]",
                "224.0.0.1",
                "255.255.255.255"
            })
    void nothingIsSentIntoTheNetworkThatTheServicesAreIn(String host) throws IOException {
        answers(200);
        try (Egress egress = new Egress(false, LIMIT, SystemDefaultDnsResolver.INSTANCE)) {
            Result result = egress.post(URI.create("http://%s:%d/".formatted(host, port)), Map.of(), "{}");

            assertThat(result).isEqualTo(new Result.Failed("address-refused"));
            assertThat(asked).hasValue(0);
            assertThat(egress.refuses(host)).isTrue();
        }
    }

    /** A name that is allowed when it is looked at, and not when it is connected to. */
    @Test
    void theAddressThatWasLookedAtIsTheOneThatIsConnectedTo() throws IOException {
        answers(200);
        Queue<String> answers = new ArrayDeque<>(List.of("127.0.0.2", "127.0.0.1"));
        DnsResolver rebinding = named(() -> InetAddress.getAllByName(answers.remove()));
        try (Egress egress = new Egress(true, InetAddressFilter.of("127.0.0.2/32"), LIMIT, rebinding)) {
            Result result = egress.post(URI.create("http://rebinding.example:%d/".formatted(port)), Map.of(), "{}");

            assertThat(result).isEqualTo(new Result.Failed("connection-failed"));
            assertThat(answers).hasSize(1);
            assertThat(asked).hasValue(0);
        }
    }

    @Test
    void aNameOfTwoAddressesHereIsNotSentThere() throws IOException {
        answers(200);
        DnsResolver both = named(() ->
                new InetAddress[] {InetAddress.getAllByName("10.0.0.1")[0], InetAddress.getAllByName("127.0.0.1")[0]});
        try (Egress egress = new Egress(false, LIMIT, both)) {
            assertThat(egress.refuses("both.example")).isTrue();
            assertThat(egress.post(URI.create("http://both.example:%d/".formatted(port)), Map.of(), "{}"))
                    .isEqualTo(new Result.Failed("address-refused"));
            assertThat(asked).hasValue(0);
        }
    }

    @Test
    void onlyEncryptedAddressesAreSpokenTo() throws IOException {
        try (Egress egress = new Egress(false, LIMIT, SystemDefaultDnsResolver.INSTANCE)) {
            assertThat(egress.speaks(URI.create("https://wallet.example/hook"))).isTrue();
            assertThat(List.of(
                            "http://wallet.example/",
                            "ftp://wallet.example/",
                            "/hook",
                            "https:///",
                            "https://127.1/",
                            "mailto:a@b.c"))
                    .noneMatch(address -> egress.speaks(URI.create(address)));
        }
    }

    @Test
    void aRedirectIsAnAnswerAndNotFollowed() throws IOException {
        receiver.serve("/from", exchange -> {
            exchange.getResponseHeaders().set("Location", receiver.url() + "/to");
            StandIn.answer(exchange, 307, "");
        });
        receiver.serve("/to", exchange -> {
            asked.incrementAndGet();
            StandIn.answer(exchange, 200, "");
        });
        try (Egress egress = here()) {
            assertThat(egress.post(URI.create(receiver.url() + "/from"), Map.of(), "{}"))
                    .isEqualTo(new Result.Answered(307, null));
            assertThat(asked).hasValue(0);
        }
    }

    @Test
    void whoHangsIsLeft() throws IOException {
        receiver.serve("/", _ -> await());
        try (Egress egress = here()) {
            assertThat(egress.post(URI.create(receiver.url()), Map.of(), "{}")).isEqualTo(new Result.Failed("timeout"));
        }
    }

    @Test
    void whoSaysItsAnswerWithoutEndHasAnswered() throws IOException {
        receiver.serve("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            await();
        });
        try (Egress egress = here()) {
            assertThat(egress.post(URI.create(receiver.url()), Map.of(), "{}"))
                    .isEqualTo(new Result.Answered(200, null));
        }
    }

    @Test
    void whoIsNotThereIsNamedSo() throws IOException {
        receiver.close();
        try (Egress egress = here()) {
            assertThat(egress.post(URI.create(receiver.url()), Map.of(), "{}"))
                    .isEqualTo(new Result.Failed("connection-failed"));
            assertThat(egress.post(URI.create("https://nobody.invalid/"), Map.of(), "{}"))
                    .isEqualTo(new Result.Failed("unknown-host"));
        }
    }

    @Test
    void whoDoesNotEncryptIsToldNothing() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Egress egress = here()) {
            Thread.ofVirtual().start(() -> refusePlainly(plain));
            URI address = URI.create("https://127.0.0.1:%d/".formatted(plain.getLocalPort()));

            assertThat(egress.post(address, Map.of(), "{}")).isEqualTo(new Result.Failed("tls-failed"));
        }
    }

    private static void refusePlainly(ServerSocket server) {
        try (Socket caller = server.accept()) {
            caller.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
            // Until the other side hangs up: what it says is never cut off.
            caller.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Egress here() {
        return new Egress(true, LIMIT, SystemDefaultDnsResolver.INSTANCE);
    }

    private void answers(int status) {
        receiver.serve("/", exchange -> {
            asked.incrementAndGet();
            StandIn.answer(exchange, status, "");
        });
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a name stands for. */
    private interface Addresses {
        InetAddress[] get() throws UnknownHostException;
    }

    private static DnsResolver named(Addresses addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return addresses.get();
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
