package certway.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentilesAreTheTimesThatSoManyCallsDidNotExceed() {
        long[] nanos = LongStream.rangeClosed(1, 100).map(i -> i * 1_000_000).toArray();

        Latencies latencies = Latencies.of(nanos, 2);

        assertThat(latencies).isEqualTo(new Latencies(100, 2, 50, 95, 99, 100, 0));
        assertThat(latencies.perSecond()).isEqualTo(50);
    }

    @Test
    void aFailedCallIsCountedAsThatAndNotAsFast() {
        Latencies latencies = Latencies.of(new long[] {-1, 3_000_000, -1}, 1);

        assertThat(latencies.failures()).isEqualTo(2);
        assertThat(latencies.p50()).isEqualTo(3);
    }
}
