package certway.catalog;

import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.LIN;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.StandIn;
import certway.testkit.identity.Person;
import certway.testkit.identity.Tokens;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.Kafka;
import certway.testkit.infrastructure.MongoDb;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Programs as authors, reviewers and admins write and publish them over HTTP, in one catalog for all these tests. */
abstract class AuthoringFixture {

    static final Person WRITER = new Person("77aa0000-0000-4000-8000-000000000001", "writer", Set.of("author"));
    static final Person AUDITOR = new Person("77aa0000-0000-4000-8000-000000000002", "auditor", Set.of("auditor"));

    static final String ABOUT = """
            {"title": "%s", "summary": "Draw blood safely.", "description": "How to **draw blood**.",
             "provider": "Harborlight Career Training", "language": "en", "audience": "For beginners.",
             "awards": ["A certificate of completion"], "doesNotAward": ["A state licence"], "reviewed": "2026-10-05",
             "sources": [{"title": "GP41", "publisher": "CLSI", "year": 2017}]}
            """;
    static final String READING = """
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

    final Kafka kafka = Parts.SHARED.kafka;
    final RunningCatalog catalog = Parts.SHARED.catalog;
    /** The status that enrollment-service answers with; whoever sets it sets it back. */
    final AtomicInteger enrollmentsStatus = Parts.SHARED.enrollmentsStatus;

    final Tokens tokens = catalog.issuer().tokens();
    final String writer = tokens.of(WRITER);
    final String grace = tokens.of(GRACE);
    final String lin = tokens.of(LIN);

    /** A whole program as a draft. */
    void write(String id, String title) {
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

    void approve(String id, String title) {
        write(id, title);
        ok(act(id, "/draft/submit", writer, ""));
        ok(act(id, "/draft/approve", lin, ""));
    }

    void publish(String id, String title) {
        approve(id, title);
        ok(act(id, "/publish", grace, ""));
    }

    Answer act(String id, String path, String token, String body) {
        return catalog.send("POST", path(id, path), token, body, "If-Match", tag(id));
    }

    Answer change(String method, String id, String path, String body, String token) {
        return catalog.send(method, path(id, path), token, body, "If-Match", tag(id));
    }

    static String path(String id, String rest) {
        return "/api/admin/programs/" + id + rest;
    }

    String tag(String id) {
        return catalog.get(path(id, "/draft"), grace).header("ETag");
    }

    long revision(String id) {
        return draft(id).at("/draft/revision").asLong();
    }

    JsonNode draft(String id) {
        return ok(catalog.get(path(id, "/draft"), grace)).json();
    }

    List<String> acts(String id) {
        return ok(catalog.get(path(id, "/audit"), grace))
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("act").asString())
                .toList();
    }

    static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    static String type(Answer answer) {
        return answer.json().path("type").asString("");
    }

    static List<String> pointers(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
    }

    static List<String> differences(JsonNode differences) {
        return differences
                .valueStream()
                .map(one -> one.path("what").asString() + " " + one.path("path").asString())
                .toList();
    }

    /** Started once for all tests. */
    private static final class Parts {

        private static final Parts SHARED = shared();

        private final Kafka kafka = Infrastructure.newKafka();
        private final MongoDb mongo = Infrastructure.newMongo();
        private final AtomicInteger enrollmentsStatus = new AtomicInteger(200);
        private final StandIn enrollments = new StandIn().serve("/internal/program-versions/", this::count);
        private final RunningCatalog catalog = start();

        private static Parts shared() {
            Parts parts = new Parts();
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("close-authoring").unstarted(parts::close));
            return parts;
        }

        private RunningCatalog start() {
            kafka.start();
            mongo.start();
            return new RunningCatalog(
                    kafka.bootstrapServers(),
                    mongo.connectionString(),
                    Map.of(
                            "CERTWAY_ENROLLMENT_URL",
                            enrollments.url(),
                            "CERTWAY_CLIENT_SECRET",
                            "demo-catalog-service-secret"));
        }

        /** Enrollment-service, as far as the catalog asks it. */
        private void count(HttpExchange exchange) throws IOException {
            StandIn.answer(
                    exchange,
                    StandIn.hasToken(exchange) ? enrollmentsStatus.get() : 401,
                    "{\"programId\":\"x\",\"versions\":[{\"version\":1,\"learners\":7}]}");
        }

        private void close() {
            catalog.close();
            enrollments.close();
            mongo.close();
            kafka.close();
        }
    }
}
