package certway.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is refused of a draft, and the place that is told. */
class DraftRefusalsIT extends AuthoringFixture {

    @Test
    void everyReasonAgainstPublishingIsToldAtOnceWithItsPlace() {
        write("faulty", "Faulty");
        catalog.importZip(Sample.zip("needs-faulty", "Needs faulty"), grace);
        ok(change("POST", "faulty", "/draft/modules", "{\"id\": \"empty\", \"title\": \"Empty\"}", writer));
        ok(change(
                "PUT",
                "faulty",
                "/draft/units/tubes",
                READING.formatted(
                        "tubes",
                        "See [there](unit:nowhere) and ![Arm](figures/none.svg); wages: [$1](fact:no-such-fact)."),
                writer));
        ok(change("PUT", "faulty", "/draft/completion", """
                {"moduleOrder": "free", "completion": {"rule": "all-of", "rules": [
                  {"rule": "minimum-score", "unit": "tubes", "percent": 80},
                  {"rule": "at-least", "count": 3, "rules": [{"rule": "units", "units": ["gone"]}]}]}}
                """, writer));
        ok(change("PUT", "faulty", "/draft/terms", """
                {"studyMinutes": 40, "price": {"amountMinor": 0, "currency": "USD", "sample": false}, "credits": [],
                 "validity": {"kind": "fixed-date", "date": "2020-12-31"},
                 "prerequisites": [{"anyOf": ["never-heard-of"]}, {"anyOf": ["faulty"]}]}
                """, writer));
        ok(act("faulty", "/draft/submit", writer, ""));
        ok(act("faulty", "/draft/approve", lin, ""));

        Answer refused = act("faulty", "/publish", grace, "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .contains(
                        "/curriculum/modules/1/units",
                        "/curriculum/modules/0/units/0/markdown",
                        "/curriculum/completion/rules/0/unit",
                        "/curriculum/completion/rules/1/count",
                        "/curriculum/completion/rules/1/rules/0/units/0",
                        "/terms/prerequisites/0",
                        "/terms/prerequisites/1",
                        "/terms/validity/date");
        assertThat(refused.text())
                .contains("no unit nowhere", "no file figures/none.svg", "no-such-fact", "cycle: faulty -> faulty");
        assertThat(catalog.get("/api/programs/faulty", null).status()).isEqualTo(404);
    }

    @Test
    void rawHtmlAndWhatBreaksTheFormatIsRefusedWithItsPlace() {
        write("bad-input", "Bad input");
        long before = revision("bad-input");

        assertThat(pointers(change(
                        "PUT",
                        "bad-input",
                        "/draft/units/tubes",
                        READING.formatted("tubes", "<script>alert(1)</script>"),
                        writer)))
                .containsExactly("/markdown");
        assertThat(pointers(
                        change("PUT", "bad-input", "/draft/units/tubes", READING.formatted("other", "Text"), writer)))
                .containsExactly("/id");
        assertThat(pointers(change(
                        "PUT",
                        "bad-input",
                        "/draft/about",
                        "{\"title\": 1, \"awards\": \"x\", \"extra\": true}",
                        writer)))
                .contains("/title", "/awards", "/extra", "/summary");
        assertThat(pointers(change("PUT", "bad-input", "/draft/terms", """
                {"studyMinutes": 40, "price": {"amountMinor": 0, "currency": "USD", "sample": false}, "credits": [],
                 "validity": {"kind": "window", "month": 2, "day": 30, "minimumMonths": 12}, "prerequisites": []}
                """, writer)))
                .containsExactly("/validity/day");
        assertThat(pointers(change("PUT", "bad-input", "/draft/units/tubes", "{\"kind\": \"hologram\"}", writer)))
                .containsExactly("/kind");
        assertThat(change("PUT", "bad-input", "/draft/about", "[1", writer).status())
                .isEqualTo(400);
        assertThat(change("PUT", "bad-input", "/draft/about", "null", writer).status())
                .isEqualTo(400);
        assertThat(change("PUT", "bad-input", "/draft/about", "[".repeat(5_000), writer)
                        .status())
                .isEqualTo(400);
        assertThat(change("PUT", "bad-input", "/draft/about", "x".repeat(300_000), writer)
                        .status())
                .isEqualTo(413);
        assertThat(pointers(change("POST", "bad-input", "/draft/restore", "{\"revision\": 1, \"version\": 1}", writer)))
                .containsExactly("");
        assertThat(catalog.get(path("bad-input", "/draft/diff?from=draft:1&to=now"), writer)
                        .status())
                .isEqualTo(400);
        assertThat(catalog.get(path("bad-input", "/draft/diff?from=draft:1&to=draft:99"), writer)
                        .status())
                .isEqualTo(404);
        assertThat(catalog.get(path("bad-input", "/draft/history?limit=1000"), writer)
                        .status())
                .isEqualTo(400);
        assertThat(catalog.get(path("bad-input", "/draft/history?cursor=%21"), writer)
                        .status())
                .isEqualTo(400);
        assertThat(revision("bad-input")).isEqualTo(before);
    }

    @Test
    void aDraftCannotUseAFileThatIsNotThereOrCalledOtherwise() {
        write("without-figure", "Without a figure");
        String digest = catalog.upload("arm.pdf", "%PDF-1.7", writer)
                .json()
                .path("sha256")
                .asString();
        String files = "{\"files\": [{\"path\": \"%s\", \"sha256\": \"%s\"}]}";

        Answer missing =
                change("PUT", "without-figure", "/draft/files", files.formatted("arm.pdf", "0".repeat(64)), writer);
        Answer disguised = change("PUT", "without-figure", "/draft/files", files.formatted("arm.png", digest), writer);
        Answer outside = change("PUT", "without-figure", "/draft/files", files.formatted("../arm.pdf", digest), writer);

        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.text()).contains("/files/0/sha256", "no such file was uploaded");
        assertThat(List.of(disguised.status(), outside.status())).allMatch(status -> status >= 400 && status < 500);
        assertThat(disguised.text()).contains("does not fit the name of the file");
        assertThat(outside.text()).contains("within the program");
        assertThat(draft("without-figure").at("/content/files").isMissingNode()).isTrue();
    }

    @Test
    void anIdThatIsTakenIsRefused() {
        publish("taken", "Taken");
        String again = "{\"programId\": \"taken\", \"slug\": \"other-slug\", \"title\": \"Again\"}";
        String reserved = "{\"programId\": \"other-id\", \"slug\": \"compare\", \"title\": \"Compared\"}";
        String sameSlug = "{\"programId\": \"other-id\", \"slug\": \"taken\", \"title\": \"Again\"}";

        assertThat(catalog.send("POST", "/api/admin/programs", writer, again).status())
                .isEqualTo(409);
        assertThat(catalog.send("POST", "/api/admin/programs", writer, sameSlug).status())
                .isEqualTo(409);
        assertThat(pointers(catalog.send("POST", "/api/admin/programs", writer, reserved)))
                .containsExactly("/slug");
        assertThat(type(change(
                        "POST", "taken", "/draft/modules/basics/units", READING.formatted("tubes", "x"), writer)))
                .isEqualTo("urn:problem:id-taken");
        assertThat(type(change("POST", "taken", "/draft/modules/none/units", READING.formatted("new", "x"), writer)))
                .isEqualTo("urn:problem:place-not-found");
    }
}
