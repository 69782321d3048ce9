package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import certway.launcher.demo.Arrival;
import certway.launcher.demo.EventWatcher;
import certway.launcher.demo.Learning;
import certway.launcher.demo.Learning.Step;
import certway.launcher.demo.Student;
import certway.launcher.system.Platform;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutageJourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FOR_DUPLICATES = Duration.ofSeconds(2);

    private final Platform platform = Journeys.platform();
    private final Student student = Journeys.newStudent();

    @AfterEach
    void leave() {
        student.close();
    }

    @Test
    void whileKafkaIsStoppedStudyingGoesOnAndTheEventsArriveAfterwardsInOrder() throws Exception {
        Learning learning = Journeys.beginning(student);
        List<Step> readings = readings(learning).subList(0, 5);
        try (EventWatcher events = Journeys.watching("certway.progress")) {
            platform.stop("kafka");
            finish(learning, readings);
            platform.start("kafka");

            List<Arrival> arrivals = events.await(unitsOf(learning), readings.size(), PATIENCE);

            assertThat(arrivals)
                    .extracting(arrival -> arrival.text("unitId"))
                    .containsExactlyElementsOf(readings.stream().map(Step::id).toList());
        }
    }

    @Test
    void aCompletionThatWasWrittenButNotPublishedIsPublishedOnceAfterTheServiceWasKilled() throws Exception {
        Learning learning = Journeys.beginning(student);
        try (EventWatcher events = Journeys.watching("certway.completions")) {
            platform.stop("kafka");
            finish(learning, learning.steps());
            assertThat(learning.state().path("status").asString()).isEqualTo("completed");

            platform.kill("progress-service");
            platform.start("kafka");
            platform.start("progress-service");

            Predicate<Arrival> ours = arrival -> learning.study().equals(arrival.text("enrollmentId"));
            assertThat(events.await(ours, 1, PATIENCE)).hasSize(1);
            assertThat(events.await(ours, 2, FOR_DUPLICATES)).hasSize(1);
            assertThat(learning.state().path("status").asString()).isEqualTo("completed");
        }
    }

    @Test
    void withoutTheCatalogAnEnrolledLearnerGoesOnAndNobodyIsToldThatAProgramDoesNotExist() throws Exception {
        Learning learning = Journeys.beginning(student);
        List<Step> readings = readings(learning).subList(0, 2);
        platform.stop("catalog-service");
        try {
            finish(learning, readings);
            HttpResponse<String> answer = student.api()
                    .tryToCreate("/api/enrollments", Map.of("programId", "unheard-of"), "outage-" + student.name());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(learning.state().path("unitsDone").asInt()).isEqualTo(readings.size());
        } finally {
            platform.start("catalog-service");
        }
    }

    @Test
    void withoutKeycloakALoggedInLearnerGoesOn() throws Exception {
        Learning learning = Journeys.beginning(student);
        List<Step> readings = readings(learning).subList(0, 2);
        platform.stop("keycloak");
        try {
            finish(learning, readings);

            assertThat(learning.state().path("unitsDone").asInt()).isEqualTo(readings.size());
        } finally {
            platform.start("keycloak");
        }
    }

    private static List<Step> readings(Learning learning) throws IOException, InterruptedException {
        return learning.steps().stream().filter(step -> !step.isQuiz()).toList();
    }

    private static void finish(Learning learning, List<Step> steps) throws IOException, InterruptedException {
        for (Step step : steps) {
            learning.finish(step);
        }
    }

    private static Predicate<Arrival> unitsOf(Learning learning) {
        return arrival -> "certway.unit.completed.v1".equals(arrival.header("ce_type"))
                && learning.study().equals(arrival.text("enrollmentId"));
    }
}
