package certway.testkit.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventuallyTest {
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void returnsTheFirstValueThatIsAsWanted() {
        int value = Eventually.within(Duration.ofSeconds(5), looks::incrementAndGet, look -> look == 3);

        assertThat(value).isEqualTo(3);
    }

    @Test
    void repeatsAssertionsUntilNoneFails() {
        Eventually.within(
                Duration.ofSeconds(5), () -> assertThat(looks.incrementAndGet()).isGreaterThanOrEqualTo(2));

        assertThat(looks).hasValue(2);
    }

    @Test
    void failsWithTheLastValueWhenTheTimeIsOver() {
        assertThatThrownBy(() -> Eventually.within(Duration.ofMillis(30), () -> "amber", "green"::equals))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("amber");
    }

    @Test
    void failsWithTheLastFailureAsCause() {
        IllegalStateException cause = new IllegalStateException("not there yet");

        assertThatThrownBy(() -> Eventually.within(Duration.ofMillis(30), () -> {
                    throw cause;
                }))
                .isInstanceOf(AssertionError.class)
                .hasCause(cause);
    }
}
