package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.wait.Eventually;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

/** A program, a learner, and a service that wants to be told. */
abstract class WebhookFixture {

    static final String ACTIVATED = "certway.enrollment.activated.v1";
    static final String WITHDRAWN = "certway.enrollment.withdrawn.v1";
    static final String ERASED = "certway.subject.erased.v1";
    static final String COMPLETED = "certway.program.completed.v1";

    final RunningService service = RunningService.shared();
    final ApiClient operator = service.as(People.OTIS);
    final WebhookReceiver receiver = new WebhookReceiver();
    final String program = Programs.newId();
    final Person ada = RunningService.newStudent();

    WebhookFixture() {
        service.catalog().offer(program, Programs.offer(program).toString());
    }

    /** Nobody else's test is told of, or tells, anything. */
    @AfterEach
    void nobodyIsTold() {
        receiver.close();
        operator.get("/api/webhooks?limit=100")
                .json()
                .path("items")
                .forEach(webhook -> operator.delete(
                        "/api/webhooks/" + webhook.path("webhookId").asString()));
    }

    /** As events say it. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    Answer create(String body) {
        return create(operator, body);
    }

    static Answer create(ApiClient client, String body) {
        return client.post(
                "/api/webhooks", body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Neither seen nor changed by them. */
    static void isHiddenFrom(ApiClient other, String path) {
        assertThat(other.get("/api/webhooks").json().path("items")).isEmpty();
        assertThat(other.get(path).problem()).isEqualTo("urn:problem:webhook-not-found");
        assertThat(other.get(path + "/deliveries").status()).isEqualTo(404);
        for (String act : Set.of("pause", "resume", "secrets", "test", "replay")) {
            assertThat(other.post(path + "/" + act, "{}").status()).as(act).isEqualTo(404);
        }
        assertThat(other.delete(path).status()).isEqualTo(404);
        assertThat(other.put(path, "{\"name\":\"x\",\"url\":\"http://127.0.0.1/\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
    }

    /** Told of what happens in the program. */
    Answer created() {
        Answer created = create(wish(receiver.url()));
        assertThat(created.status()).isEqualTo(201);
        return created;
    }

    String wish(String url) {
        return """
                {"name": "Badge wallet", "url": "%s", "types": ["%s", "%s", "%s"], "programs": ["%s"]}
                """.formatted(url, ACTIVATED, WITHDRAWN, COMPLETED, program);
    }

    static String path(Answer webhook) {
        return "/api/webhooks/" + webhook.text("webhookId");
    }

    String enrolled(Person person) {
        Answer answer = service.as(person).post("/api/enrollments", RunningService.inProgram(program));
        assertThat(answer.status()).isEqualTo(201);
        return answer.text("enrollmentId");
    }

    void completes(Person person, String enrollment, Instant at) {
        service.broker().send(Programs.completed(enrollment, person.id(), program, at));
    }

    /** The newest delivery, once it is in that state. */
    JsonNode delivery(Answer webhook, String state) {
        return Eventually.within(
                KafkaClient.PATIENCE,
                () -> operator.get(path(webhook) + "/deliveries?limit=1").at("/items/0"),
                newest -> newest.path("state").asString("").equals(state));
    }

    JsonNode tried(Answer webhook, int attempts) {
        return Eventually.within(
                KafkaClient.PATIENCE,
                () -> operator.get(path(webhook) + "/deliveries?limit=1").at("/items/0"),
                newest -> newest.path("attempts").size() >= attempts);
    }

    /** As if that much time had passed. */
    void passes(Answer webhook, Duration time) {
        service.database()
                .getCollection("webhookDeliveries")
                .find(Filters.and(Filters.eq("webhookId", webhook.text("webhookId")), Filters.exists("nextAt")))
                .forEach(waiting -> service.database()
                        .getCollection("webhookDeliveries")
                        .updateOne(
                                Filters.eq("_id", waiting.get("_id")),
                                Updates.set(
                                        "nextAt",
                                        Date.from(waiting.getDate("nextAt")
                                                .toInstant()
                                                .minus(time)))));
    }
}
