package certway.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneratedProgramsTest {

    @Test
    void everyRunMakesTheSamePrograms() {
        assertThat(new GeneratedPrograms().search(7)).isEqualTo(new GeneratedPrograms().search(7));
        assertThat(new GeneratedPrograms().zip(3, 5)).hasSameSizeAs(new GeneratedPrograms().zip(3, 5));
    }

    @Test
    void mostSearchesAreDifferent() {
        GeneratedPrograms programs = new GeneratedPrograms();

        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(programs::search)
                        .distinct()
                        .count())
                .isGreaterThan(700);
    }
}
