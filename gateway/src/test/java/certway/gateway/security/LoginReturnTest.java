package certway.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginReturnTest {

    @Test
    void aPathOfOursIsReturnedTo() {
        assertThat(LoginReturn.ownPath("/api/studies/1?unit=2")).isEqualTo("/api/studies/1?unit=2");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "x"})
    void nothingElseIs(String place) {
        assertThat(LoginReturn.ownPath(place)).isEqualTo("/");
    }

    @Test
    void norIsAnEndlessOne() {
        assertThat(LoginReturn.ownPath("/" + "a".repeat(2_000))).isEqualTo("/");
    }
}
