package certway.credential.issuing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicIdTest {

    @Test
    void aThousandAreAThousandAndEachCanBeTyped() {
        SecureRandom random = new SecureRandom();

        assertThat(Stream.generate(() -> PublicId.fresh(random)).limit(1_000))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(PublicId.parse(id.value())).contains(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7h2k9m4n8p3q6r1s5t0v2w9x4",
                "7h2k9m4n8p3q6r1s5t0v2w9x4yz",
                "7H2K9M4N8P3Q6R1S5T0V2W9X4Y",
                "7h2k9m4n8p3q6r1s5t0v2w9x4i",
                "7h2k9m4n8p3q6r1s5t0v2w9x4\u0131",
                "$ne"
            })
    void whatIsNoIdNamesNothing(String typed) {
        assertThat(PublicId.parse(typed)).isEmpty();
        assertThatThrownBy(() -> new PublicId(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
