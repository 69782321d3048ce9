package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A service asks to be told, under its own name and without a person who does it for it. */
class ServiceWebhookIT extends WebhookFixture {

    private final ApiClient wallet = service("wallet");
    private final ApiClient payroll = service("payroll");

    private ApiClient service(String client) {
        return service.withToken(
                service.issuer().tokens().service(client, "completions:read webhooks:manage", "enrollment-service"));
    }

    private Answer asks(ApiClient client) {
        return create(client, wish(receiver.url()));
    }

    private static int listed(ApiClient client) {
        return client.get("/api/webhooks").json().path("items").size();
    }

    @Test
    void aServiceIsToldOfEverybodyAfterItAskedForItItself() {
        Answer webhook = asks(wallet);
        assertThat(webhook.status()).isEqualTo(201);
        Instant at = now();
        String enrollment = enrolled(ada);
        completes(ada, enrollment, at);

        receiver.received(2);

        assertThat(receiver.received())
                .allSatisfy(told ->
                        assertThat(told.isSignedWith(webhook.text("secret"))).isTrue());
        assertThat(receiver.received()).extracting(told -> told.type()).containsExactlyInAnyOrder(ACTIVATED, COMPLETED);
        assertThat(wallet.get(path(webhook) + "/deliveries").json().path("items"))
                .hasSize(2);
    }

    @Test
    void anotherServiceNeitherSeesNorChangesIt() {
        Answer webhook = asks(wallet);
        String path = path(webhook);

        assertThat(listed(wallet)).isEqualTo(1);
        isHiddenFrom(payroll, path);
        assertThat(wallet.delete(path).status()).isEqualTo(204);
    }

    @Test
    void whatThePlatformTellsOthersIsNoneOfItsBusiness() {
        Answer platforms = created();

        assertThat(listed(wallet)).isZero();
        assertThat(wallet.get(path(platforms)).status()).isEqualTo(404);
    }

    @Test
    void operatorsSeeWhoseItIsAndCanStopIt() {
        Answer webhook = asks(wallet);

        Answer seen = operator.get(path(webhook));

        assertThat(seen.text("serviceId")).isNotBlank();
        assertThat(seen.json().has("sponsorId")).isFalse();
        assertThat(operator.post(path(webhook) + "/pause", "").status()).isEqualTo(200);
        assertThat(wallet.get(path(webhook)).text("state")).isEqualTo("paused");
        JsonNode acts = service.as(People.OLGA)
                .get("/api/admin/enrollment-audit?subject=" + webhook.text("webhookId"))
                .json();
        assertThat(acts.toString()).contains(seen.text("serviceId"));
    }

    @Test
    void aServiceMayChooseEveryTypeAndSpeaksForNoSponsor() {
        Answer options = wallet.get("/api/webhook-options");

        assertThat(options.json().path("types")).isNotEmpty();
        assertThat(options.json().path("sponsors")).isEmpty();
        Answer refused = create(
                wallet, "{\"name\": \"HR\", \"url\": \"%s\", \"sponsorId\": \"house\"}".formatted(receiver.url()));
        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void withoutTheScopeNobodyIsTold() {
        ApiClient reader = service.withToken(
                service.issuer().tokens().service("reader", "completions:read", "enrollment-service"));

        assertThat(asks(reader).problem()).isEqualTo("urn:problem:forbidden");
    }
}
