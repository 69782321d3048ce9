package certway.progress.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeToCompleteTest {

    @ParameterizedTest
    @CsvSource({"PT1S, 1", "PT24H, 1", "PT24H1S, 2", "P6D, 7", "P365D, 365", "P366D, 10000"})
    void everyTimeCountsForTheNextBound(Duration taken, int bound) {
        assertThat(TimeToComplete.bound(taken)).isEqualTo(bound);
    }

    @Test
    void aShareWasDoneWithinABound() {
        TimeToComplete time = new TimeToComplete(Map.of(1, 2, 7, 6, 30, 2));

        assertThat(time.within(20)).isEqualTo(1);
        assertThat(time.within(50)).isEqualTo(7);
        assertThat(time.within(80)).isEqualTo(7);
        assertThat(time.within(90)).isEqualTo(30);
        assertThat(new TimeToComplete(Map.of()).within(50)).isNull();
    }
}
