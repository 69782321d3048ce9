package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.event.EventEnvelope;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.race.Race;
import certway.testkit.wait.Eventually;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Access ends, is extended, and begins anew in the next cycle. */
class AccessWindowIT {

    private static final Instant PAST = Instant.parse("2026-01-01T00:00:00Z");

    private final RunningService service = RunningService.shared();
    private final Person ada = RunningService.newStudent();
    private final ApiClient api = service.as(ada);
    private final ApiClient registrar = service.as(People.ROSA);
    private final String program = Programs.newId();
    private String id = "";

    @BeforeEach
    void adaIsEnrolled() {
        service.catalog().offer(program, Programs.offer(program).toString());
        id = api.post("/api/enrollments", RunningService.inProgram(program)).text("enrollmentId");
    }

    @Test
    void theEndIsToldOnce() {
        end();

        List<String> told = Eventually.within(KafkaClient.PATIENCE, this::told, types -> types.size() >= 2);

        assertThat(told).containsExactly("certway.enrollment.activated.v1 1", "certway.enrollment.expired.v1 2");
        EventEnvelope expired =
                service.broker().events("certway.enrollments", ada.id(), 2).getLast();
        assertThat(expired.time()).isEqualTo(PAST);
        assertThat(expired.data().path("expiredAt").asString()).isEqualTo(PAST.toString());
        assertThat(api.get("/api/enrollments/" + id).text("status")).isEqualTo("expired");
        assertThat(registrar
                        .get("/api/admin/enrollments?status=expired&learnerId=" + ada.id())
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void anExtensionBringsAccessBackAndIsToldAndLogged() {
        end();
        Eventually.within(KafkaClient.PATIENCE, this::told, types -> types.size() >= 2);
        Instant until = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);

        Answer seen = registrar.get("/api/admin/enrollments/" + id);
        Answer extended = extend(seen.header("ETag"), until);

        assertThat(extended.status()).isEqualTo(200);
        assertThat(extended.json().at("/enrollment/status").asString()).isEqualTo("active");
        assertThat(api.get("/api/enrollments/" + id).text("accessUntil")).isEqualTo(until.toString());
        EventEnvelope told =
                service.broker().events("certway.enrollments", ada.id(), 3).getLast();
        assertThat(told.type()).isEqualTo("certway.enrollment.activated.v1");
        assertThat(told.data().path("accessUntil").asString()).isEqualTo(until.toString());
        assertThat(registrar
                        .get("/api/admin/enrollment-audit?subject=" + id)
                        .json()
                        .at("/items/0/act")
                        .asString())
                .isEqualTo("access-extended");
    }

    @Test
    void anExtensionSaysWhatItHasSeen() {
        Instant until = Instant.now().plus(Duration.ofDays(400));
        String tag = registrar.get("/api/admin/enrollments/" + id).header("ETag");

        assertThat(extend(null, until).status()).isEqualTo(428);
        assertThat(extend("\"99\"", until).status()).isEqualTo(412);
        assertThat(extend("W/x", until).status()).isEqualTo(412);
        assertThat(extend(tag, until).status()).isEqualTo(200);
        assertThat(extend(tag, until.plusSeconds(9)).status()).isEqualTo(412);
    }

    @Test
    void ofManyExtensionsOfTheSameRevisionOneCounts() {
        String tag = registrar.get("/api/admin/enrollments/" + id).header("ETag");

        List<Integer> statuses = Race.of(
                16,
                i -> extend(tag, Instant.now().plus(Duration.ofDays(400L + i))).status());

        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void whatWasLeftOrLastsAsLongIsNotExtended() {
        String tag = registrar.get("/api/admin/enrollments/" + id).header("ETag");
        Answer notLonger = extend(tag, Instant.now().plus(Duration.ofDays(1)));
        api.post("/api/enrollments/" + id + "/withdraw", "");
        Answer left = extend("\"2\"", Instant.now().plus(Duration.ofDays(400)));

        assertThat(notLonger.problem()).isEqualTo("urn:problem:not-longer");
        assertThat(left.problem()).isEqualTo("urn:problem:not-studied");
        assertThat(registrar
                        .post(
                                "/api/admin/enrollments/6f1d0a52-6c0e-4b2f-9a57-2f1f5c6f9b01/extend",
                                "{\"accessUntil\":\"2027-01-01T00:00:00Z\",\"reason\":\"r\"}",
                                "If-Match",
                                "\"1\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRegistrarEndsAnEnrollmentAndThatIsToldAndLogged() {
        Answer stale = withdraw("\"9\"");
        Answer left = withdraw("\"1\"");
        Answer again = withdraw("\"1\"");

        assertThat(withdraw(null).status()).isEqualTo(428);
        assertThat(stale.problem()).isEqualTo("urn:problem:revision-stale");
        assertThat(left.json().at("/enrollment/status").asString()).isEqualTo("withdrawn");
        assertThat(again.json().path("revision").asLong()).isEqualTo(2);
        assertThat(Eventually.within(KafkaClient.PATIENCE, this::told, types -> types.size() >= 2))
                .containsExactly("certway.enrollment.activated.v1 1", "certway.enrollment.withdrawn.v1 2");
        JsonNode entry = registrar
                .get("/api/admin/enrollment-audit?subject=" + id)
                .json()
                .path("items");
        assertThat(entry).hasSize(1);
        assertThat(entry.at("/0/act").asString()).isEqualTo("enrollment-withdrawn");
        assertThat(entry.at("/0/actor").asString()).isEqualTo(People.ROSA.id());
        assertThat(entry.at("/0/reason").asString()).isEqualTo("asked by telephone");
    }

    @Test
    void whatWasCompletedIsNotEnded() {
        service.broker().send(Programs.completed(id, ada.id(), program, Instant.parse("2026-11-20T16:30:00Z")));
        Eventually.within(
                KafkaClient.PATIENCE,
                () -> api.get("/api/enrollments/" + id).text("status"),
                status -> status.equals("completed"));

        assertThat(withdraw("\"2\"").problem()).isEqualTo("urn:problem:enrollment-completed");
    }

    private Answer withdraw(@Nullable String tag) {
        String path = "/api/admin/enrollments/" + id + "/withdraw";
        String body = "{\"reason\":\"asked by telephone\"}";
        return tag == null ? registrar.post(path, body) : registrar.post(path, body, "If-Match", tag);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"reason":"r"}                                                              | `/accessUntil`
            {"accessUntil":"2027-01-01T00:00:00Z"}                                      | `/reason`
            {"accessUntil":"soon","reason":"r"}                                         | `/accessUntil`
            {"accessUntil":"2099-01-01T00:00:00Z","reason":"r"}                         | `/accessUntil`
            {"accessUntil":"2027-01-01T00:00:00Z","reason":"r","status":"completed"}    | `/status`
            """)
    void badInputIsAnsweredWithItsPlace(String body, String pointer) {
        Answer answer = registrar.post("/api/admin/enrollments/" + id + "/extend", body, "If-Match", "\"1\"");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void whatWasCompletedIsRenewedAsTheNextCycle() {
        assertThat(renew().problem()).isEqualTo("urn:problem:enrollment-not-completed");
        service.broker().send(Programs.completed(id, ada.id(), program, Instant.parse("2026-11-20T16:30:00Z")));
        Eventually.within(
                KafkaClient.PATIENCE,
                () -> api.get("/api/enrollments/" + id).text("status"),
                status -> status.equals("completed"));

        Answer renewed = renew();
        Answer again = renew();

        assertThat(renewed.status()).isEqualTo(201);
        assertThat(renewed.json().path("cycle").asInt()).isEqualTo(2);
        assertThat(renewed.text("enrollmentId")).isNotEqualTo(id);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(renewed.json());
        assertThat(api.post("/api/enrollments", RunningService.inProgram(program))
                        .json())
                .isEqualTo(renewed.json());
        assertThat(api.get("/api/enrollments/" + id).text("status")).isEqualTo("completed");
        assertThat(api.get("/api/enrollments").json().path("items")).hasSize(2);
        assertThat(service.as(RunningService.newStudent())
                        .post("/api/enrollments/" + id + "/renew", "{}")
                        .status())
                .isEqualTo(404);
    }

    private Answer renew() {
        return api.post("/api/enrollments/" + id + "/renew", "{}");
    }

    private Answer extend(@Nullable String tag, Instant until) {
        String body = "{\"accessUntil\":\"%s\",\"reason\":\"illness\"}".formatted(until);
        String path = "/api/admin/enrollments/" + id + "/extend";
        return tag == null ? registrar.post(path, body) : registrar.post(path, body, "If-Match", tag);
    }

    private void end() {
        service.database()
                .getCollection("enrollments")
                .updateOne(Filters.eq("_id", id), Updates.set("accessUntil", Date.from(PAST)));
    }

    private List<String> told() {
        return service.broker().events("certway.enrollments", ada.id(), 1).stream()
                .map(event -> event.type() + " " + event.data().path("revision").asInt())
                .toList();
    }
}
