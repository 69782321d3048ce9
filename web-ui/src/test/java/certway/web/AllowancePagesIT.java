package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.OLGA;
import static certway.testkit.identity.People.ROSA;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Registrars give one learner more time and more attempts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllowancePagesIT {

    private static final String STUDY = "/admin/learners/" + Desk.ENROLLMENT;
    private static final String PAGE = STUDY + "/allowance";
    private static final String API = "/api/admin/studies/" + Desk.ENROLLMENT;
    private static final String TIME = "PUT " + API + "/extra-time";
    private static final String ATTEMPTS = "PUT " + API + "/units/final/extra-attempts";

    static final String ALLOWANCE = """
            {"enrollmentId": "e", "program": "Phlebotomy Technician", "status": "active", "extraTimePercent": 50,
             "last": {"by": "rosa-account", "at": "2026-11-20T09:00:00Z", "reason": "Agreed with the <office>"},
             "quizzes": [
               {"unitId": "check", "title": "Check <1>", "attemptLimit": 2, "extraAttempts": 1, "attemptsUsed": 1,
                "passed": true},
               {"unitId": "final", "title": "Final quiz", "timeLimitMinutes": 20, "minutes": 30, "attemptLimit": 2,
                "extraAttempts": 0, "attemptsUsed": 2, "passed": false},
               {"unitId": "order", "title": "Order of draw", "timeLimitMinutes": 15, "minutes": 15,
                "extraAttempts": 0, "attemptsUsed": 0, "passed": false}]}""";

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String olga = pages.tokens().of(OLGA);
    private final String rosa = pages.tokens().of(ROSA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Desk.sayTo(services);
    }

    @Test
    void thePageTellsWhatTheLearnerHasAndWhatOthersHave() {
        Document page = shown(pages.get(PAGE, rosa));

        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "Check <1> no limit 1 of 3 (2 for others) Passed",
                        "Final quiz 30 minutes (20 for others) 2 of 2 Attempts used up",
                        "Order of draw 15 minutes 0 no limit");
        assertThat(page.select("main").text())
                .contains("Last changed on 20 November 2026 by Rosa <Marín>: Agreed with the <office>");
        assertThat(page.select("#time-percent").val()).isEqualTo("50");
        assertThat(page.select("#attempts-unit option").eachAttr("value")).containsExactly("check", "final");
        assertThat(page.select("#attempts-unit option[selected]").eachAttr("value"))
                .as("used up")
                .containsExactly("final");
    }

    @Test
    void moreTimeIsAllowedWithAReason() {
        services.say(TIME, 200, ALLOWANCE);

        HttpResponse<String> answer =
                pages.post(STUDY + "/extra-time", rosa, Map.of("percent", "25", "reason", "Agreed"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(services.asked()).containsExactly(TIME + " somebody {\"percent\":25,\"reason\":\"Agreed\"}");
        String next = answer.headers().firstValue("Location").orElseThrow();
        assertThat(shown(pages.get(next, rosa)).select("[role=status]").text()).startsWith("Done.");
    }

    @Test
    void anotherAttemptIsAllowedWithAReason() {
        services.say(ATTEMPTS, 200, ALLOWANCE);

        HttpResponse<String> answer = pages.post(
                STUDY + "/extra-attempts", rosa, Map.of("unit", "final", "attempts", "1", "reason", "Power cut"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(services.asked()).containsExactly(ATTEMPTS + " somebody {\"attempts\":1,\"reason\":\"Power cut\"}");
    }

    @Test
    void aRefusalStandsAtItsFormAndNothingThatWasTypedIsLost() {
        services.say(ATTEMPTS.replace("final", "check"), 409, "{\"type\": \"urn:problem:own-study\"}");

        HttpResponse<String> answer = pages.post(
                STUDY + "/extra-attempts", rosa, Map.of("unit", "check", "attempts", "7", "reason", "For me"));

        assertThat(answer.statusCode()).isEqualTo(409);
        Document page = shown(answer);
        assertThat(page.select("#attempts [role=alert]").text()).startsWith("This is your own study.");
        assertThat(page.select("#time [role=alert]")).isEmpty();
        assertThat(page.select("#attempts-attempts").val()).isEqualTo("7");
        assertThat(page.select("#attempts-unit option[selected]").eachAttr("value"))
                .containsExactly("check");
        assertThat(page.select("#attempts-reason").text()).isEqualTo("For me");
    }

    @Test
    void whatIsNoNumberIsMarked() {
        services.say(TIME, 400, """
                {"type": "urn:problem:invalid-request",
                 "errors": [{"pointer": "/percent", "message": "is between 0 and 300"}]}""");

        HttpResponse<String> answer =
                pages.post(STUDY + "/extra-time", rosa, Map.of("percent", "half", "reason", "Agreed"));

        assertThat(services.asked().getFirst()).endsWith(" {\"percent\":null,\"reason\":\"Agreed\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(shown(answer).select("[aria-invalid=true]").eachAttr("id")).containsExactly("time-percent");
    }

    @Test
    void thoseWhoOnlyHelpReadItAndInAnEndedEnrollmentNobodyChangesIt() {
        assertThat(shown(pages.get(PAGE, olga)).select("tbody tr")).hasSize(3);
        assertThat(shown(pages.get(PAGE, olga)).select("main form")).isEmpty();
        services.say("GET " + API + "/allowance", 200, ALLOWANCE.replace("\"active\"", "\"closed\""));

        Document page = shown(pages.get(PAGE, rosa));

        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select(".notice").text()).startsWith("This enrollment has ended");
    }

    @Test
    void itIsReachedFromTheEnrollmentAndFromTheStudy() {
        for (String path : new String[] {"/admin/roster/" + Desk.ENROLLMENT, STUDY}) {
            assertThat(shown(pages.get(path, rosa)).select("a[href=%s]".formatted(PAGE)))
                    .as(path)
                    .hasSize(1);
        }
    }

    @Test
    void onlyRegistrarsChangeIt() {
        for (String path : new String[] {"/extra-time", "/extra-attempts"}) {
            for (String token :
                    new String[] {olga, pages.tokens().of(ADA), pages.tokens().of(GRACE)}) {
                assertThat(pages.post(STUDY + path, token, Map.of()).statusCode())
                        .as(path)
                        .isEqualTo(403);
            }
        }
        assertThat(pages.get(PAGE, pages.tokens().of(ADA)).statusCode()).isEqualTo(403);
        assertThat(services.asked()).isEmpty();
    }
}
