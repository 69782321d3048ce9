package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import org.junit.jupiter.api.BeforeEach;

/** A program that costs 390.00 dollars, a student, and the registrar who receives money and makes vouchers. */
abstract class PaymentFixture {

    static final String VOUCHERS = "/api/admin/vouchers";

    final RunningService service = RunningService.shared();
    final Person ada = RunningService.newStudent();
    final ApiClient api = service.as(ada);
    final ApiClient registrar = service.as(People.ROSA);
    final String program = Programs.newId();

    @BeforeEach
    void theProgramHasARealPrice() {
        service.catalog()
                .offer(program, Programs.offer(program).toString().replace("\"sample\":true", "\"sample\":false"));
    }

    Answer voucher(String terms) {
        return registrar.post(VOUCHERS, "{%s,\"reason\":\"a test\"}".formatted(terms));
    }

    Answer enrollWith(ApiClient student, String code) {
        return student.post("/api/enrollments", "{\"programId\":\"%s\",\"voucher\":\"%s\"}".formatted(program, code));
    }

    Answer receive(String enrollment, int amountMinor, String reference) {
        return registrar.post(
                "/api/admin/enrollments/" + enrollment + "/payments",
                "{\"amountMinor\":%d,\"currency\":\"USD\",\"reference\":\"%s\"}".formatted(amountMinor, reference));
    }

    static String refusal(Answer answer) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("urn:problem:voucher-unusable");
        return answer.text("reason");
    }
}
