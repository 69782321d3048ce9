package certway.gateway.routes.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class PreferencesTest {

    private static final String SPANISH = "certway-language=es; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax";

    @Test
    void onlyPreferencesReachAService() {
        assertThat(Preferences.among(
                        List.of("sid=abc; certway-language=es;certway-theme=dark", "XSRF-TOKEN=x; other=1")))
                .isEqualTo("certway-language=es; certway-theme=dark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sid=certway-language",
                "certway-language=de",
                "certway-language=",
                "certway-language",
                "certway-theme=es",
                "certway-theme=<script>",
                "Certway-Theme=dark",
                "__Host-sid=a"
            })
    void nothingElseDoes(String cookies) {
        assertThat(Preferences.among(List.of(cookies))).isEmpty();
    }

    @Test
    void aPageSetsAndForgetsPreferences() {
        String secure = SPANISH.replace("HttpOnly", "Secure; HttpOnly");
        String forgotten = "certway-theme=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax";

        assertThat(Preferences.setBy(answer(SPANISH, secure, forgotten))).containsExactly(SPANISH, secure, forgotten);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sid=stolen; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax",
                "certway-language=de; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax",
                "certway-theme=es; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax",
                "certway-language=es; Domain=example.org; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax",
                "certway-language=es; Path=/; Max-Age=31536000; HttpOnly; SameSite=None",
                "certway-language=es"
            })
    void aServiceSetsNoOtherCookie(String cookie) {
        assertThat(Preferences.setBy(answer(cookie))).isEmpty();
    }

    private static HttpHeaders answer(String... cookies) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(HttpHeaders.SET_COOKIE, List.of(cookies));
        return headers;
    }
}
