package certway.credential.template.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholderTest {

    @Test
    void factsComeWhereTheyAreNamed() {
        assertThat(Placeholder.fill(
                        "{holder} did {program}, {holder}!",
                        Map.of(Placeholder.HOLDER, "Ada", Placeholder.PROGRAM, "Blood")))
                .isEqualTo("Ada did Blood, Ada!");
    }

    @Test
    void whatLooksLikeAPlaceholderInAFactStaysAsItIs() {
        assertThat(Placeholder.fill(
                        "{holder} did {program}",
                        Map.of(Placeholder.HOLDER, "{program} {credits}", Placeholder.PROGRAM, "{holder} $1 \\2")))
                .isEqualTo("{program} {credits} did {holder} $1 \\2");
    }

    @Test
    void theFirstUnknownOneIsNamed() {
        assertThat(Placeholder.unknown("{holder} and {score} and {x}")).contains("{score}");
        assertThat(Placeholder.unknown("{holder} and {issued}")).isEmpty();
    }
}
