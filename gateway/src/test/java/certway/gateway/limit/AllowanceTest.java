package certway.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final Allowance allowance = new Allowance(1, 2, 100);

    @Test
    void aBurstIsAllowedAndThenWaitingIs() {
        assertThat(allowance.take("ada")).isEqualTo(Duration.ZERO);
        assertThat(allowance.take("ada")).isEqualTo(Duration.ZERO);
        assertThat(allowance.take("ada")).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
    }

    @Test
    void everybodyHasTheirOwn() {
        allowance.take("ada");
        allowance.take("ada");

        assertThat(allowance.take("ben")).isEqualTo(Duration.ZERO);
    }
}
