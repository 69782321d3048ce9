package certway.progress.roster;

import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.event.EventJson;
import certway.progress.study.model.Enrollment;
import certway.progress.study.model.EnrollmentId;
import certway.progress.study.model.LearnerId;
import certway.progress.study.model.ProgramVersion;
import certway.testkit.contract.Contracts;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EnrollmentDataTest {

    private static Enrollment expected(long revision, String... until) {
        return new Enrollment(
                new EnrollmentId("b7c4f0d2-0f6b-8a3e-9c51-7d2a5b9e4f10"),
                new LearnerId("6f1d0a52-6c0e-4b2f-9a57-2f1f5c6f9b01"),
                new ProgramVersion("hct-phlebotomy-technician", 1),
                1,
                revision,
                until.length == 0 ? null : Instant.parse(until[0]));
    }

    private static EnrollmentData read(JsonNode data) {
        return EventJson.read(data, EnrollmentData.class);
    }

    @Test
    void anActivatedEnrollmentIsReadFromTheExample() {
        EnrollmentData data = read(Contracts.event("certway.enrollments", "certway.enrollment.activated.v1")
                .data());

        assertThat(data.enrollment()).isEqualTo(expected(1, "2027-05-01T09:00:00Z"));
    }

    @Test
    void aWithdrawnEnrollmentIsReadFromTheExample() {
        EnrollmentData data = read(Contracts.event("certway.enrollments", "certway.enrollment.withdrawn.v1")
                .data());

        assertThat(data.enrollment()).isEqualTo(expected(2));
    }

    @Test
    void anExpiredEnrollmentIsReadFromTheExample() {
        EnrollmentData data = read(Contracts.event("certway.enrollments", "certway.enrollment.expired.v1")
                .data());

        assertThat(data.enrollment()).isEqualTo(expected(2, "2027-05-01T09:00:00Z"));
    }

    @Test
    void anEnrollmentIsReadFromTheExampleOfItsService() {
        EnrollmentData data = read(Contracts.http("enrollment.json"));

        assertThat(data.enrollment()).isEqualTo(expected(1, "2027-05-01T09:00:00Z"));
        assertThat(data.status()).isEqualTo("active");
        assertThat(data.activatedAt()).isEqualTo("2026-11-02T09:00:00Z");
    }
}
