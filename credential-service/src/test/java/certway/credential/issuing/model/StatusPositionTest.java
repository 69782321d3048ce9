package certway.credential.issuing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatusPositionTest {

    private final Random random = new Random(7);

    @Test
    void aListIsLeftForTheNextWhenItIsHalfFull() {
        assertThat(StatusPosition.random(0, random).list()).isEqualTo(1);
        assertThat(StatusPosition.random(65_535, random).list()).isEqualTo(1);
        assertThat(StatusPosition.random(65_536, random).list()).isEqualTo(2);
    }

    @Test
    void placesAreAllOverTheList() {
        assertThat(Stream.generate(() -> StatusPosition.random(0, random).index())
                        .limit(1_000)
                        .map(index -> index / (StatusPosition.LENGTH / 8))
                        .distinct())
                .hasSize(8);
    }

    @Test
    void thereIsNoPlaceBehindTheEnd() {
        assertThatThrownBy(() -> new StatusPosition(1, StatusPosition.LENGTH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StatusPosition(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
