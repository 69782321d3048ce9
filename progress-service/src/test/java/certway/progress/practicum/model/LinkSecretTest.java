package certway.progress.practicum.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSecretTest {

    @Test
    void isReadAgainFromItsTextAndHasADigestOfItsOwn() {
        Random random = new Random(1);
        LinkSecret secret = LinkSecret.random(random);

        assertThat(LinkSecret.parse(secret.value())).contains(secret);
        assertThat(secret.digest())
                .hasSize(64)
                .isNotEqualTo(LinkSecret.random(random).digest());
    }

    @Test
    void isShownInNoLog() {
        LinkSecret secret = LinkSecret.random(new Random(2));

        assertThat(secret.toString()).doesNotContain(secret.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "0123456789012345678901/", "01234567890123456789012"})
    void whatNoLinkCanHaveIsNone(String text) {
        assertThat(LinkSecret.parse(text)).isEmpty();
    }
}
