package certway.web;

import static certway.web.Authored.API;
import static certway.web.Authored.PAGE;
import static certway.web.Html.filled;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a draft says of the whole program: its texts, its terms and how long its certificates are valid. */
class DraftSettingsPagesIT extends DraftPages {

    @ParameterizedTest
    @ValueSource(strings = {"about", "terms", "completion", "classification", "address"})
    void aSectionThatIsSavedUntouchedSaysExactlyWhatItSaid(String section) {
        services.say("PUT " + API + "/draft/" + section, 200, SAVED);
        Document page = shown(pages.get(PAGE + "/settings/" + section, author));

        HttpResponse<String> answer = pages.post(PAGE + "/settings/" + section, author, filled(page));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(json(asked("PUT " + API + "/draft/" + section).getFirst())).isEqualTo(json(stored(section)));
    }

    @Test
    void textsAreShownAsLearnersWillSeeThemWithWhatMayPromiseTooMuch() {
        Document page = shown(pages.get(PAGE + "/settings/about", author));

        assertThat(page.select(".look em").text()).isEqualTo("so");
        assertThat(page.select(".look .claim").text()).contains("licensed", "No licence.");
        assertThat(page.select("#f-title-notes .claim").text()).contains("certified", "Say certificate.");
        assertThat(page.select("#f-summary-notes .todo").text()).contains("Before publishing", "must not be empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"validityMonths\": 24",
                "\"validity\": {\"kind\": \"fixed-date\", \"date\": \"2027-12-31\"}",
                "\"validity\": {\"kind\": \"window\", \"month\": 12, \"day\": 31, \"minimumMonths\": 12}"
            })
    void everyPolicyOfValidityThatIsSavedUntouchedSaysExactlyWhatItSaid(String stored) {
        String draft = Authored.draft(7).replace("\"accessDays\": 180", "\"accessDays\": 180, " + stored);
        services.say("GET " + API + "/draft", 200, draft);
        services.say("PUT " + API + "/draft/terms", 200, SAVED);
        Document page = shown(pages.get(PAGE + "/settings/terms", author));

        pages.post(PAGE + "/settings/terms", author, filled(page));

        assertThat(json(asked("PUT " + API + "/draft/terms").getFirst()))
                .isEqualTo(json(draft).at("/content/terms"));
    }

    @Test
    void onlyWhatTheChosenPolicyOfValidityAsksForIsSent() {
        services.say("PUT " + API + "/draft/terms", 200, SAVED);
        Map<String, String> typed = filled(shown(pages.get(PAGE + "/settings/terms", author)));
        typed.putAll(Map.of(
                "/validity/months", "24",
                "/validity/date", "2027-12-31",
                "/validity/month", "6",
                "/validity/day", "30",
                "/validity/minimumMonths", "0"));
        for (String kind : List.of("none", "months", "fixed-date", "window")) {
            typed.put("/validity/kind", kind);
            pages.post(PAGE + "/settings/terms", author, typed);
        }
        typed.put("/validity/kind", "months");
        typed.put("/validity/months", "");
        pages.post(PAGE + "/settings/terms", author, typed);

        assertThat(asked("PUT " + API + "/draft/terms").stream()
                        .map(sent -> json(sent).path("validityMonths") + " "
                                + json(sent).path("validity")))
                .containsExactly(
                        " ",
                        "24 ",
                        " {\"kind\":\"fixed-date\",\"date\":\"2027-12-31\"}",
                        " {\"kind\":\"window\",\"month\":6,\"day\":30,\"minimumMonths\":0}",
                        " {\"kind\":\"months\"}");
    }

    @Test
    void whatIsWrongWithAPolicyStandsAtItsField() {
        services.say("PUT " + API + "/draft/terms", 422, """
                {"title": "Faults", "errors": [{"pointer": "/validityMonths", "message": "must be a whole number from 1 to 1200"},
                  {"pointer": "/validity/date", "message": "is in the past: every certificate would be over"}]}""");
        Map<String, String> typed = filled(shown(pages.get(PAGE + "/settings/terms", author)));
        typed.put("/validity/kind", "months");
        typed.put("/validity/months", "9999");

        Document page = shown(pages.post(PAGE + "/settings/terms", author, typed, "es"));

        assertThat(page.select("#f-validity-months").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#f-validity-months").val()).isEqualTo("9999");
        assertThat(page.select("#f-validity-date").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#told a").eachAttr("href")).containsExactly("#f-validity-months", "#f-validity-date");
        assertThat(page.text()).contains("está en el pasado");
        assertThat(page.select("#f-validity-month option").eachText()).contains("diciembre");
    }

    private static String stored(String section) {
        var content = json(Authored.draft(7)).path("content");
        return switch (section) {
            case "address" -> "{\"slug\": \"next\"}";
            case "completion" -> "{\"moduleOrder\": \"free\", \"completion\": {\"rule\": \"all-units\"}}";
            default -> content.path(section).toString();
        };
    }
}
