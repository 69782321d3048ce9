package certway.enrollment.enrolling;

import static org.assertj.core.api.Assertions.assertThat;

import certway.enrollment.enrolling.model.Decision.Accepted;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentEvent;
import certway.enrollment.enrolling.model.EnrollmentFixture;
import certway.enrollment.enrolling.model.Move;
import certway.enrollment.enrolling.model.Moving;
import certway.enrollment.enrolling.model.Withdrawal;
import certway.platform.event.EventCodec;
import certway.platform.event.EventEnvelope;
import certway.testkit.contract.Contracts;
import certway.testkit.contract.Contracts.Example;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EnrollmentMessagesTest {

    private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void anActivationIsWhatTheContractShows() {
        isWhatTheContractShows(activated());
    }

    @Test
    void aWithdrawalIsWhatTheContractShows() {
        Instant later = Instant.parse("2026-11-20T09:00:00Z");

        isWhatTheContractShows(((Withdrawal.Accepted) activated().enrollment().withdraw(later)).event());
    }

    @Test
    void anEndOfAccessIsWhatTheContractShows() {
        Enrollment enrollment = activated().enrollment();
        Instant swept = Instant.parse("2027-05-01T09:00:40Z");

        isWhatTheContractShows(enrollment.expire(swept).orElseThrow());
    }

    @Test
    void aMoveToAnotherVersionIsWhatTheContractShows() {
        Moving moving = new Moving("winter-edition", false, EnrollmentFixture.phlebotomy(2));
        Instant later = Instant.parse("2026-12-01T10:30:00Z");

        isWhatTheContractShows(((Move.Accepted) activated().enrollment().move(moving, later)).event());
    }

    @Test
    void sayingItTwiceIsSayingTheSame() {
        assertThat(EnrollmentMessages.envelope(activated())).isEqualTo(EnrollmentMessages.envelope(activated()));
    }

    @Test
    void everyRevisionHasItsOwnId() {
        Enrollment first = activated().enrollment();
        EnrollmentEvent.Withdrawn left = ((Withdrawal.Accepted) first.withdraw(NINE)).event();
        Accepted back =
                (Accepted) left.enrollment().enrollAgain(EnrollmentFixture.offered(EnrollmentFixture.SAMPLE), NINE);

        assertThat(EnrollmentMessages.envelope(back.event()).id())
                .isNotEqualTo(EnrollmentMessages.envelope(activated()).id());
    }

    private static EnrollmentEvent.Activated activated() {
        return ((Accepted) EnrollmentFixture.ada()
                        .enroll(
                                EnrollmentFixture.ENROLLMENT,
                                EnrollmentFixture.offered(EnrollmentFixture.SAMPLE),
                                NINE))
                .event();
    }

    private static void isWhatTheContractShows(EnrollmentEvent event) {
        EventEnvelope envelope = EnrollmentMessages.envelope(event);
        Example example = Contracts.event("certway.enrollments", envelope.type());

        ProducerRecord<String, byte[]> record = EventCodec.toRecord(envelope);

        assertThat(record.topic()).isEqualTo(example.topic());
        assertThat(record.key()).isEqualTo(example.key());
        assertThat(JsonMapper.shared().readTree(record.value())).isEqualTo(example.data());
        Map<String, String> headers = new TreeMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        // The example's id is any; ours is a function of the fact.
        Map<String, String> expected = new TreeMap<>(example.headers());
        expected.put("ce_id", envelope.id());
        assertThat(headers).isEqualTo(expected);
    }
}
