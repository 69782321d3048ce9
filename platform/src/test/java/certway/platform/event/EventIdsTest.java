package certway.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIdsTest {

    @Test
    void theSamePartsGiveTheSameIdInEveryRelease() {
        assertThat(EventIds.of("enrollment", "ada", "phlebotomy", "1"))
                .isEqualTo(EventIds.of("enrollment", "ada", "phlebotomy", "1"))
                .isEqualTo("2fae0317-0462-82ec-97cb-c9feacd25d9e");
    }

    @Test
    void partsAreNotMixedUpWithEachOther() {
        assertThat(EventIds.of("a", "bc")).isNotEqualTo(EventIds.of("ab", "c")).isNotEqualTo(EventIds.of("abc"));
        assertThat(EventIds.of("a", "")).isNotEqualTo(EventIds.of("a"));
    }

    @Test
    void anIdIsAUuidOfVersion8() {
        UUID id = UUID.fromString(EventIds.of("x"));

        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }
}
