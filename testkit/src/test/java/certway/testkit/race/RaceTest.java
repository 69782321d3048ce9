package certway.testkit.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RaceTest {

    @Test
    void allRunAtTheSameTimeAndAnswerInTheirOrder() {
        CyclicBarrier together = new CyclicBarrier(16);

        List<Integer> results = Race.of(16, number -> {
            together.await(10, TimeUnit.SECONDS);
            return number;
        });

        assertThat(results)
                .containsExactlyElementsOf(IntStream.range(0, 16).boxed().toList());
    }

    @Test
    void whatFailsInOneFailsTheRace() {
        IllegalStateException failure = new IllegalStateException("fell");

        assertThatThrownBy(() -> Race.of(List.of(() -> 1, () -> {
                    throw failure;
                })))
                .isInstanceOf(AssertionError.class)
                .hasRootCause(failure);
    }
}
