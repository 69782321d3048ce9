package certway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What one holds from elsewhere, and the registrar who verifies it. */
class RecordPagesIT extends ReachedPages {

    @Test
    void whatOneHoldsIsAddedOnceHoweverOftenTheFormIsSent() {
        services.say("POST /api/records", 201, Reached.RECORD);
        String key = shown("/records/new", ada).select("input[name=key]").attr("value");
        Map<String, String> typed = Map.of(
                "key",
                key,
                "kind",
                "activity",
                "title",
                "Smears",
                "issuer",
                "A congress",
                "from",
                "2026-03-01",
                "hours",
                "1,5",
                "credits",
                "1.5",
                "body",
                "ascp",
                "category",
                "hematology");

        HttpResponse<String> added = pages.post("/records", ada, typed);
        pages.post("/records", ada, typed);

        assertThat(added.headers().firstValue("Location")).contains("/transcript?done=record-added");
        assertThat(services.keys()).hasSize(2).containsOnly(key);
        assertThat(services.asked().getLast())
                .contains(
                        "\"kind\":\"activity\"",
                        "\"minutes\":90",
                        "\"tenths\":15",
                        "\"category\":\"hematology\"",
                        "\"number\":null",
                        "\"until\":null");
        assertThat(Jsoup.parse(pages.get("/transcript?done=record-added", ada).body())
                        .select("[role=status]")
                        .text())
                .isEqualTo("The record was added.");
    }

    @Test
    void aRefusalNamesTheFieldAndKeepsWhatWasTyped() {
        services.say("POST /api/records", 400, """
                {"type": "urn:problem:invalid-request", "errors": [{"pointer": "/from", "message": "has not come yet"}]}""");

        HttpResponse<String> refused = pages.post(
                "/records",
                ada,
                Map.of("kind", "degree", "title", "A <b>degree</b>", "issuer", "x", "from", "2999-01-01"));
        Document page = Jsoup.parse(refused.body());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(page.select("[aria-invalid=true]").eachAttr("name")).containsExactly("from");
        assertThat(page.select("input[name=title]").attr("value")).isEqualTo("A <b>degree</b>");
        assertThat(page.select("select[name=kind] option[selected]").attr("value"))
                .isEqualTo("degree");
    }

    @Test
    void aRecordIsCorrectedAsItWasSeenAndRemoved() {
        services.say("PUT /api/records/r1", 200, Reached.RECORD);
        services.say("DELETE /api/records/r1", 204, "");
        Document page = shown("/records/r1", ada);
        String tag = page.select("input[name=tag]").eachAttr("value").getFirst();

        HttpResponse<String> changed = pages.post(
                "/records/r1",
                ada,
                Map.of("tag", tag, "kind", "certification", "title", "MLT", "issuer", "ASCP", "from", "2025-01-01"));
        HttpResponse<String> removed = pages.post("/records/r1/remove", ada, Map.of("tag", tag));

        assertThat(page.select("input[name=hours]").attr("value")).isEqualTo("1.5");
        assertThat(page.select("input[name=credits]").attr("value")).isEqualTo("1.5");
        assertThat(page.select("select[name=certification] option[selected]").text())
                .isEqualTo("MLT(ASCP)");
        assertThat(changed.headers().firstValue("Location")).contains("/transcript?done=record-changed");
        assertThat(removed.headers().firstValue("Location")).contains("/transcript?done=record-removed");
        assertThat(services.ifMatch("PUT /api/records/r1")).isEqualTo("\"3\"");
        assertThat(services.ifMatch("DELETE /api/records/r1")).isEqualTo("\"3\"");
    }

    @Test
    void creditsForWhichTheFormHasNoRoomStayAsTheyAre() {
        services.say("PUT /api/records/r1", 200, Reached.RECORD);
        services.say(
                "GET /api/records/r1",
                200,
                Reached.RECORD.replace(
                        "\"tenths\": 15}",
                        "\"tenths\": 15}, {\"body\": \"amt\", \"category\": \"continuing-education\", \"tenths\": 20}"));

        pages.post(
                "/records/r1", ada, Map.of("tag", "\"3\"", "credits", "2", "body", "ascp", "category", "hematology"));

        assertThat(services.asked().getLast()).contains("\"tenths\":20").contains("continuing-education", "\"ascp\"");
        assertThat(services.asked().getLast().split("\"tenths\":20", -1)).hasSize(3);
    }

    @Test
    void aRegistrarVerifiesWhatHeSaw() {
        services.say("POST /api/admin/records/r1/verify", 200, Reached.AT_THE_DESK);
        Document list = shown("/admin/records", rosa);
        Document page = shown("/admin/records/r1", rosa);

        HttpResponse<String> verified = pages.post(
                "/admin/records/r1/verify",
                rosa,
                Map.of("tag", page.select("input[name=tag]").attr("value"), "reason", "Saw the card"));

        assertThat(list.select(".row h2 a").attr("href")).isEqualTo("/admin/records/r1");
        assertThat(services.queries())
                .anyMatch(query -> query.startsWith("GET /api/admin/records state=self-reported"));
        assertThat(page.select("section[aria-labelledby=acts]").text())
                .contains("Verification taken back", "Was <i>not</i> so", "Rosa <Marín>");
        assertThat(verified.headers().firstValue("Location")).contains("/admin/records/r1?done=record-verify");
        assertThat(services.ifMatch("POST /api/admin/records/r1/verify")).isEqualTo("\"3\"");
        assertThat(services.asked().getLast()).contains("\"reason\":\"Saw the card\"");
    }
}
