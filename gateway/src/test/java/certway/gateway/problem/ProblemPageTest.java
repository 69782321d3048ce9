package certway.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ProblemPageTest {

    private static MockHttpServletRequest request(String method) {
        return new MockHttpServletRequest(method, "/programs");
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemIsAPageInEachLanguage(Problem problem) {
        List<String> pages = List.of("en", "es").stream()
                .map(language -> new ProblemPage(Locale.of(language), "", true).html(problem, null))
                .toList();

        assertThat(pages).allMatch(page -> page.contains("<h1>") && page.contains(problem.type()));
        assertThat(pages.getFirst()).contains("To the start page").isNotEqualTo(pages.getLast());
        assertThat(pages.getLast()).contains("<html lang=\"es\">", "A la página de inicio");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"es-MX,en;q=0.5|es", "de,fr|en", "en-GB|en", "not,,a;language|en", "''|en"})
    void theBestOfOurLanguagesIsTaken(String preferred, String language) {
        MockHttpServletRequest request = request("GET");
        request.addHeader("Accept-Language", preferred);

        assertThat(ProblemPage.of(request).locale()).isEqualTo(Locale.of(language));
    }

    @Test
    void whatWasChosenOnOurPagesGoesBeforeWhatTheBrowserSays() {
        MockHttpServletRequest request = request("GET");
        request.addHeader("Accept-Language", "en");
        request.setCookies(
                new Cookie("certway-language", "es"), new Cookie("certway-theme", "dark"), new Cookie("other", "x"));

        assertThat(ProblemPage.of(request)).isEqualTo(new ProblemPage(Locale.of("es"), "dark", true));
    }

    @Test
    void aCookieSaysNothingElse() {
        MockHttpServletRequest request = request("POST");
        request.setCookies(new Cookie("certway-language", "fr"), new Cookie("certway-theme", "x\"><script>"));

        assertThat(ProblemPage.of(request)).isEqualTo(new ProblemPage(Locale.ENGLISH, "", false));
    }

    @Test
    void whoMayWaitIsToldHowLongAndWhoSentAFormToSendItAgain() {
        ProblemPage page = new ProblemPage(Locale.ENGLISH, "", true);
        ProblemPage form = new ProblemPage(Locale.ENGLISH, "", false);

        assertThat(page.html(Problem.TOO_MANY_REQUESTS, "12"))
                .contains("Try again in 12 seconds.", "<a class=\"button\" href=\"\">Try again</a>");
        assertThat(form.html(Problem.TOO_MANY_REQUESTS, "1"))
                .contains("Try again in 1 second.", "send it again")
                .doesNotContain("href=\"\"");
        assertThat(page.html(Problem.NOT_FOUND, null)).doesNotContain("Try again");
    }
}
