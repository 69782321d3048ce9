package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.web.Answers.ENROLLMENT;
import static certway.web.Html.location;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A learner's own pages: what to go on with, units, attempts and what is still to do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LearnPagesIT {

    private static final String STUDY = "/learn/" + ENROLLMENT;
    private static final String API = "/api/studies/" + ENROLLMENT;

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String ada = pages.tokens().of(ADA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Answers.sayTo(services);
    }

    @Test
    void aQuizThatMustWaitSaysUntilWhenInsteadOfStarting() {
        services.say(
                "GET " + API + "/units/check",
                200,
                Answers.QUIZ.replace("\"best\"", "\"nextAttemptAt\": \"2026-11-04T09:30:00Z\", \"best\""));

        Document page = shown(pages.get(STUDY + "/check", ada));

        assertThat(page.select("form[action$=/attempts]")).isEmpty();
        assertThat(page.select(".notice").text()).contains("4 November 2026", "09:30");
    }

    @Test
    void theDashboardSaysWhichCertificateEndsSoonAndThatItDoesNotKnow() {
        services.say("GET /api/enrollments", 200, Answers.ENROLLMENTS);
        services.say("GET /api/reminders", 200, """
                {"items": [{"publicId": "p", "slug": "blood-draw", "title": "Blood draw",
                  "validUntil": "2026-12-20T10:00:00Z"}]}""");

        String told = pages.get("/learn", ada).body();
        services.say("GET /api/reminders", 503, "{}");
        String unknown = pages.get("/learn", ada).body();

        assertThat(Jsoup.parse(told).select(".notice a[href=/programs/blood-draw]"))
                .hasSize(1);
        assertThat(Jsoup.parse(unknown).select(".notice.warn").text()).contains("certificate service");
    }

    @Test
    void theDashboardBeginsWithThePlaceToGoOn() {
        Document page = shown(pages.get("/learn", ada));

        assertThat(page.select(".continue .primary").text()).isEqualTo("Continue: 1.2 Check");
        assertThat(page.select(".continue .primary").attr("href")).isEqualTo(STUDY + "/check");
        assertThat(page.select(".progress").text()).isEqualTo("1 of 3 units");
    }

    @Test
    void aReadingIsMarkedAsReadAndLeadsOn() {
        services.say("POST " + API + "/units/tubes/visit", 200, step("check"));
        services.say("POST " + API + "/units/tubes/complete", 200, step("check"));

        assertThat(location(post(STUDY + "/tubes/complete", Map.of()))).isEqualTo(STUDY + "/check");
    }

    @Test
    void aLockedUnitSaysWhenItOpens() {
        Document page = shown(pages.get(STUDY + "/last", ada));

        assertThat(page.select("main").text()).contains("opens when the modules before it are done");
    }

    @Test
    void everyQuestionCanBeAnsweredAndWhatWasAnsweredIsShown() {
        Document page = shown(pages.get(STUDY + "/check/attempts/2", ada));

        assertThat(page.select("fieldset")).hasSize(3);
        assertThat(page.select("input[name=q.first][checked]").attr("value")).isEqualTo("blue");
        assertThat(page.select("input[name=q.volume], select[name=q.volume.unit]"))
                .hasSize(2);
        assertThat(page.select("select[name^=q.order.]")).hasSize(2);
        assertThat(page.select("legend em").text()).isEqualTo("tube");
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void submittingSavesWhatWasGivenFirst() {
        services.say("PUT " + API + "/units/check/attempts/2/answers/first", 204, "");
        services.say("POST " + API + "/units/check/attempts/2/submit", 200, "{\"questions\":[]}");

        post(STUDY + "/check/attempts/2", Map.of("q.first", "red", "submit", "incomplete"));

        assertThat(services.asked())
                .filteredOn(request -> !request.startsWith("GET "))
                .containsExactly(
                        "PUT %s/units/check/attempts/2/answers/first somebody {\"options\":[\"red\"]}".formatted(API),
                        "POST %s/units/check/attempts/2/submit somebody ".formatted(API));
    }

    @Test
    void anAnswerThatIsNotUnderstoodSubmitsNothing() {
        services.say("PUT " + API + "/units/check/attempts/2/answers/volume", 400, "{}");

        Document page = shown(post(STUDY + "/check/attempts/2", Map.of("q.volume", "much", "submit", "yes")));

        assertThat(page.select("[role=alert]").text()).contains("One answer was not understood");
        assertThat(page.select("fieldset.faulty").attr("id")).isEqualTo("volume");
        assertThat(services.asked()).noneMatch(request -> request.contains("/submit"));
    }

    @Test
    void aResultShowsTheScoreThePassMarkAndTheFeedback() {
        services.say("GET " + API + "/units/check/attempts/2", 200, Answers.SUBMITTED);

        Document page = shown(pages.get(STUDY + "/check/attempts/2", ada));

        assertThat(page.select("main [role=status]").text()).contains("Not passed yet: 2 of 3", "66 %, pass mark 80 %");
        assertThat(page.select(".feedback em").text()).isEqualTo("second");
        assertThat(page.select("button[name=submit]")).isEmpty();
    }

    @Test
    void whoHasNotPassedIsToldWhatToReadAgainAndHowOftenTheyMayTry() {
        services.say("GET " + API + "/units/check/attempts/2", 200, Answers.SUBMITTED);

        Element told = shown(pages.get(STUDY + "/check/attempts/2", ada)).expectFirst("main .notice");

        assertThat(told.select("li a").eachText()).containsExactly("Tubes");
        assertThat(told.select("li a").attr("href")).isEqualTo(STUDY + "/tubes");
        assertThat(told.text()).contains("4 of 5 attempts left");
        assertThat(told.select("form").attr("action")).isEqualTo(STUDY + "/check/attempts");
    }

    @Test
    void whoIsAllowedMoreThanOthersIsToldHowMuch() {
        assertThat(shown(pages.get(STUDY + "/check", ada)).select(".terms li .muted"))
                .isEmpty();
        services.say(
                "GET " + API + "/units/check",
                200,
                Answers.QUIZ.replace(
                        "\"attemptLimit\": 5",
                        "\"attemptLimit\": 5, \"extraAttempts\": 2, \"timeLimitMinutes\": 30, \"extraMinutes\": 10"));

        assertThat(shown(pages.get(STUDY + "/check", ada))
                        .select(".terms li:has(.muted)")
                        .eachText())
                .containsExactly(
                        "4 of 5 attempts left 2 of these attempts are yours alone",
                        "30 minutes for an attempt, by our clock 10 of these minutes are yours alone");
    }

    @Test
    void whoPassedBeforeIsNotSentBackToTryAgain() {
        services.say("GET " + API + "/units/check/attempts/2", 200, Answers.SUBMITTED);
        services.say(
                "GET " + API + "/units/check",
                200,
                Answers.QUIZ.replace("\"best\": 50", "\"best\": 90, \"passedAt\": \"2026-11-03T10:10:00Z\""));

        assertThat(shown(pages.get(STUDY + "/check/attempts/2", ada)).select("main .notice form"))
                .isEmpty();
    }

    @Test
    void everyRequirementIsMetOrSaysWhatToDo() {
        Document page = shown(pages.get(STUDY + "/requirements", ada));

        assertThat(page.select("li.met").text()).contains("Best score 90 %, needed 80 %");
        assertThat(page.select("li.open li.open").text()).contains("1 of 3", "Finish Check");
    }

    private static String step(String resume) {
        return "{\"status\":\"active\",\"percent\":66,\"unitsDone\":2,\"unitsTotal\":3,\"resumeUnit\":\"%s\"}"
                .formatted(resume);
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        return pages.post(path, ada, form);
    }
}
