package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Vouchers are made, pay for an enrollment or a part of it, or say why they do not. */
class VoucherIT extends PaymentFixture {

    @Test
    void aVoucherPaysAtEnrollingAndShows() {
        String code = voucher("\"percent\":100,\"uses\":1").text("code");

        Answer enrolled = enrollWith(api, code);

        assertThat(enrolled.status()).isEqualTo(201);
        assertThat(enrolled.text("status")).isEqualTo("active");
        assertThat(enrolled.json().at("/pricePaid/how").asString()).isEqualTo("voucher");
        assertThat(enrolled.json().at("/pricePaid/amountMinor").asInt()).isZero();
        assertThat(enrolled.json().at("/pricePaid/payments/0/reference").asString())
                .isEqualTo(code);
        assertThat(enrollWith(api, code).status()).isEqualTo(200);
        assertThat(refusal(enrollWith(service.as(RunningService.newStudent()), code)))
                .isEqualTo("used-up");
        JsonNode taken = registrar.get(VOUCHERS + "/" + code).json();
        assertThat(taken.path("left").asInt()).isZero();
        assertThat(taken.at("/taken/0/enrollmentId").asString()).isEqualTo(enrolled.text("enrollmentId"));
    }

    @Test
    void aVoucherOfAnAmountIsRedeemedLaterAndTheRestIsReceived() {
        String code =
                voucher("\"amountMinor\":30000,\"currency\":\"USD\",\"uses\":5").text("code");
        String id =
                api.post("/api/enrollments", RunningService.inProgram(program)).text("enrollmentId");
        String path = "/api/enrollments/" + id + "/voucher";

        Answer part = api.post(path, "{\"voucher\":\"%s\"}".formatted(code.toLowerCase(Locale.ROOT)));
        Answer again = api.post(path, "{\"voucher\":\"%s\"}".formatted(code));
        receive(id, 9_000, "transfer");

        assertThat(part.json().at("/priceDue/amountMinor").asInt()).isEqualTo(9_000);
        assertThat(again.json()).isEqualTo(part.json());
        assertThat(api.get("/api/enrollments/" + id).text("status")).isEqualTo("active");
        assertThat(registrar.get(VOUCHERS + "/" + code).json().path("left").asInt())
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
        assertThat(api.get("/api/enrollments").json().path("items")).isEmpty();
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
        assertThat(api.post("/api/enrollments", RunningService.inProgram(program))
                        .text("status"))
                .isEqualTo("awaiting-payment");
    }

    @Test
    void creatingTheSameVoucherTwiceIsCreatingItOnce() {
        String code = "TEAM-" + UUID.randomUUID().toString().substring(0, 8);
        String terms = "\"code\":\"%s\",\"percent\":10,\"uses\":3".formatted(code);

        assertThat(voucher(terms).status()).isEqualTo(201);
        assertThat(voucher(terms).status()).isEqualTo(200);
        assertThat(voucher(terms.replace(":3", ":4")).problem()).isEqualTo("urn:problem:voucher-exists");
        assertThat(registrar.get(VOUCHERS + "?limit=1").json().at("/items/0").has("taken"))
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
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }
}
