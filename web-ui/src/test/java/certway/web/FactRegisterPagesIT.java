package certway.web;

import static certway.web.Html.filled;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The register of facts: what is disputed, decided, added and retired. */
class FactRegisterPagesIT extends RegisterPages {

    @Test
    void theRegisterShowsWhatIsDisputedOrOverdueAndCanBeNarrowed() {
        services.say(
                "GET /api/facts",
                200,
                "{\"items\": [%s, %s], \"next\": \"more==\"}".formatted(Facts.DISPUTED, Facts.EXPIRED));

        Document page = shown(pages.get("/admin/facts?topic=wages&state=disputed&review=soon", grace));

        assertThat(page.select("tbody a").eachAttr("href")).containsExactly(WAGE, "/admin/facts/old");
        assertThat(page.select("tbody tr").getFirst().text()).contains("Sources differ", "decided");
        assertThat(page.select("tbody tr").getLast().text()).contains("Out of date", "review overdue");
        assertThat(services.queries()).contains("GET /api/facts topic=wages&state=disputed&review=soon");
        assertThat(page.select("#review option").eachText()).containsExactly("All", "Overdue", "Due within 30 days");
        assertThat(page.select("#review option[selected]").attr("value")).isEqualTo("soon");
        assertThat(page.select("main > p a.button").getLast().attr("href"))
                .isEqualTo("/admin/facts?topic=wages&state=disputed&review=soon&cursor=more%3D%3D");
    }

    @Test
    void aFactIsShownWithItsSourcesItsDisputeAndItsHistory() {
        Document page = shown(pages.get(WAGE, grace));

        assertThat(page.select("h1").html()).isEqualTo("What an &lt;b&gt;MLT&lt;/b&gt; earns");
        assertThat(page.select("main > .notice").text())
                .contains("Sources differ", "$57,380 a year", "Decided for $60,780 a year");
        assertThat(page.select("[name=/sources/1/says/amount]").val()).isEqualTo("60780.5");
        assertThat(page.select("#history + .scrolls tbody tr")).hasSize(2);
    }

    @Test
    void whatIsSavedAsItStoodIsWhatTheRegisterHas() {
        services.say("PUT /api/admin/facts/wage", 200, "{}");
        Map<String, String> form = filled(shown(pages.get(WAGE, grace)));
        form.put("/reason", "Looked at again");

        HttpResponse<String> answer = pages.post(WAGE, grace, form);

        JsonNode sent = json(asked("PUT /api/admin/facts/wage").getFirst());
        assertThat(answer.headers().firstValue("Location")).contains(WAGE + "?saved=1#told");
        assertThat(services.ifMatch("PUT /api/admin/facts/wage")).isEqualTo("\"4\"");
        assertThat(sent.path("reason").asString()).isEqualTo("Looked at again");
        JsonNode stored = json(Registers.FACT).path("value");
        for (String name : sent.path("fact").propertyNames()) {
            assertThat(sent.path("fact").path(name)).as(name).isEqualTo(stored.path(name));
        }
        assertThat(sent.path("fact").propertyNames())
                .contains("sources", "statistic", "reviewBy")
                .doesNotContain("id", "resolution", "reason", "note");
    }

