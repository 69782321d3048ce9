package certway.catalog;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.LIN;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.RunningCatalog.Answer;
import certway.testkit.identity.Person;
import certway.testkit.identity.Tokens;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.Kafka;
import certway.testkit.infrastructure.MongoDb;
import certway.testkit.wait.Eventually;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs from the first draft to the catalog and back, as authors, reviewers and admins do it over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthoringIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Person WRITER = new Person("77aa0000-0000-4000-8000-000000000001", "writer", Set.of("author"));
    private static final Person AUDITOR =
            new Person("77aa0000-0000-4000-8000-000000000002", "auditor", Set.of("auditor"));

    private static final String ABOUT = """
            {"title": "%s", "summary": "Draw blood safely.", "description": "How to **draw blood**.",
             "provider": "Harborlight Career Training", "language": "en", "audience": "For beginners.",
             "awards": ["A certificate of completion"], "doesNotAward": ["A state licence"], "reviewed": "2026-10-05",
             "sources": [{"title": "GP41", "publisher": "CLSI", "year": 2017}]}
            """;
    private static final String READING = """
            {"kind": "reading", "id": "%s", "title": "Tubes", "minutes": 10, "markdown": "%s"}
            """;
    private static final String QUIZ = """
            {"kind": "quiz", "id": "check", "title": "Check", "minutes": 5, "quiz": {"passMark": 80, "draw": 1,
             "shuffleOptions": true, "feedback": "after-submit", "questions": [
              {"kind": "single-choice", "id": "first", "tags": [], "text": "Which first?", "options": [
               {"id": "culture", "text": "Blood culture", "correct": true, "feedback": "canary-feedback-1"},
               {"id": "blue", "text": "Light blue", "correct": false, "feedback": "canary-feedback-2"}]},
              {"kind": "numeric", "id": "volume", "tags": [], "text": "How much?", "units": ["mL"],
               "answer": {"value": "271828", "tolerance": "0.1", "unit": "mL"},
               "feedback": {"correct": "canary-feedback-3", "incorrect": "canary-feedback-4"}}]}}
            """;

    private final Kafka kafka = Infrastructure.newKafka();
    private final MongoDb mongo = Infrastructure.newMongo();
    private final HttpServer enrollments = counts();
    private final AtomicInteger enrollmentsStatus = new AtomicInteger(200);
    private final RunningCatalog catalog = start();
    private final Tokens tokens = catalog.issuer().tokens();
    private final String writer = tokens.of(WRITER);
    private final String grace = tokens.of(GRACE);
    private final String lin = tokens.of(LIN);

    private RunningCatalog start() {
        kafka.start();
        enrollments.start();
        mongo.start();
        return new RunningCatalog(
                kafka.bootstrapServers(),
                mongo.connectionString(),
                Map.of(
                        "CERTWAY_ENROLLMENT_URL",
                        "http://127.0.0.1:" + enrollments.getAddress().getPort(),
                        "CERTWAY_CLIENT_SECRET",
                        "demo-catalog-service-secret"));
    }

    /** Enrollment-service, as far as the catalog asks it. */
    private HttpServer counts() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/internal/program-versions/", exchange -> {
                String token = exchange.getRequestHeaders().getFirst("Authorization");
                byte[] body = "{\"programId\":\"x\",\"versions\":[{\"version\":1,\"learners\":7}]}"
                        .getBytes(StandardCharsets.UTF_8);
                try (exchange) {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(token == null ? 401 : enrollmentsStatus.get(), body.length);
                    exchange.getResponseBody().write(body);
                }
            });
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    void stop() {
        catalog.close();
        enrollments.stop(0);
        mongo.close();
        kafka.close();
    }

    @Test
    void aDraftBecomesAVersionAfterSomebodyElseApprovedIt() {
        write("from-scratch", "From scratch");
        assertThat(catalog.get("/api/programs/from-scratch", null).status()).isEqualTo(404);
        ok(act("from-scratch", "/draft/submit", writer, ""));

        assertThat(type(act("from-scratch", "/publish", grace, ""))).isEqualTo("urn:problem:approval-missing");
        ok(act("from-scratch", "/draft/approve", lin, "{\"reason\": \"Reads well\"}"));
        Answer published = ok(act("from-scratch", "/publish", grace, ""));

        assertThat(published.json().path("versions").size()).isEqualTo(1);
        assertThat(catalog.get("/api/programs/from-scratch", null)
                        .json()
                        .at("/modules/0/units/0/title")
                        .asString())
                .isEqualTo("Tubes");
        assertThat(draft("from-scratch").at("/draft/status").asString()).isEqualTo("published");
        assertThat(acts("from-scratch"))
                .containsExactly("publish", "approve", "submit", "edit", "edit", "edit", "edit", "edit", "create");
    }

    @Test
    void aDraftUsesFilesThatWereUploaded() {
        String drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>An arm</title></svg>";
        write("with-figure", "With a figure");
        JsonNode kept = catalog.upload("arm.svg", drawing, writer).json();

        Answer named = change(
                "PUT",
                "with-figure",
                "/draft/files",
                """
                {"files": [{"path": "figures/arm.svg", "sha256": "%s"}]}
                """.formatted(kept.path("sha256").asString()),
                writer);
        ok(named);
        ok(change(
                "POST",
                "with-figure",
                "/draft/modules/basics/units",
                READING.formatted("arm", "![An arm](figures/arm.svg)"),
                writer));

        assertThat(draft("with-figure")
                        .at("/content/files/figures~1arm.svg/type")
                        .asString())
                .isEqualTo("image/svg+xml");
        assertThat(catalog.get(path("with-figure", "/draft/preview"), writer)
                        .json()
                        .at("/modules/0/units/2/html")
                        .asString())
                .contains("<img src=\"%s\"".formatted(kept.path("url").asString()));
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
    void whoChangedADraftLastCannotApproveIt() {
        Person both = new Person("77aa0000-0000-4000-8000-000000000003", "both", Set.of("author", "reviewer"));
        write("own-work", "Own work");
        ok(change("PUT", "own-work", "/draft/about", ABOUT.formatted("Mine"), tokens.of(both)));
        ok(act("own-work", "/draft/submit", tokens.of(both), ""));

        assertThat(type(act("own-work", "/draft/approve", tokens.of(both), ""))).isEqualTo("urn:problem:own-draft");
        ok(act("own-work", "/draft/approve", lin, ""));
        ok(change("PUT", "own-work", "/draft/about", ABOUT.formatted("Changed after the approval"), writer));

        assertThat(type(act("own-work", "/publish", grace, ""))).isEqualTo("urn:problem:approval-missing");
    }

    @Test
    void aReturnedDraftGoesBackToItsAuthor() {
        write("returned", "Returned");
        assertThat(type(act("returned", "/draft/approve", lin, ""))).isEqualTo("urn:problem:draft-not-submitted");
        ok(act("returned", "/draft/submit", writer, ""));

        ok(act("returned", "/draft/return", lin, "{\"reason\": \"Too short\"}"));

        assertThat(draft("returned").at("/draft/status").asString()).isEqualTo("editing");
        assertThat(draft("returned").at("/draft/note").asString()).isEqualTo("Too short");
    }

    @Test
    void ofSixteenWhoChangeOneRevisionOneWinsAndTheOthersLearnWhoWasFaster() throws Exception {
        write("raced-edit", "Raced");
        String tag = tag("raced-edit");

        List<Answer> answers = race(n -> catalog.send(
                "PUT", path("raced-edit", "/draft/about"), writer, ABOUT.formatted("Title " + n), "If-Match", tag));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 412)
                .hasSize(15)
                .allSatisfy(answer -> {
                    assertThat(answer.json().at("/now/author").asString()).isEqualTo(WRITER.id());
                    assertThat(answer.json().at("/now/note").asString()).isEqualTo("about");
                });
    }

    @Test
    void ofManyWhoPublishAtOnceOneMakesTheVersion() throws Exception {
        approve("raced-publish", "Raced publication");
        String tag = tag("raced-publish");

        List<Answer> answers =
                race(n -> catalog.send("POST", path("raced-publish", "/publish"), grace, "", "If-Match", tag));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(catalog.get(path("raced-publish", ""), grace)
                        .json()
                        .path("versions")
                        .size())
                .isEqualTo(1);
    }

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
    void earlierStatesAreComparedAndRestored() {
        publish("restored", "Restored");
        ok(change("PUT", "restored", "/draft/units/tubes", READING.formatted("tubes", "One\\ntwo\\nthree"), writer));
        long before = revision("restored");
        ok(change("PUT", "restored", "/draft/units/tubes", READING.formatted("tubes", "One\\n2\\nthree"), writer));
        ok(change("POST", "restored", "/draft/units/check/move", "{\"module\": \"basics\", \"position\": 0}", writer));

        JsonNode diff = ok(catalog.get(
                        path("restored", "/draft/diff?from=draft:%d&to=draft:%d".formatted(before, before + 2)),
                        writer))
                .json();

        JsonNode differences = diff.path("differences");
        assertThat(differences.size()).isEqualTo(2);
        assertThat(differences(differences)).contains("changed /curriculum/modules/basics/units/tubes/markdown");
        assertThat(diff.toString())
                .contains("{\"mark\":\"removed\",\"text\":\"two\"},{\"mark\":\"added\",\"text\":\"2\"}");
        ok(change("POST", "restored", "/draft/restore", "{\"revision\": %d}".formatted(before), writer));
        assertThat(ok(catalog.get(
                                path("restored", "/draft/diff?from=draft:%d&to=draft:%d".formatted(before, before + 3)),
                                writer))
                        .json()
                        .path("differences"))
                .isEmpty();
        ok(change("POST", "restored", "/draft/restore", "{\"version\": 1}", writer));
        assertThat(draft("restored").at("/draft/status").asString()).isEqualTo("published");
    }

    @Test
    void theHistoryIsPagedAndNamesEveryAct() {
        write("history", "History");
        List<String> acts = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ok(catalog.get(path("history", "/draft/history?limit=2&cursor=" + cursor), lin))
                    .json();
            page.path("items").forEach(item -> acts.add(item.path("note").asString()));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());

        assertThat(acts)
                .containsExactly(
                        "unit check added", "unit tubes added", "module basics added", "terms", "about", "created");
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
    void everyChangeNeedsTheRevisionThatWasSeen() {
        write("unseen", "Unseen");
        Map<String, String> changes = Map.ofEntries(
                Map.entry("PUT /draft/address", "{\"slug\": \"unseen-2\"}"),
                Map.entry("PUT /draft/about", ABOUT.formatted("x")),
                Map.entry("PUT /draft/classification", "{}"),
                Map.entry("PUT /draft/terms", "{}"),
                Map.entry("PUT /draft/completion", "{}"),
                Map.entry("POST /draft/modules", "{}"),
                Map.entry("PUT /draft/modules/basics", "{}"),
                Map.entry("PUT /draft/files", "{}"),
                Map.entry("DELETE /draft/modules/basics", ""),
                Map.entry("POST /draft/modules/basics/move", "{}"),
                Map.entry("POST /draft/modules/basics/units", "{}"),
                Map.entry("PUT /draft/units/tubes", "{}"),
                Map.entry("DELETE /draft/units/tubes", ""),
                Map.entry("POST /draft/units/tubes/move", "{}"),
                Map.entry("POST /draft/restore", "{}"),
                Map.entry("POST /draft/submit", ""));

        changes.forEach((change, body) -> {
            int space = change.indexOf(' ');
            assertThat(catalog.send(
                                    change.substring(0, space),
                                    path("unseen", change.substring(space + 1)),
                                    writer,
                                    body)
                            .status())
                    .as(change)
                    .isEqualTo(428);
        });
        for (String act : List.of("/draft/submit", "/publish", "/retire", "/unretire")) {
            String who = act.startsWith("/draft") ? writer : grace;
            assertThat(catalog.send("POST", path("unseen", act), who, "").status())
                    .as(act)
                    .isEqualTo(428);
        }
        assertThat(catalog.send("POST", path("unseen", "/draft/approve"), lin, "")
                        .status())
                .isEqualTo(428);
        assertThat(catalog.send("DELETE", path("unseen", "/draft/units/tubes"), writer, "", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(catalog.send("DELETE", path("unseen", "/draft/units/tubes"), writer, "", "If-Match", "W/\"6\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void everyDoorIsClosedToWhoeverMayNotPass() {
        write("doors", "Doors");
        Map<String, Set<Person>> doors = Map.ofEntries(
                Map.entry("GET ", Set.of(WRITER, LIN, GRACE)),
                Map.entry("GET /draft", Set.of(WRITER, LIN, GRACE)),
                Map.entry("GET /draft/history", Set.of(WRITER, LIN, GRACE)),
                Map.entry("GET /draft/diff?from=draft:1&to=draft:2", Set.of(WRITER, LIN, GRACE)),
                Map.entry("GET /draft/preview", Set.of(WRITER, LIN, GRACE)),
                Map.entry("GET /draft/lint", Set.of(WRITER, LIN, GRACE)),
                Map.entry("GET /draft/checks", Set.of(WRITER, LIN, GRACE)),
                Map.entry("POST /draft/render", Set.of(WRITER, LIN, GRACE)),
                Map.entry("GET /audit", Set.of(WRITER, AUDITOR, GRACE)),
                Map.entry("PUT /draft/address", Set.of(WRITER, GRACE)),
                Map.entry("PUT /draft/about", Set.of(WRITER, GRACE)),
                Map.entry("PUT /draft/classification", Set.of(WRITER, GRACE)),
                Map.entry("PUT /draft/terms", Set.of(WRITER, GRACE)),
                Map.entry("PUT /draft/completion", Set.of(WRITER, GRACE)),
                Map.entry("POST /draft/modules", Set.of(WRITER, GRACE)),
                Map.entry("PUT /draft/modules/x1", Set.of(WRITER, GRACE)),
                Map.entry("DELETE /draft/modules/x1", Set.of(WRITER, GRACE)),
                Map.entry("POST /draft/modules/x1/move", Set.of(WRITER, GRACE)),
                Map.entry("POST /draft/modules/x1/units", Set.of(WRITER, GRACE)),
                Map.entry("PUT /draft/units/x1", Set.of(WRITER, GRACE)),
                Map.entry("DELETE /draft/units/x1", Set.of(WRITER, GRACE)),
                Map.entry("POST /draft/units/x1/move", Set.of(WRITER, GRACE)),
                Map.entry("POST /draft/restore", Set.of(WRITER, GRACE)),
                Map.entry("POST /draft/submit", Set.of(WRITER, GRACE)),
                Map.entry("POST /draft/approve", Set.of(LIN)),
                Map.entry("POST /draft/return", Set.of(LIN)),
                Map.entry("POST /publish", Set.of(GRACE)),
                Map.entry("POST /publish?dryRun=true", Set.of(GRACE)),
                Map.entry("POST /retire", Set.of(GRACE)),
                Map.entry("POST /unretire", Set.of(GRACE)));

        doors.forEach((door, allowed) -> {
            String method = door.substring(0, door.indexOf(' '));
            String path = path("doors", door.substring(door.indexOf(' ') + 1));
            assertThat(catalog.send(method, path, null, "").status()).as(door).isEqualTo(401);
            for (Person person : List.of(ADA, WRITER, LIN, GRACE, AUDITOR)) {
                int status = catalog.send(method, path, tokens.of(person), "").status();
                if (allowed.contains(person)) {
                    assertThat(status).as("%s as %s", door, person.name()).isNotIn(401, 403, 500);
                } else {
                    assertThat(status).as("%s as %s", door, person.name()).isEqualTo(403);
                }
            }
        });
        assertThat(catalog.send("GET", "/api/admin/programs", tokens.of(ADA), "")
                        .status())
                .isEqualTo(403);
        assertThat(catalog.send("POST", "/api/admin/programs", lin, "").status())
                .isEqualTo(403);
        assertThat(catalog.get("/internal/program-versions/doors/1", tokens.of(GRACE))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void draftsAreNowhereInTheCatalog() {
        publish("half-public", "Half public");
        ok(change("PUT", "half-public", "/draft/about", ABOUT.formatted("Canary-draft-title"), writer));

        assertThat(catalog.get("/api/programs?q=canary", null).text()).doesNotContain("Canary-draft-title");
        assertThat(catalog.get("/api/programs/half-public", null).text()).doesNotContain("Canary-draft-title");
    }

    @Test
    void deletingAUnitInTheDraftLeavesTheVersionAsItWas() {
        publish("deleted", "Deleted");
        String reader = tokens.service("progress-service", "content:read", "catalog-service");
        String before =
                catalog.get("/internal/program-versions/deleted/1", reader).text();

        ok(change("DELETE", "deleted", "/draft/units/tubes", "", writer));
        ok(change("DELETE", "deleted", "/draft/modules/basics", "", writer));

        assertThat(catalog.get("/internal/program-versions/deleted/1", reader).text())
                .isEqualTo(before);
    }

    @Test
    void aDraftWithoutChangesFollowsAnImportAndOneWithChangesStays() {
        catalog.importZip(Sample.zip("followed", "First"), grace);
        long first = revision("followed");
        catalog.importZip(Sample.zip("followed", "Second"), grace);

        assertThat(draft("followed").at("/content/about/title").asString()).isEqualTo("Second");
        assertThat(revision("followed")).isEqualTo(first + 1);
        assertThat(draft("followed").at("/draft/author").asString()).isEqualTo(GRACE.id());

        ok(change("PUT", "followed", "/draft/about", ABOUT.formatted("My own"), writer));
        ok(act("followed", "/draft/submit", writer, ""));
        ok(act("followed", "/draft/approve", lin, ""));
        catalog.importZip(Sample.zip("followed", "Third"), grace);

        JsonNode behind = draft("followed").path("draft");
        assertThat(behind.path("title").asString()).isEqualTo("My own");
        assertThat(behind.path("behind").asBoolean()).isTrue();
        assertThat(behind.path("basedOn").asInt()).isEqualTo(2);
        assertThat(type(act("followed", "/publish", grace, ""))).isEqualTo("urn:problem:draft-behind");
        ok(act("followed", "/draft/approve", lin, ""));
        assertThat(ok(act("followed", "/publish", grace, ""))
                        .json()
                        .path("versions")
                        .size())
                .isEqualTo(4);
        assertThat(acts("followed")).contains("import", "follow");
    }

    @Test
    void aRetiredProgramCanBeOpenedAgain() {
        publish("reopened", "Reopened");
        long published =
                catalog.get(path("reopened", ""), grace).json().path("revision").asLong();

        Answer retired = ok(catalog.send(
                "POST",
                path("reopened", "/retire"),
                grace,
                "{\"reason\": \"Too old\"}",
                "If-Match",
                "\"%d\"".formatted(published)));
        ok(change("PUT", "reopened", "/draft/about", ABOUT.formatted("While retired"), writer));
        ok(act("reopened", "/draft/submit", writer, ""));
        ok(act("reopened", "/draft/approve", lin, ""));
        assertThat(type(act("reopened", "/publish", grace, ""))).isEqualTo("urn:problem:program-retired");
        assertThat(catalog.send(
                                "POST",
                                path("reopened", "/unretire"),
                                grace,
                                "",
                                "If-Match",
                                "\"%d\"".formatted(published))
                        .status())
                .isEqualTo(412);
        ok(catalog.send("POST", path("reopened", "/unretire"), grace, "", "If-Match", retired.header("ETag")));

        assertThat(catalog.get("/api/programs/reopened", null)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("published");
        try (ProgramRecords records = new ProgramRecords(kafka.bootstrapServers())) {
            List<JsonNode> events =
                    Eventually.within(SOON, () -> records.of("reopened"), found -> found.size() >= 3).stream()
                            .map(record -> JsonMapper.shared().readTree(record.value()))
                            .toList();
            assertThat(events)
                    .extracting(event -> event.path("revision").asLong())
                    .containsExactly(1L, 2L, 3L);
            assertThat(events)
                    .extracting(event -> event.path("version").asInt())
                    .containsOnly(1);
            assertThat(events.getLast().has("retiredAt")).isFalse();
            assertThat(records.of("reopened"))
                    .extracting(record ->
                            new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                    .doesNotHaveDuplicates();
        }
        assertThat(catalog.get(path("reopened", "/audit"), tokens.of(AUDITOR)).text())
                .contains("Too old");
    }

    @Test
    void everyProgramIsListedOnceWithItsDraft() {
        write("listed-a", "Listed A");
        publish("listed-b", "Listed B");
        List<String> ids = new ArrayList<>();
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ok(catalog.get("/api/admin/programs?limit=3&cursor=" + cursor, lin))
                    .json();
            page.path("items").forEach(item -> {
                ids.add(item.path("programId").asString());
                items.add(item);
            });
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());

        assertThat(ids).doesNotHaveDuplicates().contains("listed-a", "listed-b").isSorted();
        assertThat(items.get(ids.indexOf("listed-a")).path("status").asString()).isEqualTo("draft");
        assertThat(items.get(ids.indexOf("listed-b")).path("version").asInt()).isEqualTo(1);
        assertThat(items.get(ids.indexOf("listed-b")).at("/draft/status").asString())
                .isEqualTo("published");
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

    /** A whole program as a draft. */
    private void write(String id, String title) {
        String begin = "{\"programId\": \"%1$s\", \"slug\": \"%1$s\", \"title\": \"New\"}".formatted(id);
        assertThat(catalog.send("POST", "/api/admin/programs", writer, begin).status())
                .isEqualTo(201);
        ok(change("PUT", id, "/draft/about", ABOUT.formatted(title), writer));
        ok(change("PUT", id, "/draft/terms", """
                {"studyMinutes": 40, "price": {"amountMinor": 0, "currency": "USD", "sample": false}, "credits": [],
                 "prerequisites": []}
                """, writer));
        ok(change("POST", id, "/draft/modules", "{\"id\": \"basics\", \"title\": \"Basics\"}", writer));
        ok(change("POST", id, "/draft/modules/basics/units", READING.formatted("tubes", "Why tubes differ."), writer));
        ok(change("POST", id, "/draft/modules/basics/units", QUIZ, writer));
    }

    private void approve(String id, String title) {
        write(id, title);
        ok(act(id, "/draft/submit", writer, ""));
        ok(act(id, "/draft/approve", lin, ""));
    }

    private void publish(String id, String title) {
        approve(id, title);
        ok(act(id, "/publish", grace, ""));
    }

    private Answer act(String id, String path, String token, String body) {
        return catalog.send("POST", path(id, path), token, body, "If-Match", tag(id));
    }

    private Answer change(String method, String id, String path, String body, String token) {
        return catalog.send(method, path(id, path), token, body, "If-Match", tag(id));
    }

    private static String path(String id, String rest) {
        return "/api/admin/programs/" + id + rest;
    }

    private String tag(String id) {
        return catalog.get(path(id, "/draft"), grace).header("ETag");
    }

    private long revision(String id) {
        return draft(id).at("/draft/revision").asLong();
    }

    private JsonNode draft(String id) {
        return ok(catalog.get(path(id, "/draft"), grace)).json();
    }

    private List<String> acts(String id) {
        return ok(catalog.get(path(id, "/audit"), grace))
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("act").asString())
                .toList();
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static String type(Answer answer) {
        return answer.json().path("type").asString("");
    }

    private static List<String> pointers(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
    }

    private static List<String> differences(JsonNode differences) {
        return differences
                .valueStream()
                .map(one -> one.path("what").asString() + " " + one.path("path").asString())
                .toList();
    }

    private interface Racer {
        Answer run(int number);
    }

    private static List<Answer> race(Racer racer) throws Exception {
        AtomicInteger number = new AtomicInteger();
        Callable<Answer> task = () -> racer.run(number.incrementAndGet());
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService racers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : racers.invokeAll(Collections.nCopies(16, task))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
