package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.race.Race;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** However many use a voucher at once, it pays as often as it allows. */
class VoucherRaceIT extends PaymentFixture {

    private static final int STUDENTS = 50;

    @Test
    void fiftyStudentsUseAVoucherAtMostAsOftenAsItAllows() {
        int uses = 7;
        String code = voucher("\"percent\":100,\"uses\":" + uses).text("code");

        List<Answer> answers = Race.of(STUDENTS, _ -> enrollWith(service.as(RunningService.newStudent()), code));

        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(uses);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> assertThat(refusal(answer)).isEqualTo("used-up"));
        JsonNode voucher = registrar.get(VOUCHERS + "/" + code).json();
        assertThat(voucher.path("left").asInt()).isZero();
        assertThat(voucher.path("taken")).hasSize(uses);
        assertThat(registrar
                        .get("/api/admin/enrollments?status=active&programId=" + program)
                        .json()
                        .path("items"))
                .hasSize(uses);
    }

    @Test
    void oneStudentInManyTabsUsesOneUse() {
        String code = voucher("\"percent\":100,\"uses\":5").text("code");

        List<Answer> answers = Race.of(16, _ -> enrollWith(api, code));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(registrar.get(VOUCHERS + "/" + code).json().path("left").asInt())
                .isEqualTo(4);
    }
}
