package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.enrollment.WebhookReceiver.Received;
import certway.testkit.contract.EventSchemas;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two hospitals pay for people in the same program, and each has a service that is told. */
class SponsorWebhookIT extends WebhookFixture {

    private final ApiClient registrar = service.as(People.ROSA);
    private final WebhookReceiver otherReceiver = new WebhookReceiver();
    private final House house = house();
    private final House other = house();

    /** A hospital with seats in the program. */
    private record House(String sponsorId, ApiClient api, String pool) {

        String assign(String label) {
            return api.post(pool + "/seats", "{\"label\":\"%s\"}".formatted(label))
                    .text("code");
        }

        Answer tell(WebhookReceiver receiver) {
            return create(api, "{\"name\":\"HR\",\"url\":\"%s\"}".formatted(receiver.url()));
        }
    }

    private House house() {
        service.catalog()
                .offer(program, Programs.offer(program).toString().replace("\"sample\":true", "\"sample\":false"));
        String id = "house-" + UUID.randomUUID().toString().substring(0, 8);
        Person boss = new Person(UUID.randomUUID().toString(), "boss", Set.of("sponsor"));
        registrar.put(
                "/api/admin/sponsors/" + id,
                "{\"name\":\"House\",\"members\":[\"%s\"],\"reason\":\"contract\"}".formatted(boss.id()));
        Answer pool = registrar.post(
                "/api/admin/sponsors/" + id + "/pools",
                "{\"programId\":\"%s\",\"seats\":5,\"reason\":\"invoice\"}".formatted(program));
        return new House(id, service.as(boss), "/api/sponsor/pools/" + pool.text("poolId"));
    }

    private String enrolled(Person person, String code) {
        return service.as(person)
                .post("/api/enrollments", "{\"programId\":\"%s\",\"voucher\":\"%s\"}".formatted(program, code))
                .text("enrollmentId");
    }

    @AfterEach
    void close() {
        otherReceiver.close();
    }

    @Test
    void aSponsorIsToldOfItsOwnSeatsAndOfNobodyElsesAndNotWhoItIs() {
        Answer webhook = house.tell(receiver);
        assertThat(other.tell(otherReceiver).status()).isEqualTo(201);
        assertThat(webhook.text("sponsorId")).isEqualTo(house.sponsorId());
        assertThat(webhook.json().path("types"))
                .extracting(JsonNode::asString)
                .containsExactly("certway.seat.changed.v1");
        Instant at = now();
        String code = house.assign("nurse 1");
        String enrollment = enrolled(ada, code);
        Person ben = RunningService.newStudent();
        String bens = enrolled(ben, other.assign("nurse 2"));
        Person zoe = RunningService.newStudent();
        service.as(zoe).post("/api/enrollments", RunningService.inProgram(program));
        completes(ada, enrollment, at);
        completes(ben, bens, at);

        receiver.received(2);
        otherReceiver.received(2);

        for (Received told : receiver.received()) {
            assertThat(told.isSignedWith(webhook.text("secret"))).isTrue();
            assertThat(told.type()).isEqualTo("certway.seat.changed.v1");
            assertThat(told.event().path("subject").asString()).isEqualTo(code);
            EventSchemas.validate(
                    "webhooks/certway.seat.changed.v1", told.event().path("data"));
            assertThat(told.body())
                    .contains("nurse 1")
                    .doesNotContain(ada.id(), ben.id(), zoe.id(), enrollment, "score", "nurse 2");
        }
        assertThat(receiver.received())
                .extracting(told -> told.event().at("/data/status").asString())
                .containsExactlyInAnyOrder("active", "completed");
        assertThat(otherReceiver.received())
                .extracting(told -> told.event().at("/data/label").asString())
                .containsOnly("nurse 2");
        JsonNode completed = receiver.received().stream()
                .map(Received::event)
                .filter(event -> event.at("/data/status").asString().equals("completed"))
                .findFirst()
                .orElseThrow();
        assertThat(Instant.parse(completed.at("/data/completedAt").asString())).isEqualTo(at);
        assertThat(receiver.received()).hasSize(2);
        assertThat(otherReceiver.received()).hasSize(2);
    }

    @Test
    void anotherSponsorNeitherSeesNorChangesIt() {
        Answer webhook = house.tell(receiver);
        String path = path(webhook);

        isHiddenFrom(other.api(), path);
        assertThat(house.api().get("/api/webhooks").json().path("items")).hasSize(1);
        assertThat(operator.get(path).status()).isEqualTo(200);
    }

    @Test
    void aSponsorSpeaksForItselfOnly() {
        Answer foreign = house.api()
                .post(
                        "/api/webhooks",
                        "{\"name\":\"HR\",\"url\":\"%s\",\"sponsorId\":\"%s\"}"
                                .formatted(receiver.url(), other.sponsorId()),
                        "Idempotency-Key",
                        "a");
        Answer everybody = house.api()
                .post(
                        "/api/webhooks",
                        "{\"name\":\"HR\",\"url\":\"%s\",\"types\":[\"%s\"]}".formatted(receiver.url(), COMPLETED),
                        "Idempotency-Key",
                        "b");

        assertThat(foreign.at("/errors/0/pointer").asString()).isEqualTo("/sponsorId");
        assertThat(everybody.at("/errors/0/pointer").asString()).isEqualTo("/types");
        JsonNode options = house.api().get("/api/webhook-options").json();
        assertThat(options.path("types")).isEmpty();
        assertThat(options.at("/sponsors/0/sponsorId").asString()).isEqualTo(house.sponsorId());
    }

    @Test
    void aReplayToASponsorIsOfItsSeatsToo() {
        Instant at = now().minusSeconds(60);
        completes(ada, enrolled(ada, house.assign("nurse 1")), at);
        Person ben = RunningService.newStudent();
        completes(ben, enrolled(ben, other.assign("nurse 2")), at);
        service.broker().events("certway.completions", ben.id(), 1);
        Answer webhook = house.tell(receiver);

        house.api().post(path(webhook) + "/replay", "{\"from\":\"%s\"}".formatted(at));

        receiver.received(2);
        assertThat(receiver.received())
                .extracting(told -> told.event().at("/data/label").asString())
                .containsOnly("nurse 1");
    }
}
