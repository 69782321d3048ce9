package certway.enrollment.enrolling;

import static certway.enrollment.enrolling.model.EnrollmentFixture.ADA;
import static certway.enrollment.enrolling.model.EnrollmentFixture.ENROLLMENT;
import static certway.enrollment.enrolling.model.EnrollmentFixture.NOON;
import static certway.enrollment.enrolling.model.EnrollmentFixture.PHLEBOTOMY;
import static certway.enrollment.enrolling.model.EnrollmentFixture.SAMPLE;
import static certway.enrollment.enrolling.model.EnrollmentFixture.ada;
import static certway.enrollment.enrolling.model.EnrollmentFixture.offered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.enrollment.enrolling.model.Decision.Accepted;
import certway.enrollment.enrolling.model.State;
import certway.platform.event.EventEnvelope;
import certway.platform.kafka.RecordPosition;
import certway.testkit.contract.Contracts;
import certway.testkit.contract.Contracts.Example;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RecordCompletionTest {

    private static final RecordPosition ANYWHERE = new RecordPosition(0, 0);
    private static final Example EXAMPLE = Contracts.event(RecordCompletion.TOPIC, RecordCompletion.COMPLETED);

    private final Enrollments enrollments = new InMemoryEnrollments();
    private final Completions completions = new InMemoryCompletions();
    private final RecordCompletion recording = new RecordCompletion(enrollments, completions, learner -> false);

    @Test
    void theCompletionOfTheContractCompletesTheEnrollmentAndMeetsPrerequisites() {
        enrollments.add(Change.of(((Accepted) ada().enroll(ENROLLMENT, offered(SAMPLE), NOON)).event()));

        recording.handle(event(EXAMPLE.data()), ANYWHERE);

        assertThat(enrollments.find(ENROLLMENT))
                .hasValueSatisfying(enrollment -> assertThat(enrollment.state())
                        .isEqualTo(new State.Completed(Instant.parse("2026-11-20T16:30:00Z"))));
        assertThat(completions.among(Set.of(PHLEBOTOMY), ADA)).containsExactly(PHLEBOTOMY);
    }

    @Test
    void hearingItTwiceChangesNothing() {
        enrollments.add(Change.of(((Accepted) ada().enroll(ENROLLMENT, offered(SAMPLE), NOON)).event()));
        recording.handle(event(EXAMPLE.data()), ANYWHERE);
        var once = enrollments.find(ENROLLMENT);

        recording.handle(event(EXAMPLE.data()), ANYWHERE);

        assertThat(enrollments.find(ENROLLMENT)).isEqualTo(once);
    }

    @Test
    void aCompletionOfAnUnknownEnrollmentStillMeetsPrerequisites() {
        recording.handle(event(EXAMPLE.data()), ANYWHERE);

        assertThat(enrollments.find(ENROLLMENT)).isEmpty();
        assertThat(completions.among(Set.of(PHLEBOTOMY), ADA)).containsExactly(PHLEBOTOMY);
    }

    @Test
    void aCompletionWithoutItsLearnerCannotBeRead() {
        ObjectNode data = (ObjectNode) EXAMPLE.data().deepCopy();
        data.remove("learnerId");

        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> recording.handle(event(data), ANYWHERE));
    }

    private static EventEnvelope event(JsonNode data) {
        return new EventEnvelope(
                "id",
                RecordCompletion.COMPLETED,
                RecordCompletion.TOPIC,
                EXAMPLE.key(),
                "/progress-service",
                ENROLLMENT.value(),
                NOON,
                data,
                null);
    }
}
