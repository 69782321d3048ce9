package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.event.EventEnvelope;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import com.mongodb.client.model.Filters;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An enrollment in a program that costs something begins when everything is paid. */
class PaymentIT extends PaymentFixture {

    @Test
    void whatWaitsForPaymentIsVisibleAsSuchAndNotActiveForAnybody() {
        Answer waiting = api.post("/api/enrollments", RunningService.inProgram(program));
        String id = waiting.text("enrollmentId");
        ApiClient progress = service.withToken(
                service.issuer().tokens().service("progress-service", "enrollments:read", "enrollment-service"));

        assertThat(waiting.status()).isEqualTo(201);
        assertThat(waiting.json().at("/pricePaid/how").asString()).isEqualTo("unpaid");
        assertThat(api.post("/api/enrollments", RunningService.inProgram(program))
                        .status())
                .isEqualTo(200);
        assertThat(progress.get("/internal/enrollments/" + id).text("status")).isEqualTo("awaiting-payment");
        assertThat(progress.get("/internal/program-versions/%s/learners".formatted(program))
                        .json()
                        .path("versions"))
                .isEmpty();
        assertThat(registrar
                        .get("/api/admin/enrollments?status=awaiting-payment&programId=" + program)
                        .json()
                        .at("/items/0/learnerId")
                        .asString())
                .isEqualTo(ada.id());
        assertThat(registrar
                        .get("/api/admin/enrollments?status=active&programId=" + program)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void beginsWhenTheRegistrarHasReceivedEverything() {
        String id =
                api.post("/api/enrollments", RunningService.inProgram(program)).text("enrollmentId");

        Answer part = receive(id, 9_000, "transfer 1");
        Answer again = receive(id, 9_000, "transfer 1");
        Answer tooMuch = receive(id, 30_001, "transfer 2");
        Answer rest = receive(id, 30_000, "transfer 2");

        assertThat(part.json().at("/enrollment/priceDue/amountMinor").asInt()).isEqualTo(30_000);
        assertThat(again.json()).isEqualTo(part.json());
        assertThat(tooMuch.problem()).isEqualTo("urn:problem:not-what-is-due");
        assertThat(rest.json().at("/enrollment/status").asString()).isEqualTo("active");
        JsonNode paid = api.get("/api/enrollments/" + id).json().path("pricePaid");
        assertThat(paid.path("how").asString()).isEqualTo("received");
        assertThat(paid.path("amountMinor").asInt()).isEqualTo(39_000);
        assertThat(paid.at("/payments/1/reference").asString()).isEqualTo("transfer 2");
        assertThat(receive(id, 1, "transfer 3").problem()).isEqualTo("urn:problem:nothing-due");
        List<EventEnvelope> events = service.broker().events("certway.enrollments", ada.id(), 1);
        assertThat(events)
                .extracting(event ->
                        event.type() + " " + event.data().path("revision").asInt())
                .containsExactly("certway.enrollment.activated.v1 3");
        assertThat(registrar
                        .get("/api/admin/enrollment-audit?subject=" + id)
                        .json()
                        .path("items")
                        .findValuesAsString("act"))
                .containsExactly("payment-received", "payment-received");
    }

    @Test
    void leavingBeforePayingTellsNobody() {
        String id =
                api.post("/api/enrollments", RunningService.inProgram(program)).text("enrollmentId");

        Answer left = api.post("/api/enrollments/" + id + "/withdraw", "");
        Answer back = api.post("/api/enrollments", RunningService.inProgram(program));

        assertThat(left.text("status")).isEqualTo("withdrawn");
        assertThat(back.text("status")).isEqualTo("awaiting-payment");
        Document kept = service.database()
                .getCollection("enrollments")
                .find(Filters.eq("_id", id))
                .first();
        assertThat(kept).isNotNull().doesNotContainKey("pendingSince");
        assertThat(service.database().getCollection("events").countDocuments(Filters.eq("subject", id)))
                .isZero();
    }
}
