package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.event.EventEnvelope;
import certway.testkit.wait.Eventually;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Registrars move learners back who have done nothing since. */
class MigrationReversalIT extends MigrationFixture {

    @Test
    void whoHasDoneNothingSinceIsMovedBackAndWhoWentOnStays() {
        Enrolled ada = enrolled();
        Enrolled ben = enrolled();
        secondVersion();
        String migration = moved().required("migrationId").asString();
        service.progress().goesOn(ben.id());

        String dry = key();
        reverse(migration, dry, ", \"dryRun\": true");
        finished(dry);
        assertThat(outcome(dry, ada)).isEqualTo("would-move");
        assertThat(outcome(dry, ben)).isEqualTo("went-on");
        assertThat(version(ada)).isEqualTo(2);
        assertThat(service.progress().isPutBack(ada.id())).isFalse();

        String real = key();
        reverse(migration, real, "");
        finished(real);
        assertThat(outcome(real, ada)).isEqualTo("moved");
        assertThat(outcome(real, ben)).isEqualTo("went-on");
        assertThat(version(ada)).isEqualTo(1);
        assertThat(version(ben)).isEqualTo(2);
        assertThat(service.progress().isPutBack(ada.id())).isTrue();
        List<EventEnvelope> told =
                service.broker().events("certway.enrollments", ada.person().id(), 3);
        assertThat(told.getLast().data().required("reversal").asBoolean()).isTrue();
        assertThat(told.getLast().data().required("version").asInt()).isEqualTo(1);
        assertThat(Eventually.within(PATIENCE, () -> acts(ada), acts -> acts.size() == 2))
                .containsExactly("moved-back: Too early", "moved-to-version: The tubes have changed");

        String again = key();
        reverse(migration, again, "");
        finished(again);
        assertThat(outcome(again, ada)).isEqualTo("already-there");
    }

    private String outcome(String key, Enrolled learner) {
        return result(key, learner)
                .map(result -> result.required("outcome").asString())
                .orElse("none");
    }
}