    @Test
    void whatTheRegisterHasAgainstAFieldStandsAtTheField() {
        services.say("PUT /api/admin/facts/wage", 422, """
                {"type": "urn:problem:not-acceptable", "title": "The change is not acceptable", "errors": [
                  {"pointer": "/fact/reviewBy", "message": "must not be before asOf"},
                  {"pointer": "/fact/sources/1/says", "message": "must be an amount with its unit"},
                  {"pointer": "/reason", "message": "must say why"}]}""");
        Map<String, String> form = filled(shown(pages.get(WAGE, grace)));
        form.put("/reviewBy", "2001-01-01");
        form.put("/sources/1/says/amount", "plenty");

        HttpResponse<String> answer = pages.post(WAGE, grace, form);
        Document page = shown(answer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#told a").eachAttr("href"))
                .containsExactly("#f-reviewBy", "#f-sources-1-says", "#f-reason");
        assertThat(page.select("#f-reviewBy").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#f-reviewBy-notes .fault").text())
                .isEqualTo("must not be before the day from which the fact is");
        assertThat(page.select("#f-sources-1-says-notes .fault").text()).contains("an amount with its unit");
        assertThat(page.select("[name=/sources/1/says/amount]").val()).isEqualTo("plenty");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShownBesideWhatWasTyped() {
        services.say("PUT /api/admin/facts/wage", 412, "{\"type\": \"urn:problem:changed\"}");
        Map<String, String> form = filled(shown(pages.get(WAGE, grace)));
        form.putAll(Map.of("/period", "2024", "/reason", "New figures"));
        services.say("GET /api/admin/facts/wage", 200, Registers.CHANGED_FACT);

        HttpResponse<String> answer = pages.post(WAGE, grace, form);
        Document page = shown(answer);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page.select("#told .differences").text()).contains("period", "2022", "2023");
        assertThat(page.select("[name=/period]").val()).isEqualTo("2024");
        assertThat(page.select("form.editor [name=revision]").val()).isEqualTo("6");
    }

    @Test
    void aSourceIsAddedByAnAuthorAndItsFaultsStandAtItsFields() {
        services.say("POST /api/admin/facts/wage/statements", 422, """
                {"errors": [{"pointer": "/sources/2/url", "message": "must be a web address"}]}""");
        Map<String, String> form = filled(shown(pages.get(WAGE + "/statement", grace)));
        form.putAll(Map.of("/title", "Census", "/publisher", "C", "/edition", "2026", "/url", "nowhere"));
        form.putAll(Map.of("/says/amount", "61,000", "/says/unit", "USD a year", "/reason", "It came out"));

        Document page = shown(pages.post(WAGE + "/statement", grace, form));

        assertThat(json(asked("POST /api/admin/facts/wage/statements").getFirst()))
                .isEqualTo(json("""
                        {"reason": "It came out", "statement": {"title": "Census", "publisher": "C", "edition": "2026",
                         "url": "nowhere", "says": {"amount": 61000, "unit": "USD a year"}}}"""));
        assertThat(page.select("#f-url-notes .fault").text()).isEqualTo("must be a web address");
    }

    @Test
    void somebodyDecidesBetweenSources() {
        services.say("POST /api/admin/facts/wage/resolve", 200, "{}");
        Map<String, String> form = filled(shown(pages.get(WAGE + "/decision", grace)));
        form.put("/reason", "The later one");

        pages.post(WAGE + "/decision", grace, form);

        assertThat(json(asked("POST /api/admin/facts/wage/resolve").getFirst()))
                .isEqualTo(json(
                        "{\"reason\": \"The later one\", \"value\": {\"amount\": 60780, \"unit\": \"USD a year\"}}"));
    }

    @Test
    void aFactIsRetiredByNamingTheOneThatTakesItsPlace() {
        services.say("PUT /api/admin/facts/wage", 200, "{}");

        Document page = shown(pages.get(WAGE + "/successor", grace));
        Map<String, String> form = filled(page);
        form.putAll(Map.of("/supersededBy", "cycle", "/reason", "A newer survey"));
        pages.post(WAGE + "/successor", grace, form);

        JsonNode sent = json(asked("PUT /api/admin/facts/wage").getFirst());
        assertThat(page.select("[name=/supersededBy] option").eachAttr("value"))
                .contains("cycle")
                .doesNotContain("wage");
        assertThat(sent.at("/fact/supersededBy").asString()).isEqualTo("cycle");
        assertThat(sent.at("/fact/sources").size()).isEqualTo(2);
    }

    @Test
    void aNewFactGetsAnIdMadeOfItsTitle() {
        services.say("POST /api/admin/facts", 201, "{}");
        Map<String, String> form = filled(shown(pages.get("/admin/facts/_new", grace)));
        form.putAll(Map.of("/title", "Openings in Ohio", "/topic", "openings", "/reason", "Asked for"));

        HttpResponse<String> answer = pages.post("/admin/facts", grace, form);

        JsonNode sent = json(asked("POST /api/admin/facts").getFirst());
        assertThat(answer.headers().firstValue("Location")).contains("/admin/facts/openings-in-ohio?saved=1#told");
        assertThat(sent.path("id").asString()).isEqualTo("openings-in-ohio");
        assertThat(sent.at("/fact/title").asString()).isEqualTo("Openings in Ohio");
    }

    @Test
    void rowsOfSourcesAreAddedBeforeAnythingIsStored() {
        Map<String, String> form = filled(shown(pages.get(WAGE, grace)));
        form.put("do", "add /sources  ");

        Document page = shown(pages.post(WAGE, grace, form));

        assertThat(page.select("#f-sources > .onerow")).hasSize(3);
        assertThat(page.select("#told").text()).contains("Not saved yet");
        assertThat(services.asked()).noneMatch(request -> request.startsWith("PUT "));
    }

    @Test
    void authorsAddSourcesAndReviewersOnlyLook() {
        assertThat(shown(pages.get(WAGE, lin)).select("form.editor > fieldset[disabled]"))
                .hasSize(1);
        for (String path : List.of(WAGE, WAGE + "/statement", WAGE + "/decision", "/admin/facts")) {
            assertThat(pages.post(path, lin, Map.of("revision", "4")).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(pages.get("/admin/facts/_new", lin).statusCode()).isEqualTo(403);
        assertThat(services.asked()).noneMatch(request -> request.matches("(PUT|POST|DELETE) .*"));
    }
}
