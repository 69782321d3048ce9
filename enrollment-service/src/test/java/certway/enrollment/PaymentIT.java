package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.enrollment.Api.Answer;
import certway.platform.event.EventEnvelope;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Programs that cost something: 390.00 dollars. */
class PaymentIT {

    private static final String VOUCHERS = "/api/admin/vouchers";
    private static final int STUDENTS = 50;

    private final RunningService service = RunningService.shared();
    private final Person ada = RunningService.newStudent();
    private final Api api = service.as(ada);
    private final Api registrar = service.as(People.ROSA);
    private final String program = Programs.newId();

    @BeforeEach
    void theProgramHasARealPrice() {
        service.catalog()
                .offer(program, Programs.offer(program).toString().replace("\"sample\":true", "\"sample\":false"));
    }

    @Test
    void whatWaitsForPaymentIsVisibleAsSuchAndNotActiveForAnybody() {
        Answer waiting = api.enroll(program);
        String id = waiting.text("enrollmentId");
        Api progress = service.withToken(
                service.issuer().tokens().service("progress-service", "enrollments:read", "enrollment-service"));

        assertThat(waiting.status()).isEqualTo(201);
        assertThat(waiting.body().at("/pricePaid/how").asString()).isEqualTo("unpaid");
        assertThat(api.enroll(program).status()).isEqualTo(200);
        assertThat(progress.get("/internal/enrollments/" + id).text("status")).isEqualTo("awaiting-payment");
        assertThat(progress.get("/internal/program-versions/%s/learners".formatted(program))
                        .body()
                        .path("versions"))
                .isEmpty();
        assertThat(registrar
                        .get("/api/admin/enrollments?status=awaiting-payment&programId=" + program)
                        .body()
                        .at("/items/0/learnerId")
                        .asString())
                .isEqualTo(ada.id());
        assertThat(registrar
                        .get("/api/admin/enrollments?status=active&programId=" + program)
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void beginsWhenTheRegistrarHasReceivedEverything() {
        String id = api.enroll(program).text("enrollmentId");

        Answer part = receive(id, 9_000, "transfer 1");
        Answer again = receive(id, 9_000, "transfer 1");
        Answer tooMuch = receive(id, 30_001, "transfer 2");
        Answer rest = receive(id, 30_000, "transfer 2");

        assertThat(part.body().at("/enrollment/priceDue/amountMinor").asInt()).isEqualTo(30_000);
        assertThat(again.body()).isEqualTo(part.body());
        assertThat(tooMuch.problem()).isEqualTo("urn:problem:not-what-is-due");
        assertThat(rest.body().at("/enrollment/status").asString()).isEqualTo("active");
        JsonNode paid = api.get("/api/enrollments/" + id).body().path("pricePaid");
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
                        .body()
                        .path("items")
                        .findValuesAsString("act"))
                .containsExactly("payment-received", "payment-received");
    }

    @Test
    void leavingBeforePayingTellsNobody() {
        String id = api.enroll(program).text("enrollmentId");

        Answer left = api.post("/api/enrollments/" + id + "/withdraw", "");
        Answer back = api.enroll(program);

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

    @Test
    void aVoucherPaysAtEnrollingAndShows() {
        String code = voucher("\"percent\":100,\"uses\":1").text("code");

        Answer enrolled = enrollWith(api, code);

        assertThat(enrolled.status()).isEqualTo(201);
        assertThat(enrolled.text("status")).isEqualTo("active");
        assertThat(enrolled.body().at("/pricePaid/how").asString()).isEqualTo("voucher");
        assertThat(enrolled.body().at("/pricePaid/amountMinor").asInt()).isZero();
        assertThat(enrolled.body().at("/pricePaid/payments/0/reference").asString())
                .isEqualTo(code);
        assertThat(enrollWith(api, code).status()).isEqualTo(200);
        assertThat(refusal(enrollWith(service.as(RunningService.newStudent()), code)))
                .isEqualTo("used-up");
        JsonNode taken = registrar.get(VOUCHERS + "/" + code).body();
        assertThat(taken.path("left").asInt()).isZero();
        assertThat(taken.at("/taken/0/enrollmentId").asString()).isEqualTo(enrolled.text("enrollmentId"));
    }

    @Test
    void aVoucherOfAnAmountIsRedeemedLaterAndTheRestIsReceived() {
        String code =
                voucher("\"amountMinor\":30000,\"currency\":\"USD\",\"uses\":5").text("code");
        String id = api.enroll(program).text("enrollmentId");
        String path = "/api/enrollments/" + id + "/voucher";

        Answer part = api.post(path, "{\"voucher\":\"%s\"}".formatted(code.toLowerCase(Locale.ROOT)));
        Answer again = api.post(path, "{\"voucher\":\"%s\"}".formatted(code));
        receive(id, 9_000, "transfer");

        assertThat(part.body().at("/priceDue/amountMinor").asInt()).isEqualTo(9_000);
        assertThat(again.body()).isEqualTo(part.body());
        assertThat(api.get("/api/enrollments/" + id).text("status")).isEqualTo("active");
        assertThat(registrar.get(VOUCHERS + "/" + code).body().path("left").asInt())
                .isEqualTo(4);
        assertThat(service.as(RunningService.newStudent())
                        .post(path, "{\"voucher\":\"%s\"}".formatted(code))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRefusedVoucherSaysWhyAndChangesNothing() {
        String other =
                voucher("\"percent\":50,\"uses\":1,\"programId\":\"hct-other\"").text("code");
        String euros =
                voucher("\"amountMinor\":100,\"currency\":\"EUR\",\"uses\":1").text("code");
        String expired = voucher("\"percent\":50,\"uses\":1,\"expiresAt\":\"2026-01-01T00:00:00Z\"")
                .text("code");
        String revoked = voucher("\"percent\":50,\"uses\":1").text("code");
        Answer revocation = registrar.post(VOUCHERS + "/" + revoked + "/revoke", "{\"reason\":\"a leak\"}");

        assertThat(revocation.status()).isEqualTo(200);
        assertThat(refusal(enrollWith(api, other))).isEqualTo("other-program");
        assertThat(refusal(enrollWith(api, euros))).isEqualTo("other-currency");
        assertThat(refusal(enrollWith(api, expired))).isEqualTo("expired");
        assertThat(refusal(enrollWith(api, revoked))).isEqualTo("revoked");
        assertThat(refusal(enrollWith(api, "NOBODY-MADE-THIS"))).isEqualTo("unknown");
        assertThat(api.get("/api/enrollments").body().path("items")).isEmpty();
    }

    @Test
    void fiftyStudentsUseAVoucherAtMostAsOftenAsItAllows() throws Exception {
        int uses = 7;
        String code = voucher("\"percent\":100,\"uses\":" + uses).text("code");
        List<Callable<Answer>> students = new ArrayList<>();
        for (int i = 0; i < STUDENTS; i++) {
            Api student = service.as(RunningService.newStudent());
            students.add(() -> enrollWith(student, code));
        }

        List<Answer> answers = atOnce(students);

        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(uses);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> assertThat(refusal(answer)).isEqualTo("used-up"));
        JsonNode voucher = registrar.get(VOUCHERS + "/" + code).body();
        assertThat(voucher.path("left").asInt()).isZero();
        assertThat(voucher.path("taken")).hasSize(uses);
        assertThat(registrar
                        .get("/api/admin/enrollments?status=active&programId=" + program)
                        .body()
                        .path("items"))
                .hasSize(uses);
    }

    @Test
    void oneStudentInManyTabsUsesOneUse() throws Exception {
        String code = voucher("\"percent\":100,\"uses\":5").text("code");

        List<Answer> answers = atOnce(Collections.nCopies(16, () -> enrollWith(api, code)));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(registrar.get(VOUCHERS + "/" + code).body().path("left").asInt())
                .isEqualTo(4);
    }

    @Test
    void aUsePaysForOneWindowOnly() {
        String code = voucher("\"percent\":100,\"uses\":1").text("code");
        String id = enrollWith(api, code).text("enrollmentId");
        service.database()
                .getCollection("enrollments")
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.set("accessUntil", Date.from(Instant.parse("2026-01-01T00:00:00Z"))));

        assertThat(refusal(enrollWith(api, code))).isEqualTo("used-up");
        assertThat(api.enroll(program).text("status")).isEqualTo("awaiting-payment");
    }

    @Test
    void creatingTheSameVoucherTwiceIsCreatingItOnce() {
        String code = "TEAM-" + UUID.randomUUID().toString().substring(0, 8);
        String terms = "\"code\":\"%s\",\"percent\":10,\"uses\":3".formatted(code);

        assertThat(voucher(terms).status()).isEqualTo(201);
        assertThat(voucher(terms).status()).isEqualTo(200);
        assertThat(voucher(terms.replace(":3", ":4")).problem()).isEqualTo("urn:problem:voucher-exists");
        assertThat(registrar.get(VOUCHERS + "?limit=1").body().at("/items/0").has("taken"))
                .isFalse();
        assertThat(registrar.get(VOUCHERS + "/NOT-THERE").problem()).isEqualTo("urn:problem:voucher-not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"percent":50,"reason":"r"}                                      | `/uses`
            {"percent":101,"uses":1,"reason":"r"}                            | `/percent`
            {"percent":50,"uses":1001,"reason":"r"}                          | `/uses`
            {"percent":50,"uses":1}                                          | `/reason`
            {"uses":1,"reason":"r"}                                          | `/percent`
            {"percent":50,"amountMinor":1,"uses":1,"reason":"r"}             | `/percent`
            {"amountMinor":1,"uses":1,"reason":"r"}                          | `/percent`
            {"amountMinor":-5,"currency":"USD","uses":1,"reason":"r"}        | `/amountMinor`
            {"amountMinor":5,"currency":"dollars","uses":1,"reason":"r"}     | `/currency`
            {"percent":50,"uses":1,"code":"a b","reason":"r"}                | `/code`
            {"percent":50,"uses":1,"expiresAt":"tomorrow","reason":"r"}      | `/expiresAt`
            {"percent":50,"uses":1,"left":99,"reason":"r"}                   | `/left`
            """)
    void badInputIsAnsweredWithItsPlace(String body, String pointer) {
        Answer answer = registrar.post(VOUCHERS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    private Answer voucher(String terms) {
        return registrar.post(VOUCHERS, "{%s,\"reason\":\"a test\"}".formatted(terms));
    }

    private Answer enrollWith(Api student, String code) {
        return student.post("/api/enrollments", "{\"programId\":\"%s\",\"voucher\":\"%s\"}".formatted(program, code));
    }

    private Answer receive(String enrollment, int amountMinor, String reference) {
        return registrar.post(
                "/api/admin/enrollments/" + enrollment + "/payments",
                "{\"amountMinor\":%d,\"currency\":\"USD\",\"reference\":\"%s\"}".formatted(amountMinor, reference));
    }

    private static String refusal(Answer answer) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("urn:problem:voucher-unusable");
        return answer.text("reason");
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : clients.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
