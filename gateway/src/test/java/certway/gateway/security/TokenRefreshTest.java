package certway.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import certway.gateway.security.TokenRefresh.Refused;
import certway.gateway.security.TokenRefresh.Renewal;
import certway.gateway.security.TokenRefresh.Result;
import certway.gateway.security.TokenRefresh.Result.Ended;
import certway.gateway.security.TokenRefresh.Result.Unavailable;
import certway.gateway.security.TokenRefresh.Result.Usable;
import certway.gateway.security.TokenRefresh.Unreachable;
import certway.testkit.race.Race;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TokenRefreshTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final URI REALM = URI.create("http://localhost:8180/realms/certway");
    private static final KeycloakSettings SETTINGS = new KeycloakSettings(
            REALM,
            REALM,
            "gateway",
            "secret",
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofMinutes(10),
            Duration.ofSeconds(15));

    private final InMemoryTokens store = new InMemoryTokens();
    private final AtomicInteger renewals = new AtomicInteger();
    private Instant now = NOON;

    @Test
    void aTokenWithEnoughLifeLeftIsUsedAsItIs() {
        Tokens held = store.with("s", tokens("old", 11));

        assertThat(refresh(this::renewed).current("s", held)).isEqualTo(new Usable("old"));
        assertThat(renewals).hasValue(0);
    }

    @Test
    void aTokenIsRenewedBeforeItEnds() {
        Tokens held = store.with("s", tokens("old", 9));

        assertThat(refresh(this::renewed).current("s", held)).isEqualTo(new Usable("new1"));
        assertThat(store.tokens("s")).map(Tokens::refresh).contains("refresh of new1");
    }

    @Test
    void whatAnotherRequestRenewedIsNotRenewedAgain() {
        Tokens held = tokens("old", 9);
        store.with("s", tokens("newer", 19));

        assertThat(refresh(this::renewed).current("s", held)).isEqualTo(new Usable("newer"));
        assertThat(renewals).hasValue(0);
    }

    @Test
    void whileOneRequestRenewsTheOthersGoOnWithTheTokenThereIs() throws Exception {
        Tokens held = store.with("s", tokens("old", 9));
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        TokenRefresh refresh = refresh(old -> {
            asked.countDown();
            try {
                mayAnswer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return renewed(old);
        });

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Result> request = () -> refresh.current("s", held);
            Future<Result> renewing = threads.submit(request);
            asked.await();
            assertThat(refresh.current("s", held)).isEqualTo(new Usable("old"));
            mayAnswer.countDown();
            assertThat(renewing.get()).isEqualTo(new Usable("new1"));
        }

        assertThat(renewals).hasValue(1);
    }

    @Test
    void sixteenRequestsWithAnEndedTokenRenewItOnce() {
        Tokens held = store.with("s", tokens("old", -1));
        TokenRefresh refresh = refresh(this::renewed);

        List<Result> answers = Race.of(16, _ -> refresh.current("s", held));

        assertThat(answers).containsOnly(new Usable("new1"));

        assertThat(renewals).hasValue(1);
    }

    @Test
    void inAnOutageATokenIsUsedToItsEndAndKeycloakIsAskedNowAndThen() {
        Tokens held = store.with("s", tokens("old", 9));
        TokenRefresh refresh = refresh(this::unreachable);

        assertThat(refresh.current("s", held)).isEqualTo(new Usable("old"));
        assertThat(refresh.current("s", held)).isEqualTo(new Usable("old"));
        assertThat(renewals).hasValue(1);

        now = now.plusSeconds(16);
        assertThat(refresh.current("s", held)).isEqualTo(new Usable("old"));
        assertThat(renewals).hasValue(2);

        now = NOON.plus(Duration.ofMinutes(10));
        assertThat(refresh.current("s", held)).isEqualTo(new Unavailable());
    }

    @Test
    void aRefusalEndsTheSession() {
        Tokens held = store.with("s", tokens("old", 9));

        assertThat(refresh(_ -> {
                            throw new Refused();
                        })
                        .current("s", held))
                .isEqualTo(new Ended());
    }

    @Test
    void aSessionThatEndedMeanwhileStaysEnded() {
        Tokens held = tokens("old", 9);

        assertThat(refresh(this::renewed).current("s", held)).isEqualTo(new Ended());
        assertThat(renewals).hasValue(0);
        store.with("s", held);
        assertThat(refresh(old -> {
                            store.remove("s");
                            return renewed(old);
                        })
                        .current("s", held))
                .isEqualTo(new Ended());
    }

    @Test
    void tokensAreNeverInALogLine() {
        assertThat(tokens("old", 9)).asString().doesNotContain("old");
    }

    private TokenRefresh refresh(Renewal renewal) {
        return new TokenRefresh(store, renewal, SETTINGS, () -> now);
    }

    private Tokens renewed(Tokens old) {
        return tokens("new" + renewals.incrementAndGet(), 20);
    }

    private Tokens unreachable(Tokens old) throws Unreachable {
        renewals.incrementAndGet();
        throw new Unreachable(new IOException("refused"));
    }

    private Tokens tokens(String access, int minutesLeft) {
        return new Tokens(access, NOON.plus(Duration.ofMinutes(minutesLeft)), "refresh of " + access);
    }

    private static final class InMemoryTokens implements TokenRefresh.Store {
        private final Map<String, Tokens> tokens = new ConcurrentHashMap<>();

        Tokens with(String session, Tokens given) {
            tokens.put(session, given);
            return given;
        }

        void remove(String session) {
            tokens.remove(session);
        }

        @Override
        public Optional<Tokens> tokens(String session) {
            return Optional.ofNullable(tokens.get(session));
        }

        @Override
        public boolean replaceTokens(String session, Tokens renewed) {
            return tokens.replace(session, renewed) != null;
        }
    }
}
