package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.identity.People;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.wait.Eventually;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Making webhooks, changing them, and what is refused. */
class WebhookAdminIT extends WebhookFixture {

    @Test
    void theSecretIsShownOnceAndWhatIsDoneIsInTheAuditLog() {
        Answer webhook = created();

        assertThat(webhook.text("secret")).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(webhook.header("cache-control")).isEqualTo("no-store");
        Answer shown = operator.get(path(webhook));
        assertThat(shown.json().has("secret")).isFalse();
        assertThat(shown.text()).doesNotContain(webhook.text("secret"));
        operator.post(path(webhook) + "/pause");
        operator.delete(path(webhook));
        assertThat(operator.get(path(webhook)).status()).isEqualTo(404);
        JsonNode acts = service.as(People.ROSA)
                .get("/api/admin/enrollment-audit?subject=" + webhook.text("webhookId"))
                .json()
                .path("items");
        assertThat(acts)
                .extracting(act -> act.path("act").asString())
                .containsExactly("webhook-deleted", "webhook-paused", "webhook-created");
        assertThat(acts).extracting(act -> act.path("actor").asString()).containsOnly(People.OTIS.id());
    }

    @Test
    void theSameKeyIsTheSameWebhook() {
        String key = UUID.randomUUID().toString();
        Answer first = operator.post("/api/webhooks", wish(receiver.url()), "Idempotency-Key", key);
        Answer again = operator.post("/api/webhooks", wish(receiver.url()), "Idempotency-Key", key);
        Answer other = operator.post("/api/webhooks", wish(receiver.url() + "2"), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("webhookId")).isEqualTo(first.text("webhookId"));
        assertThat(again.json().has("secret")).isFalse();
        assertThat(other.problem()).isEqualTo("urn:problem:key-used-otherwise");
        assertThat(operator.post("/api/webhooks", wish(receiver.url())).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /name     | {"url": "http://127.0.0.1/", "types": ["certway.program.completed.v1"]}
                    /url      | {"name": "x", "types": ["certway.program.completed.v1"]}
                    /url      | {"name": "x", "url": "ftp://wallet.example", "types": ["certway.program.completed.v1"]}
                    /url      | {"name": "x", "url": "no address", "types": ["certway.program.completed.v1"]}
                    /url      | {"name": "x", "url": "https://me:pass@wallet.example", "types": ["certway.program.completed.v1"]}
                    /url      | {"name": "x", "url": "https:///hook", "types": ["certway.program.completed.v1"]}
                    /types    | {"name": "x", "url": "http://127.0.0.1/"}
                    /types    | {"name": "x", "url": "http://127.0.0.1/", "types": ["certway.seat.changed.v1"]}
                    /programs | {"name": "x", "url": "http://127.0.0.1/", "types": ["certway.program.completed.v1"], "programs": ["A b"]}
                    /secret   | {"name": "x", "url": "http://127.0.0.1/", "types": ["certway.program.completed.v1"], "secret": "mine"}
                    """)
    void whatCannotBeIsRefusedAtItsPlace(String pointer, String body) {
        Answer refused = create(body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer").asString()).startsWith(pointer);
        assertThat(operator.get("/api/webhooks").json().path("items")).isEmpty();
    }

    @Test
    void aChangeIsForWhoHasSeenTheLatest() {
        Answer webhook = created();
        String changed = wish(receiver.url()).replace("Badge wallet", "HR");
        Answer unseen = operator.put(path(webhook), changed);
        Answer done = operator.put(path(webhook), changed, "If-Match", "\"1\"");
        Answer stale = operator.put(path(webhook), changed, "If-Match", "\"1\"");

        assertThat(unseen.status()).isEqualTo(428);
        assertThat(done.text("name")).isEqualTo("HR");
        assertThat(done.header("etag")).isEqualTo("\"2\"");
        assertThat(stale.problem()).isEqualTo("urn:problem:changed-meanwhile");
    }

    @Test
    void webhooksAndTheirLogsArePaged() {
        Answer webhook = created();
        created();
        for (int i = 0; i < 3; i++) {
            operator.post(path(webhook) + "/test");
        }
        Eventually.within(
                KafkaClient.PATIENCE,
                () -> operator.get(path(webhook) + "/deliveries?state=delivered")
                        .json()
                        .path("items")
                        .size(),
                size -> size == 3);

        assertThat(all("/api/webhooks?limit=1", "webhookId")).hasSize(2);
        assertThat(all(path(webhook) + "/deliveries?limit=2", "deliveryId")).hasSize(3);
        assertThat(operator.get(path(webhook) + "/deliveries?state=gone").status())
                .isEqualTo(400);
    }

    private Set<String> all(String list, String id) {
        Set<String> found = new HashSet<>();
        String cursor = "";
        do {
            JsonNode page = operator.get(list + "&cursor=" + cursor).json();
            page.path("items").forEach(item -> found.add(item.path(id).asString()));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return found;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /from    | {}
                    /from    | {"from": "2999-01-01T00:00:00Z"}
                    /from    | {"from": "1960-01-01T00:00:00Z"}
                    /from    | {"from": "2026-11-01T00:00:00Z", "eventId": "x"}
                    /eventId | {"eventId": "not-in-the-log"}
                    """)
    void aReplayBeginsSomewhere(String pointer, String body) {
        Answer refused = operator.post(path(created()) + "/replay", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void whatIsOnItsWayIsNotSentAgain() {
        receiver.answers(500);
        Answer webhook = created();
        enrolled(ada);
        String delivery = tried(webhook, 1).path("deliveryId").asString();

        assertThat(operator.post(path(webhook) + "/deliveries/" + delivery + "/resend")
                        .problem())
                .isEqualTo("urn:problem:delivery-waiting");
        assertThat(operator.get(path(webhook) + "/deliveries/none").problem())
                .isEqualTo("urn:problem:delivery-not-found");
    }

    @Test
    void thereAreNoMoreThanFifty() {
        for (int i = 0; i < 50; i++) {
            created();
        }

        assertThat(create(wish(receiver.url())).problem()).isEqualTo("urn:problem:too-many-webhooks");
    }

    @Test
    void operatorsChooseFromEveryType() {
        JsonNode options = operator.get("/api/webhook-options").json();

        assertThat(options.path("types")).hasSize(16);
        assertThat(options.path("sponsors")).isEmpty();
    }
}
