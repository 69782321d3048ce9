package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import certway.launcher.Desk.Account;
import certway.launcher.Desk.Somebody;
import certway.launcher.demo.Arrival;
import certway.launcher.demo.EventWatcher;
import certway.launcher.demo.Learning;
import certway.launcher.demo.Learning.Step;
import certway.launcher.demo.Student;
import certway.launcher.system.Platform;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
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
        List<Step> steps = learning.steps();
        try (EventWatcher events = Journeys.watching("certway.completions");
                Desk desk = Desk.at(Journeys.places().publicUrl())) {
            Somebody somebody = desk.signIn(account(), quizOfAnotherProgram());
            Page quiz = answering(somebody.page());
            Page page =
                    desk.anotherPageOf(somebody, "/learn/" + learning.study()).page();
            platform.stop("kafka");
            goOn(page, 0);
            finish(learning, steps.subList(1, steps.size()));
            assertThat(learning.state().path("status").asString()).isEqualTo("completed");
            page.navigate(at("/learn/" + learning.study()));
            aCertificateIsOnItsWay(page);

            theStudyServiceIsMissed(
                    page,
                    quiz,
                    "/learn/%s/%s".formatted(learning.study(), steps.getFirst().id()));

            Predicate<Arrival> ours = arrival -> learning.study().equals(arrival.text("enrollmentId"));
            assertThat(events.await(ours, 1, PATIENCE)).hasSize(1);
            assertThat(events.await(ours, 2, FOR_DUPLICATES)).hasSize(1);
            assertThat(learning.state().path("status").asString()).isEqualTo("completed");
            // What was answered meanwhile is sent without anybody touching the page.
            QuizPage.isSaved(quiz, 2);
            assertThat(page.reload().status()).isEqualTo(200);
            aCertificateCame(page, learning.study());
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
        try (Desk desk = Desk.at(Journeys.places().publicUrl())) {
            Page page = desk.signIn(account(), "/learn").page();
            platform.stop("keycloak");
            try {
                finish(learning, readings);
                assertThat(learning.state().path("unitsDone").asInt()).isEqualTo(readings.size());
                page.reload();
                goOn(page, readings.size());
                nothingIsMissing(page);
                whoWantsToSignInIsToldThatNobodyCan(desk.visitor("/programs").page());
                whoSignsOutIsSignedOutHere(page);
            } finally {
                platform.start("keycloak");
            }
        }
    }

    private void theStudyServiceIsMissed(Page page, Page quiz, String unit) throws InterruptedException {
        platform.kill("progress-service");
        try {
            whatIsMissingIsSaid(page, unit);
            QuizPage.answer(quiz.locator("fieldset.question").nth(1), 0);
            QuizPage.kept(quiz, 1);
        } finally {
            platform.start("kafka");
            platform.start("progress-service");
        }
    }

    private static void goOn(Page page, int done) {
        page.locator("a.primary").click();
        page.locator("form[action$='/complete'] button").click();
        page.locator("li.done").nth(done).waitFor();
    }

    private static void nothingIsMissing(Page page) {
        for (String path : List.of("/learn", "/certificates", "/account")) {
            assertThat(page.navigate(at(path)).status()).as(path).isEqualTo(200);
            assertThat(page.locator("main .notice.warn").count()).as(path).isZero();
        }
    }

    private static void whoWantsToSignInIsToldThatNobodyCan(Page page) {
        Response answer = page.waitForResponse(
                response -> response.status() >= 400,
                () -> page.locator(".who a").click());
        page.getByText("The login service is temporarily unavailable").waitFor();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(page.locator("main").innerText()).contains("You cannot sign in", "What you saved is safe");
        page.locator("main a[href='/']").click();
        page.locator("#q").waitFor();
    }

    private static void whoSignsOutIsSignedOutHere(Page page) {
        page.locator("form[action='/logout'] button").click();
        page.getByText("You are signed out here").first().waitFor();
        assertThat(page.locator("main").innerText()).contains("login service does not answer", "may go on");
        page.navigate(at("/learn"));
        page.getByText("The login service is temporarily unavailable").waitFor();
    }

    private static void aCertificateIsOnItsWay(Page page) {
        assertThat(page.locator("[role=status] h2").innerText()).isEqualTo("You completed this program");
        assertThat(page.locator("#certificate").innerText()).startsWith("Your certificate is being made");
        page.navigate(at("/certificates"));
        assertThat(page.locator("main [role=status]").innerText()).contains("you completed it on", "comes by itself");
        assertThat(page.locator(".empty").count()).isZero();
    }

    private static void aCertificateCame(Page page, String study) {
        page.navigate(at("/learn/" + study));
        page.locator("#certificate a.primary").waitFor();
    }

    /** In its place where the rest of a page is there, else instead of the page; an outage is never an empty list. */
    private static void whatIsMissingIsSaid(Page page, String unit) {
        for (String path : List.of("/learn", "/certificates")) {
            assertThat(page.navigate(at(path)).status()).as(path).isEqualTo(200);
            assertThat(page.locator("main [role=status]").first().innerText())
                    .startsWith("The study service does not answer");
            assertThat(page.locator(".empty").count()).as(path).isZero();
        }
        assertThat(page.navigate(at(unit)).status()).isEqualTo(503);
        assertThat(page.locator("main").innerText())
                .contains("We could not reach a part of Certway", "The study service does not answer", "is safe");
    }

    private Account account() {
        return new Account(student.name(), student.password());
    }

    private String quizOfAnotherProgram() throws IOException, InterruptedException {
        String study = student.enrol("hct-specimen-processing-and-handling")
                .path("enrollmentId")
                .asString();
        return "/learn/%s/preparing-quiz".formatted(study);
    }

    private static Page answering(Page page) {
        QuizPage.begin(page);
        QuizPage.answer(page.locator("fieldset.question").first(), 0);
        QuizPage.isSaved(page, 1);
        return page;
    }

    private static String at(String path) {
        return Journeys.places().publicUrl().resolve(path).toString();
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
