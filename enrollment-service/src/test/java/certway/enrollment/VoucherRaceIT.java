package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** However many use a voucher at once, it pays as often as it allows. */
class VoucherRaceIT extends PaymentFixture {

    private static final int STUDENTS = 50;

    @Test
    void fiftyStudentsUseAVoucherAtMostAsOftenAsItAllows() throws Exception {
        int uses = 7;
        String code = voucher("\"percent\":100,\"uses\":" + uses).text("code");
        List<Callable<Answer>> students = new ArrayList<>();
        for (int i = 0; i < STUDENTS; i++) {
            ApiClient student = service.as(RunningService.newStudent());
            students.add(() -> enrollWith(student, code));
        }

        List<Answer> answers = atOnce(students);

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
    void oneStudentInManyTabsUsesOneUse() throws Exception {
        String code = voucher("\"percent\":100,\"uses\":5").text("code");

        List<Answer> answers = atOnce(Collections.nCopies(16, () -> enrollWith(api, code)));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(registrar.get(VOUCHERS + "/" + code).json().path("left").asInt())
                .isEqualTo(4);
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
