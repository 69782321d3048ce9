package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.enrollment.WebhookReceiver.Received;
import certway.platform.event.EventEnvelope;
import certway.testkit.contract.EventSchemas;
import certway.testkit.http.Answer;
import certway.testkit.identity.Person;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.wait.Eventually;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a service is told. */
class WebhookIT extends WebhookFixture {

    @Test
    void whatHappensIsToldOnceSignedAndAsItStandsOnKafka() {
        Answer webhook = created();
        String enrollment = enrolled(ada);

        Received told = receiver.received(1).getFirst();

        JsonNode event = told.event();
        assertThat(told.isSignedWith(webhook.text("secret"))).isTrue();
        assertThat(told.isSignedWith("whsec_" + "A".repeat(43) + "=")).isFalse();
        assertThat(told.header("content-type")).startsWith("application/cloudevents+json");
        assertThat(told.header("webhook-id"))
                .isEqualTo(event.path("id").asString())
                .isEqualTo(service.broker()
                        .events("certway.enrollments", ada.id(), 1)
                        .getFirst()
                        .id());
        assertThat(told.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(event.path("specversion").asString()).isEqualTo("1.0");
        assertThat(told.type()).isEqualTo(ACTIVATED);
        assertThat(event.path("subject").asString()).isEqualTo(enrollment);
        assertThat(event.path("data"))
                .isEqualTo(service.broker()
                        .events("certway.enrollments", ada.id(), 1)
                        .getFirst()
                        .data());
        JsonNode delivery = delivery(webhook, "delivered");
        assertThat(delivery.at("/attempts/0/status").asInt()).isEqualTo(204);
        assertThat(operator.get(path(webhook) + "/deliveries/"
                                + delivery.path("deliveryId").asString())
                        .text("body"))
                .isEqualTo(told.body());
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void aDuplicateOfAnEventIsToldOnce() {
        Answer webhook = created();
        Instant at = now();
        String enrollment = enrolled(ada);
        completes(ada, enrollment, at);
        completes(ada, enrollment, at);
        Person ben = RunningService.newStudent();
        completes(ada, enrolled(ben), at);

        receiver.received(4);

        assertThat(receiver.received())
                .extracting(Received::type)
                .containsExactlyInAnyOrder(ACTIVATED, COMPLETED, ACTIVATED, COMPLETED);
        assertThat(operator.get(path(webhook) + "/deliveries").json().path("items"))
                .hasSize(4);
    }

    @Test
    void nobodyIsToldOfOtherProgramsOrOfWhatTheyDidNotChoose() {
        Answer other = create(wish(receiver.url()).replace(program, Programs.newId()));
        Answer fewer = create(wish(receiver.url()).replace(ACTIVATED, COMPLETED));
        String enrollment = enrolled(ada);
        service.as(ada).post("/api/enrollments/" + enrollment + "/withdraw", "");

        assertThat(receiver.received(1)).extracting(Received::type).containsExactly(WITHDRAWN);
        delivery(fewer, "delivered");
        assertThat(operator.get(path(other) + "/deliveries").json().path("items"))
                .isEmpty();
    }

    @Test
    void aPausedOneIsToldAfterwardsWhatHappenedMeanwhile() {
        Answer webhook = created();
        assertThat(operator.post(path(webhook) + "/pause").text("state")).isEqualTo("paused");
        String enrollment = enrolled(ada);
        JsonNode waiting = Eventually.within(
                KafkaClient.PATIENCE,
                () -> operator.get(path(webhook) + "/deliveries").json().path("items"),
                items -> !items.isEmpty());
        Answer test = operator.post(path(webhook) + "/test");
        assertThat(test.status()).isEqualTo(202);
        Received tested = receiver.received(1).getFirst();
        assertThat(tested.type()).isEqualTo("certway.webhook.tested.v1");
        EventSchemas.validate(
                "webhooks/certway.webhook.tested.v1", tested.event().path("data"));
        assertThat(waiting.at("/0/attempts")).isEmpty();

        operator.post(path(webhook) + "/resume");

        assertThat(receiver.received(2).getLast().event().path("subject").asString())
                .isEqualTo(enrollment);
    }

    @Test
    void duringARotationBothSecretsSignAndAfterwardsOnlyTheNewOne() {
        Answer webhook = created();
        Answer rotated = operator.post(path(webhook) + "/secrets");
        assertThat(Instant.parse(rotated.text("previousSecretUntil")))
                .isAfter(Instant.now().plus(23, ChronoUnit.HOURS));
        operator.post(path(webhook) + "/test");
        Received both = receiver.received(1).getFirst();
        service.database()
                .getCollection("webhooks")
                .updateOne(
                        Filters.eq("_id", webhook.text("webhookId")),
                        Updates.set("secrets.1.until", Date.from(Instant.now())));
        operator.post(path(webhook) + "/test");
        Received one = receiver.received(2).getLast();

        assertThat(both.isSignedWith(webhook.text("secret"))).isTrue();
        assertThat(both.isSignedWith(rotated.text("secret"))).isTrue();
        assertThat(one.isSignedWith(webhook.text("secret"))).isFalse();
        assertThat(one.isSignedWith(rotated.text("secret"))).isTrue();
    }

    @Test
    void whatHappenedIsToldAgainFromATimeOrFromAnEventOn() {
        Instant start = now().minusSeconds(60);
        List<Person> learners =
                IntStream.range(0, 3).mapToObj(_ -> RunningService.newStudent()).toList();
        List<String> enrollments = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            enrollments.add(enrolled(learners.get(i)));
            completes(learners.get(i), enrollments.get(i), start.plusSeconds(i * 10L));
        }
        service.broker().events("certway.completions", learners.get(2).id(), 1);
        Answer webhook =
                create(wish(receiver.url()).replace(ACTIVATED, COMPLETED).replace(WITHDRAWN, COMPLETED));

        Answer replaying = replay(webhook, "{\"from\": \"%s\"}".formatted(start.plusSeconds(10)));
        assertThat(replaying.status()).isEqualTo(202);
        assertThat(receiver.received(2))
                .extracting(told -> told.event().path("subject").asString())
                .containsExactlyInAnyOrder(enrollments.get(1), enrollments.get(2));
        finished(webhook);
        Person next = RunningService.newStudent();
        completes(next, enrolled(next), now());
        String event = receiver.received(3).getLast().header("webhook-id");

        assertThat(replay(webhook, "{\"eventId\": \"%s\"}".formatted(event)).status())
                .isEqualTo(202);
        assertThat(receiver.received(4).getLast().header("webhook-id")).isEqualTo(event);
        finished(webhook);
        assertThat(receiver.received()).hasSize(4);
    }

    @Test
    void ofWhoeverIsErasedIsToldThatTheyAreAndNothingElse() {
        Answer webhook = create(wish(receiver.url()).replace(WITHDRAWN, ERASED));
        String enrollment = enrolled(ada);
        receiver.received(1);
        service.subjects().account(ada.id(), "Ada");
        service.as(ada).post("/api/me/erasure", "{\"confirmation\": \"erase everything\"}");

        assertThat(receiver.received(2).getLast().type()).isEqualTo(ERASED);
        completes(ada, enrollment, now());
        Person ben = RunningService.newStudent();
        // The same key is the same partition: when this one was told, the other was not.
        service.broker().send(keyed(Programs.completed(enrolled(ben), ben.id(), program, now()), ada));
        assertThat(receiver.received(4))
                .hasSize(4)
                .filteredOn(told -> told.body().contains(ada.id()))
                .hasSize(2);
        assertThat(operator.get(path(webhook) + "/deliveries").json().path("items"))
                .extracting(delivery -> delivery.path("type").asString())
                .containsExactlyInAnyOrder(ERASED, ACTIVATED, COMPLETED);
    }

    private static EventEnvelope keyed(EventEnvelope event, Person person) {
        return new EventEnvelope(
                event.id(),
                event.type(),
                event.topic(),
                person.id(),
                event.source(),
                event.subject(),
                event.time(),
                event.data(),
                null);
    }

    @Test
    void whatWasBeforeTheWebhookIsNotToldHoweverLateItComes() {
        Instant before = now();
        Answer webhook = created();
        String enrollment = enrolled(ada);
        completes(ada, enrollment, before);
        Person ben = RunningService.newStudent();
        service.broker().send(keyed(Programs.completed(enrolled(ben), ben.id(), program, now()), ada));

        assertThat(receiver.received(3)).extracting(Received::type).containsOnlyOnce(COMPLETED);
        assertThat(operator.get(path(webhook) + "/deliveries").json().path("items"))
                .hasSize(3);
    }

    private Answer replay(Answer webhook, String from) {
        return operator.post(path(webhook) + "/replay", from);
    }

    private void finished(Answer webhook) {
        Eventually.within(
                KafkaClient.PATIENCE, () -> operator.get(path(webhook)).json(), answer -> !answer.has("replay"));
    }
}
