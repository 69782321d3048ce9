package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.wait.Eventually;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A receiver that does not take what it is told. */
class WebhookRetriesIT extends WebhookFixture {

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
}
