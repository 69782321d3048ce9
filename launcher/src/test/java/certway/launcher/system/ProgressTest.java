package certway.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private Instant now = Instant.parse("2026-11-20T16:30:00Z");
    private final List<PartStatus> seen = new ArrayList<>();
    private final Progress progress = new Progress(() -> now, seen::add);

    @Test
    void theTimeToReadinessCountsPreparingAndStarting() {
        progress.moved("keycloak", State.WAITING);
        pass(5);
        progress.moved("keycloak", State.PREPARING);
        pass(20);
        progress.moved("keycloak", State.STARTING);
        pass(10);
        progress.moved("keycloak", State.READY);
        pass(60);

        assertThat(progress.snapshot())
                .containsExactly(new PartStatus("keycloak", State.READY, Duration.ofSeconds(30)));
    }

    @Test
    void aMovingPartShowsTheTimeSoFar() {
        progress.moved("kafka", State.STARTING);
        pass(4);

        assertThat(progress.snapshot()).containsExactly(new PartStatus("kafka", State.STARTING, Duration.ofSeconds(4)));
    }

    @Test
    void theWatcherSeesEveryChangeInOrder() {
        progress.moved("kafka", State.WAITING);
        progress.moved("kafka", State.STARTING);
        progress.moved("kafka", State.FAILED);

        assertThat(seen).extracting(PartStatus::state).containsExactly(State.WAITING, State.STARTING, State.FAILED);
    }

    private void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }
}
