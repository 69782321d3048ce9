package certway.enrollment.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void aMessageIsTriedEightTimesInMoreThanADay() {
        Duration all = Duration.ZERO;
        int tries = 1;
        for (Optional<Duration> pause = Schedule.after(1, null, 0);
                pause.isPresent();
                pause = Schedule.after(tries, null, 0)) {
            all = all.plus(pause.get());
            tries++;
        }

        assertThat(tries).isEqualTo(8);
        assertThat(all).isGreaterThan(Duration.ofHours(24));
    }

    @Test
    void itIsTriedSoonAtFirstAndNeverSoonerThanTheReceiverAsks() {
        assertThat(Schedule.after(1, null, 0)).contains(Duration.ofSeconds(5));
        assertThat(Schedule.after(1, Duration.ofMinutes(1), 0)).contains(Duration.ofMinutes(1));
        assertThat(Schedule.after(2, Duration.ofMinutes(1), 0)).contains(Duration.ofMinutes(5));
    }

    @Test
    void upToATenthIsAdded() {
        assertThat(Schedule.after(2, null, 1)).contains(Duration.ofSeconds(330));
    }
}
