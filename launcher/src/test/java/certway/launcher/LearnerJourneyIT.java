package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import certway.launcher.demo.Demo;
import certway.launcher.demo.DemoSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class LearnerJourneyIT {

    @Test
    void aNewStudentGetsFromSignUpToACertificateThatAnybodyChecks() throws Exception {
        Journeys.platform();
        var places = Journeys.places();
        var settings = new DemoSettings(places.publicUrl(), places.kafkaBootstrap(), places.root());
        var timeline = new ByteArrayOutputStream();

        boolean succeeded = new Demo(settings, new PrintStream(timeline, true, StandardCharsets.UTF_8)).succeeds();

        assertThat(succeeded).as(timeline.toString(StandardCharsets.UTF_8)).isTrue();
        assertThat(timeline.toString(StandardCharsets.UTF_8))
                .contains("ce_type: certway.program.completed.v1", "valid: Demo Student");
    }
}
