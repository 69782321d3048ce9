package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import certway.launcher.system.PartStatus;
import certway.launcher.system.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTableTest {

    @Test
    void showsEachPartWithItsStateAndSeconds() {
        List<PartStatus> statuses = List.of(
                new PartStatus("mongodb", State.READY, Duration.ofMillis(1_230)),
                new PartStatus("catalog-service", State.STARTING, Duration.ofMillis(12_060)));

        assertThat(ProgressTable.lines(statuses))
                .containsExactly(
                        "  mongodb              ready         1.2 s", "  catalog-service      starting     12.1 s");
    }

    @Test
    void aPartThatWaitsHasNoTimeYet() {
        assertThat(ProgressTable.line(new PartStatus("gateway", State.WAITING, Duration.ofSeconds(3))))
                .isEqualTo("  gateway              waiting");
    }
}
