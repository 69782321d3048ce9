package certway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractsTest {
    @ParameterizedTest
    @CsvSource({
        "certway.programs, certway.program.published.v1",
        "certway.programs, certway.program.retired.v1",
        "certway.enrollments, certway.enrollment.activated.v1",
        "certway.enrollments, certway.enrollment.withdrawn.v1",
        "certway.enrollments, certway.enrollment.expired.v1",
        "certway.enrollments, certway.enrollment.migrated.v1",
        "certway.progress, certway.unit.completed.v1",
        "certway.progress, certway.module.completed.v1",
        "certway.progress, certway.attempt.graded.v1",
        "certway.completions, certway.program.completed.v1",
        "certway.credentials, certway.credential.issued.v1",
        "certway.credentials, certway.credential.revoked.v1",
        "certway.credentials, certway.credential.superseded.v1",
        "certway.credentials, certway.credential.expired.v1",
        "certway.subjects, certway.subject.erased.v1",
        "certway.digests, certway.completions.digested.v1",
    })
    void everyExampleSaysWhatItsPlaceSays(String topic, String type) {
        Contracts.Example example = Contracts.event(topic, type);

        assertThat(example.topic()).isEqualTo(topic);
        assertThat(example.headers()).containsEntry("ce_type", type).containsEntry("ce_specversion", "1.0");
        assertThat(example.key()).isNotBlank();
        assertThat(example.data().isObject()).isTrue();
    }

    @Test
    void readsHttpBodies() {
        assertThat(Contracts.http("enrollment.json").required("status").asString())
                .isEqualTo("active");
    }

    @Test
    void namesTheExampleThatIsMissing() {
        assertThatThrownBy(() -> Contracts.http("nothing.json")).hasMessageContaining("contracts/http/nothing.json");
    }
}
