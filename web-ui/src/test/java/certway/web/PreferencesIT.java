package certway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreferencesIT {

    private final RunningPages pages = RunningPages.shared();

    @BeforeEach
    void sayWhatIsUsual() {
        pages.services().forget();
        pages.services().say("GET /api/programs", 200, Answers.LIST);
        pages.services().say("GET /api/programs/suggestions", 200, """
                {"items": [{"kind": "role", "text": "Phlebotomist", "value": "phlebotomist"},
                  {"kind": "program", "text": "Phlebotomy", "value": "blood-draw"},
                  {"kind": "testing-area", "text": "Blood bank", "value": "blood-bank"}]}""");
    }

    @Test
    void aChoiceIsKeptForAYearAndLeadsBackToThePage() {
        HttpResponse<String> answer = pages.post("/preferences", null, Map.of("language", "es", "to", "/programs?q=a"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/programs?q=a");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .containsExactly("certway-language=es; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax");
    }

    @Test
    void theLookOfTheDeviceForgetsTheChoice() {
        assertThat(pages.post("/preferences", null, Map.of("theme", "device"))
                        .headers()
                        .allValues("Set-Cookie"))
                .containsExactly("certway-theme=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example"})
    void aChoiceLeadsOnlyToPagesOfOurs(String to) {
        assertThat(pages.post("/preferences", null, Map.of("theme", "dark", "to", to))
                        .headers()
                        .firstValue("Location"))
                .contains("/");
    }

    @Test
    void theChosenLanguageGoesBeforeTheBrowsers() {
        Document page = page("certway-language=es", "en");

        assertThat(page.select("html").attr("lang")).isEqualTo("es");
        assertThat(page.select("button[name=language]").attr("value")).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"certway-theme=dark, dark, light", "certway-theme=light, light, device", "certway-theme=pink, '', dark"
    })
    void thePageHasTheChosenLookAndOffersTheNext(String cookie, String theme, String next) {
        Document page = page(cookie, "en");

        assertThat(page.select("html").attr("data-theme")).isEqualTo(theme);
        assertThat(page.select("button[name=theme]").attr("value")).isEqualTo(next);
        assertThat(page.select("form[action=/preferences] input[name=to]").attr("value"))
                .isEqualTo("/programs?q=b");
    }

    @Test
    void whatBeginsAsSomebodyTypesIsALinkToIt() {
        Document part = Jsoup.parseBodyFragment(
                pages.get("/programs/suggestions?q=ph", null).body());

        assertThat(part.select("a").stream().map((Element link) -> link.attr("href")))
                .containsExactly("/roles/phlebotomist", "/programs/blood-draw", "/programs?testingArea=blood-bank");
        assertThat(pages.get("/programs/suggestions?q=", null).body()).isBlank();
    }

    private Document page(String cookie, String language) {
        HttpResponse<String> answer = pages.get("/programs?q=b", null, "Cookie", cookie, "Accept-Language", language);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
