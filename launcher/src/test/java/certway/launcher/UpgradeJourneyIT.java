package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import certway.launcher.Desk.Account;
import certway.launcher.demo.Learning;
import certway.launcher.demo.Learning.Step;
import certway.launcher.demo.Student;
import certway.launcher.system.Platform;
import certway.testkit.wait.Eventually;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Services are exchanged while they are used, as an upgrade does it. */
@Isolated
class UpgradeJourneyIT {

    private static final List<List<String>> SERVICES =
            List.of(List.of("catalog-service", "enrollment-service"), List.of("progress-service", "web-ui"));
    private static final int LEARNERS = 3;
    private static final int PAUSE_MILLIS = 700;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Platform platform = Journeys.platform();
    private final List<Busy> learners = new ArrayList<>();

    @Test
    void whileServicesAreRestartedNothingThatLearnersDoFailsAndNothingIsLost() throws Exception {
        try (Desk desk = Desk.at(Journeys.places().publicUrl());
                ScheduledExecutorService threads = Executors.newScheduledThreadPool(LEARNERS + 2)) {
            for (int i = 0; i < LEARNERS; i++) {
                learners.add(new Busy(Journeys.newStudent()));
            }
            Page page = desk.signIn(learners.getFirst().account(), "/learn").page();
            List<? extends Future<?>> acting = learners.stream()
                    .map(learner ->
                            threads.scheduleWithFixedDelay(learner::act, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS))
                    .toList();
            for (List<String> services : SERVICES) {
                CompletableFuture<Void> back = CompletableFuture.allOf(services.stream()
                        .map(service -> CompletableFuture.runAsync(() -> restart(service), threads))
                        .toArray(CompletableFuture[]::new));
                do {
                    nothingIsMissing(page);
                } while (!back.isDone());
                back.join();
                everybodyGoesOn(acting);
            }
        }
        for (Busy learner : learners) {
            learner.isNotForgotten();
        }
    }

    @AfterEach
    void leave() {
        learners.forEach(Busy::close);
    }

    private void restart(String service) {
        try {
            platform.stop(service);
            platform.start(service);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private static void nothingIsMissing(Page page) {
        for (String path : List.of("/learn", "/certificates", "/programs")) {
            Response answer =
                    page.navigate(Journeys.places().publicUrl().resolve(path).toString());
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(page.locator("main .notice.warn").count()).as(path).isZero();
        }
    }

    private void everybodyGoesOn(List<? extends Future<?>> acting) {
        List<Integer> before =
                learners.stream().map(learner -> learner.acts.get()).toList();
        Eventually.within(PATIENCE, () -> {
            assertThat(acting.stream().filter(Future::isDone).map(Future::exceptionNow))
                    .as("what failed")
                    .isEmpty();
            for (int i = 0; i < LEARNERS; i++) {
                assertThat(learners.get(i).acts).hasValueGreaterThan(before.get(i));
            }
        });
    }

    /** Enrols in one program after the other, and reads what is to be read in the one before. */
    private static final class Busy implements AutoCloseable {

        private final Student student;
        private final Queue<String> programs = new ArrayDeque<>(List.of(
                "hct-clinical-chemistry-essentials",
                "hct-laboratory-information-systems",
                "hct-specimen-processing-and-handling",
                "hct-procesamiento-y-manejo-de-muestras",
                "hct-microbiology-essentials",
                "hct-medical-laboratory-assistant"));
        private final Queue<Learning> enrolled = new ArrayDeque<>();
        private final Map<Learning, Integer> finished = new LinkedHashMap<>();
        private final Queue<Step> readings = new ArrayDeque<>();
        private Learning studied;
        private final AtomicInteger acts = new AtomicInteger();

        Busy(Student student) throws IOException, InterruptedException {
            this.student = student;
            this.studied = Journeys.beginning(student);
            readings.addAll(readings(studied));
        }

        Account account() {
            return new Account(student.name(), student.password());
        }

        void act() {
            try {
                if (!programs.isEmpty()) {
                    enrolled.add(student.enrolledIn(programs.remove(), Journeys.answers()));
                }
                if (readings.isEmpty()) {
                    studied = enrolled.remove();
                    readings.addAll(readings(studied));
                }
                studied.finish(readings.remove());
                finished.merge(studied, 1, Integer::sum);
                acts.incrementAndGet();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CompletionException(e);
            }
        }

        private static List<Step> readings(Learning learning) throws IOException, InterruptedException {
            return learning.steps().stream()
                    .filter(step -> "reading".equals(step.kind()))
                    .toList();
        }

        void isNotForgotten() throws IOException, InterruptedException {
            for (Map.Entry<Learning, Integer> study : finished.entrySet()) {
                assertThat(study.getKey().state().path("unitsDone").asInt()).isEqualTo(study.getValue());
            }
            for (Learning study : enrolled) {
                assertThat(study.state().path("unitsDone").asInt()).isZero();
            }
        }

        @Override
        public void close() {
            student.close();
        }
    }
}
