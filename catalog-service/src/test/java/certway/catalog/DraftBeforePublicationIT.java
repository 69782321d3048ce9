package certway.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is shown and told of a draft before it is published: its look, its faults and what it will change. */
class DraftBeforePublicationIT extends AuthoringFixture {

    @Test
    void aDryRunTellsTheImpactAndChangesNothing() {
        publish("impact", "Impact");
        ok(change("DELETE", "impact", "/draft/units/tubes", "", writer));
        ok(change("POST", "impact", "/draft/modules/basics/units", READING.formatted("needles", "Sharp."), writer));
        ok(change("PUT", "impact", "/draft/completion", """
                {"moduleOrder": "free", "completion": {"rule": "minimum-score", "unit": "check", "percent": 90}}
                """, writer));
        ok(change("PUT", "impact", "/draft/terms", """
                {"studyMinutes": 40, "price": {"amountMinor": 0, "currency": "USD", "sample": false}, "credits": [],
                 "validity": {"kind": "window", "month": 12, "day": 31, "minimumMonths": 12}, "prerequisites": []}
                """, writer));

        JsonNode report = ok(act("impact", "/publish?dryRun=true", grace, "")).json();

        assertThat(report.path("publishable").asBoolean()).isFalse();
        assertThat(report.at("/obstacles/0/name").asString()).isEqualTo("approval-missing");
        assertThat(report.at("/impact/latestVersion").asInt()).isEqualTo(1);
        assertThat(report.at("/impact/nextVersion").asInt()).isEqualTo(2);
        assertThat(report.at("/impact/completion/before").asString()).isEqualTo("every unit");
        assertThat(report.at("/impact/completion/after").asString()).isEqualTo("at least 90 % in check");
        assertThat(differences(report.at("/impact/differences")))
                .contains(
                        "removed /curriculum/modules/basics/units/tubes",
                        "added /curriculum/modules/basics/units/needles",
                        "changed /curriculum/completion");
        assertThat(report.at("/impact/validity"))
                .hasToString("{\"changed\":true,\"before\":{\"kind\":\"none\"},"
                        + "\"after\":{\"kind\":\"window\",\"month\":12,\"day\":31,\"minimumMonths\":12}}");
        assertThat(report.at("/impact/staying/learners").asInt()).isEqualTo(7);
        assertThat(catalog.get(path("impact", ""), grace)
                        .json()
                        .path("versions")
                        .size())
                .isEqualTo(1);
        assertThat(catalog.get("/api/programs/impact", null).text()).contains("\"tubes\"");
    }

    @Test
    void thatTheEnrollmentsDoNotAnswerIsSaidAndNotTakenForNobody() {
        publish("unknown-impact", "Unknown impact");
        enrollmentsStatus.set(503);
        try {
            JsonNode staying = ok(act("unknown-impact", "/publish?dryRun=true", grace, ""))
                    .json()
                    .at("/impact/staying");

            assertThat(staying.path("known").asBoolean(true)).isFalse();
            assertThat(staying.path("why").asString()).contains("does not answer");
            assertThat(staying.has("learners")).isFalse();
        } finally {
            enrollmentsStatus.set(200);
        }
    }

    @Test
    void thePreviewShowsWhatALearnerSeesAndNoAnswers() {
        write("preview", "<script>alert(1)</script>");
        assertThat(change(
                                "PUT",
                                "preview",
                                "/draft/units/tubes",
                                READING.formatted("tubes", "[x](javascript:alert(1))"),
                                writer)
                        .status())
                .isEqualTo(422);
        ok(change("PUT", "preview", "/draft/units/tubes", READING.formatted("tubes", "1 < 2 and **bold**"), writer));

        Answer preview = ok(catalog.get(path("preview", "/draft/preview"), lin));

        assertThat(preview.text()).doesNotContain("canary-feedback", "271828", "\"correct\"", "javascript:");
        assertThat(preview.json().at("/modules/0/units/0/html").asString())
                .isEqualTo("<p>1 &lt; 2 and <strong>bold</strong></p>");
        assertThat(preview.json().at("/title").asString()).isEqualTo("<script>alert(1)</script>");
        assertThat(preview.header("Content-Type")).isEqualTo("application/json");
        assertThat(preview.json().at("/modules/0/units/1/questions/0/choices").size())
                .isEqualTo(2);
    }

    @Test
    void textsThatAreBeingWrittenAreShownAsLearnersWillSeeThemAndStoredNowhere() {
        write("written", "Written");
        long before = revision("written");

        JsonNode texts = ok(catalog.send("POST", path("written", "/draft/render"), writer, """
                        {"texts": [{"place": "text", "markdown": "**Blood** <script>alert(1)</script>"},
                          {"place": "description", "markdown": "After this program you are certified."}]}
                        """))
                .json()
                .path("texts");

        assertThat(texts.at("/0/html").asString())
                .startsWith("<p><strong>Blood</strong>")
                .doesNotContain("<script");
        assertThat(texts.at("/0/warnings").size()).isZero();
        assertThat(texts.at("/1/warnings/0/words").asString()).contains("certified");
        assertThat(revision("written")).isEqualTo(before);
    }

    @Test
    void claimsAreWarnedOf() {
        write("claims", "Claims");
        ok(change(
                "PUT",
                "claims",
                "/draft/about",
                ABOUT.formatted("Claims").replace("A certificate of completion", "A phlebotomy certification"),
                writer));

        JsonNode warnings =
                ok(catalog.get(path("claims", "/draft/lint"), writer)).json().path("warnings");

        assertThat(warnings.size()).isEqualTo(1);
        assertThat(warnings.at("/0/pointer").asString()).isEqualTo("/about/awards/0");
        assertThat(warnings.at("/0/words").asString()).isEqualTo("certification");
    }

    @Test
    void authorsSeeWhatStandsInTheWayBeforeTheySubmit() {
        write("checked", "Checked");
        ok(change("PUT", "checked", "/draft/units/tubes", READING.formatted("tubes", ""), writer));

        JsonNode checks =
                ok(catalog.get(path("checked", "/draft/checks"), writer)).json();

        assertThat(checks.path("publishable").asBoolean()).isFalse();
        assertThat(checks.at("/errors/0/pointer").asString()).isEqualTo("/curriculum/modules/0/units/0/markdown");
        assertThat(checks.at("/impact/nextVersion").asInt()).isEqualTo(1);
    }
}
