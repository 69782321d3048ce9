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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a service is told, and what becomes of it when it does not listen. */
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
    void whatWasNotTakenIsTriedAgainUntilItIs() {
        Answer webhook = created();
        receiver.answers(500);
        enrolled(ada);

        JsonNode failed = tried(webhook, 1);
        assertThat(failed.path("state").asString()).isEqualTo("waiting");
        Instant first = Instant.parse(failed.at("/attempts/0/at").asString());
        assertThat(Instant.parse(failed.path("nextAttemptAt").asString()))
                .isBetween(first.plusSeconds(5), first.plusSeconds(7));
        assertThat(operator.get(path(webhook)).json().has("failingSince")).isTrue();
        receiver.answers(200);
        passes(webhook, Duration.ofSeconds(6));
        JsonNode delivered = delivery(webhook, "delivered");

        assertThat(delivered.path("attempts"))
                .extracting(attempt -> attempt.path("status").asInt())
                .containsExactly(500, 200);
        assertThat(receiver.received())
                .extracting(told -> told.header("webhook-id"))
                .hasSize(2)
                .containsOnly(failed.path("eventId").asString());
        assertThat(operator.get(path(webhook)).json().has("failingSince")).isFalse();
    }

    @Test
    void whoWantsToBeLeftAloneForAWhileIs() {
        Answer webhook = created();
        receiver.answers(429, Duration.ofMinutes(20));
        enrolled(ada);

        JsonNode failed = tried(webhook, 1);

        Instant first = Instant.parse(failed.at("/attempts/0/at").asString());
        assertThat(Instant.parse(failed.path("nextAttemptAt").asString()))
                .isBetween(first.plus(Duration.ofMinutes(20)), first.plus(Duration.ofMinutes(21)));
    }

    @Test
    void whoTakesSomethingAgainIsSentAllThatWaitsAtOnce() {
        Answer webhook = created();
        receiver.answers(500);
        enrolled(ada);
        enrolled(RunningService.newStudent());
        Eventually.within(KafkaClient.PATIENCE, () -> waiting(webhook, 1).size(), size -> size == 2);
        passes(webhook, Duration.ofSeconds(6));
        Eventually.within(KafkaClient.PATIENCE, () -> waiting(webhook, 2).size(), size -> size == 2);
        receiver.answers(200);

        operator.post(path(webhook) + "/test");

        Eventually.within(
                KafkaClient.PATIENCE,
                () -> operator.get(path(webhook) + "/deliveries?state=delivered")
                        .json()
                        .path("items")
                        .size(),
                size -> size == 3);
    }

    private List<JsonNode> waiting(Answer webhook, int attempts) {
        return operator.get(path(webhook) + "/deliveries?state=waiting")
                .json()
                .path("items")
                .valueStream()
                .filter(delivery -> delivery.path("attempts").size() == attempts)
                .toList();
    }

    @Test
    void afterEightTriesItIsTriedNoMoreUnlessSomebodySendsItAgain() {
        Answer webhook = created();
        receiver.answers(503);
        enrolled(ada);
        for (int i = 1; i < 8; i++) {
            tried(webhook, i);
            passes(webhook, Duration.ofHours(12));
        }

        JsonNode failed = delivery(webhook, "failed");
        assertThat(failed.path("attempts")).hasSize(8);
        assertThat(operator.get(path(webhook) + "/deliveries?state=failed")
                        .json()
                        .path("items"))
                .hasSize(1);
        receiver.answers(200);
        String resend =
                path(webhook) + "/deliveries/" + failed.path("deliveryId").asString() + "/resend";
        assertThat(operator.post(resend).status()).isEqualTo(202);

        assertThat(delivery(webhook, "delivered").path("attempts")).hasSize(9);
    }

    @Test
    void aReceiverThatIsGoneIsToldNothingMoreUntilSomebodyTakesItUpAgain() {
        Answer webhook = created();
        receiver.answers(410);
        enrolled(ada);

        Answer disabled = Eventually.within(
                KafkaClient.PATIENCE,
                () -> operator.get(path(webhook)),
                answer -> answer.text("state").equals("disabled"));
        assertThat(disabled.at("/stopped/cause").asString()).isEqualTo("gone");
        assertThat(delivery(webhook, "failed").path("attempts")).hasSize(1);
        receiver.answers(200);
        enrolled(RunningService.newStudent());
        Answer witness = created();
        enrolled(RunningService.newStudent());
        delivery(witness, "delivered");
        assertThat(operator.get(path(webhook) + "/deliveries").json().path("items"))
                .hasSize(1);

        assertThat(operator.post(path(webhook) + "/resume").text("state")).isEqualTo("active");
        String last = enrolled(RunningService.newStudent());
        assertThat(delivery(webhook, "delivered").path("subject").asString()).isEqualTo(last);
    }

    @Test
    void aReceiverThatTookNothingForFiveDaysIsDisabled() {
        Answer webhook = created();
        receiver.answers(500);
        enrolled(ada);
        tried(webhook, 1);
        service.database()
                .getCollection("webhooks")
                .updateOne(
                        Filters.eq("_id", webhook.text("webhookId")),
                        Updates.set(
                                "failingSince",
                                Date.from(
                                        Instant.now().minus(Duration.ofDays(5)).minusSeconds(1))));
        passes(webhook, Duration.ofSeconds(6));

        Answer disabled = Eventually.within(
                KafkaClient.PATIENCE,
                () -> operator.get(path(webhook)),
                answer -> answer.text("state").equals("disabled"));
        assertThat(disabled.at("/stopped/cause").asString()).isEqualTo("failing");
        assertThat(service.anonymous()
                        .get("/actuator/prometheus")
                        .text()
                        .lines()
                        .filter(line -> line.startsWith("webhooks_disabled")))
                .singleElement()
                .asString()
                .endsWith(" 1.0");
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
    void whoHangsKeepsNobodyElseWaiting() {
        try (WebhookReceiver slow = new WebhookReceiver()) {
            slow.hangs();
            create(wish(slow.url()));
            Answer webhook = created();
            IntStream.range(0, 20).forEach(_ -> enrolled(RunningService.newStudent()));

            receiver.received(20);

            assertThat(slow.received(1)).isNotEmpty();
            assertThat(delivery(webhook, "delivered").path("attempts")).hasSize(1);
        }
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
