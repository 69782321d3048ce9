package certway.credential.reminder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final Instant END = Instant.parse("2028-11-20T16:30:00Z");

    private final Schedule schedule = new Schedule(List.of(7, 90, 30));

    @ParameterizedTest
    @CsvSource({"90, 90", "89, 90", "31, 90", "30, 30", "8, 30", "7, 7", "1, 7"})
    void theNearestReminderIsDueOfThoseThatHavePassed(int daysBefore, int due) {
        assertThat(schedule.due(END, END.minus(Duration.ofDays(daysBefore)))).contains(due);
    }

    @Test
    void nothingIsDueBeforeTheFirstNorFromTheEndOn() {
        assertThat(schedule.due(END, END.minus(Duration.ofDays(90)).minusMillis(1)))
                .isEmpty();
        assertThat(schedule.due(END, END)).isEmpty();
        assertThat(schedule.due(END, END.plusSeconds(1))).isEmpty();
        assertThat(schedule.due(END, END.minusMillis(1))).contains(7);
    }

    @Test
    void aScheduleHasSensibleDays() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(List.of(30, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(List.of(4_000)));
        assertThat(schedule.begin()).isEqualTo(Duration.ofDays(90));
    }
}
