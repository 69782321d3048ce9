package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.web.Answers.ENROLLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Answers that are given on several pages and devices: none is lost, and none is said to be saved that is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttemptPagesIT {

    private static final String API = "/api/studies/" + ENROLLMENT + "/units/check";
    private static final String UNIT = "/learn/" + ENROLLMENT + "/check";
    private static final String ATTEMPT = UNIT + "/attempts/2";
    private static final String BLUE = "{options=[blue]}";

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String ada = pages.tokens().of(ADA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        services.say("GET /api/studies/" + ENROLLMENT, 200, Answers.STUDY);
        services.say("GET " + API, 200, Answers.QUIZ);
        services.say("GET " + API + "/attempts/2", 200, Answers.ATTEMPT);
        services.say("POST " + API + "/attempts/2/submit", 200, "{\"questions\":[]}");
        for (String question : List.of("first", "volume", "order")) {
            services.say("PUT " + API + "/attempts/2/answers/" + question, 204, "");
        }
    }

    @Test
    void thePageRemembersWhatItShowed() {
        Document page = Jsoup.parse(pages.get(ATTEMPT, ada).body());

        assertThat(page.select("[name=was.first]").attr("value")).isEqualTo(BLUE);
        assertThat(page.select("[name=was.volume]").attr("value")).isEmpty();
        assertThat(page.select(".answered").text()).isEqualTo("1 of 3 answered and saved");
    }

    @Test
    void anOlderPageDoesNotOverwriteWhatAnotherOneSavedMeanwhile() {
        HttpResponse<String> answer = pages.post(
                ATTEMPT,
                ada,
                Map.of(
                        "q.first",
                        "blue",
                        "was.first",
                        BLUE,
                        "q.volume",
                        "2,7",
                        "q.volume.unit",
                        "mL",
                        "was.volume",
                        ""));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(sent())
                .containsExactly("PUT %s/attempts/2/answers/volume somebody %s"
                        .formatted(API, "{\"unit\":\"mL\",\"value\":\"2.7\"}"));
    }

    @Test
    void theScriptNamesWhatChangedAndIsToldWhatBecameOfIt() {
        HttpResponse<String> saved = pages.post(
                ATTEMPT + "/answers", ada, Map.of("changed", "volume", "q.volume", "3", "q.volume.unit", "L"));
        services.say("PUT " + API + "/attempts/2/answers/volume", 400, "{}");
        HttpResponse<String> wrong =
                pages.post(ATTEMPT + "/answers", ada, Map.of("changed", "volume", "q.volume", "much"));

        assertThat(saved.body())
                .isEqualTo(
                        "{\"answered\":2,\"saved\":{\"volume\":\"{unit=L, value=3}\"},\"unsaved\":[],\"refusal\":\"\"}");
        assertThat(wrong.body()).isEqualTo("{\"answered\":1,\"saved\":{},\"unsaved\":[\"volume\"],\"refusal\":\"\"}");
    }

    @Test
    void anAnswerThatIsOnlyBegunIsNotSavedAndTheEarlierOneIsNotQuietlyLeft() {
        services.say(
                "GET " + API + "/attempts/2",
                200,
                Answers.ATTEMPT.replace("\"answers\": {", "\"answers\": {\"order\": {\"order\": [\"b\", \"a\"]}, "));

        HttpResponse<String> begun =
                pages.post(ATTEMPT + "/answers", ada, Map.of("changed", "order", "q.order.a", "01", "q.order.b", "01"));
        HttpResponse<String> handedIn = pages.post(
                ATTEMPT,
                ada,
                Map.of("q.order.a", "01", "q.order.b", "01", "was.order", "{order=[b, a]}", "submit", "yes"));

        assertThat(begun.body()).isEqualTo("{\"answered\":2,\"saved\":{},\"unsaved\":[\"order\"],\"refusal\":\"\"}");
        assertThat(Jsoup.parse(handedIn.body()).select("fieldset.faulty").attr("id"))
                .isEqualTo("order");
        assertThat(sent()).isEmpty();
    }

    @Test
    void whoLeavesQuestionsOutIsShownThemAndAskedOnceMore() {
        Document asked =
                Jsoup.parse(pages.post(ATTEMPT, ada, Map.of("q.first", "blue", "was.first", BLUE, "submit", "yes"))
                        .body());

        assertThat(sent()).isEmpty();
        assertThat(asked.select("[role=alert]").text())
                .contains("2 questions have no answer yet; nothing was handed in");
        assertThat(asked.select("[role=alert] a").eachAttr("href")).containsExactly("#volume", "#order");
        assertThat(asked.select("button[form=attempt]").attr("name")).isEqualTo("submit");

        String value = asked.select("button[form=attempt]").attr("value");
        HttpResponse<String> answer =
                pages.post(ATTEMPT, ada, Map.of("q.first", "blue", "was.first", BLUE, "submit", value));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(sent()).containsExactly("POST %s/attempts/2/submit somebody ".formatted(API));
    }

    @Test
    void whatIsTakenBackIsTakenBack() {
        services.say(
                "GET " + API + "/attempts/2", 200, Answers.ATTEMPT.replace("\"single-choice\"", "\"multiple-choice\""));

        HttpResponse<String> answer = pages.post(ATTEMPT + "/answers", ada, Map.of("changed", "first"));

        assertThat(answer.body())
                .isEqualTo("{\"answered\":0,\"saved\":{\"first\":\"\"},\"unsaved\":[],\"refusal\":\"\"}");
        assertThat(sent()).containsExactly("PUT %s/attempts/2/answers/first somebody {\"options\":[]}".formatted(API));
    }

    @Test
    void anAttemptThatWasHandedInElsewhereSaysSoInsteadOfTakingAnswers() {
        services.say("GET " + API + "/attempts/2", 200, Answers.SUBMITTED);

        HttpResponse<String> form = pages.post(ATTEMPT, ada, Map.of("q.first", "red", "was.first", BLUE));
        HttpResponse<String> script =
                pages.post(ATTEMPT + "/answers", ada, Map.of("changed", "first", "q.first", "red"));

        assertThat(form.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(form.body());
        assertThat(page.select("[role=alert]").text()).contains("handed in before", "was not saved and does not count");
        assertThat(page.select("main [role=status]").text()).contains("2 of 3");
        assertThat(script.body()).contains("\"refusal\":\"attempt-already-submitted\"");
        assertThat(sent()).isEmpty();
    }

    @Test
    void whoHandsInASecondTimeSeesTheResult() {
        services.say("GET " + API + "/attempts/2", 200, Answers.SUBMITTED);

        HttpResponse<String> answer =
                pages.post(ATTEMPT, ada, Map.of("q.first", "blue", "was.first", BLUE, "submit", "yes"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(ATTEMPT);
        assertThat(sent()).isEmpty();
    }

    @Test
    void whatCameAfterTheTimeIsSaidToHaveComeTooLate() {
        services.say(
                "PUT " + API + "/attempts/2/answers/first",
                409,
                "{\"type\":\"urn:problem:time-is-up\",\"status\":409}");

        HttpResponse<String> answer =
                pages.post(ATTEMPT, ada, Map.of("q.first", "red", "was.first", BLUE, "submit", "yes"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).contains("time of this attempt is over");
        assertThat(Jsoup.parse(answer.body()).select("button[name=submit]")).hasSize(1);
    }

    @Test
    void anOpenAttemptGoesOnAtItsFirstQuestionWithoutAnAnswer() {
        services.say("GET " + API, 200, Answers.QUIZ.replace("\"best\"", "\"openAttempt\": 2, \"best\""));

        Document unit = Jsoup.parse(pages.get(UNIT, ada).body());
        HttpResponse<String> next = pages.get(ATTEMPT + "/next", ada);
        services.say("GET " + API + "/attempts/2", 200, Answers.SUBMITTED);
        HttpResponse<String> over = pages.get(ATTEMPT + "/next", ada);

        assertThat(unit.select("a.primary").eachAttr("href")).contains(ATTEMPT + "/next");
        assertThat(next.headers().firstValue("Location")).contains(ATTEMPT + "#volume");
        assertThat(over.headers().firstValue("Location")).contains(ATTEMPT);
        assertThat(sent()).isEmpty();
    }

    @Test
    void anOlderPageOfAChecklistLeavesWhatWasTickedMeanwhile() {
        services.say("GET " + API, 200, """
                {"id": "check", "moduleId": "m", "kind": "checklist", "title": "Check", "minutes": 5, "state": "visited",
                 "checklist": {"items": [{"id": "gown", "text": "Gown", "ticked": true},
                   {"id": "mask", "text": "Mask", "ticked": true}, {"id": "gloves", "text": "Gloves", "ticked": false}]}}""");
        services.say("PUT " + API + "/ticks", 200, """
                {"status":"active","percent":66,"unitsDone":2,"unitsTotal":3,"resumeUnit":"last"}""");

        pages.post(UNIT + "/ticks", ada, Map.of("item", "gloves", "was", "gown"));

        assertThat(sent()).containsExactly("PUT %s/ticks somebody {\"items\":[\"mask\",\"gloves\"]}".formatted(API));
    }

    private List<String> sent() {
        return services.asked().stream()
                .filter(request -> !request.startsWith("GET "))
                .toList();
    }
}
