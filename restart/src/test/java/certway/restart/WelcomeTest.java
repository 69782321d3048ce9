package certway.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WelcomeTest {

    private static final Duration LONGEST = Duration.ofMillis(300);

    private final Welcome welcome = new Welcome(LONGEST);

    private CompletableFuture<Void> call(String path) {
        return CompletableFuture.runAsync(() -> {
            try {
                welcome.doFilter(
                        new MockHttpServletRequest("GET", path), new MockHttpServletResponse(), new MockFilterChain());
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
    }

    private void isReady() {
        welcome.onApplicationEvent(new ApplicationReadyEvent(
                new SpringApplication(), new String[0], new StaticApplicationContext(), Duration.ZERO));
    }

    @Test
    void whoComesBeforeTheServiceIsReadyWaitsForIt() throws Exception {
        CompletableFuture<Void> early = call("/api/things");
        assertThatThrownBy(() -> early.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        isReady();

        early.get(1, TimeUnit.SECONDS);
        call("/api/things").get(1, TimeUnit.SECONDS);
    }

    @Test
    void whoAsksHowTheServiceIsDoesNotWait() throws Exception {
        call("/actuator/health/readiness").get(1, TimeUnit.SECONDS);
    }

    @Test
    void nobodyWaitsForLong() {
        long before = System.nanoTime();
        call("/api/things").join();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isBetween(LONGEST, Duration.ofSeconds(3));
    }
}
