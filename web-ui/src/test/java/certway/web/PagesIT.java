package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.web.Answers.ENROLLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private static final String STUDY = "/learn/" + ENROLLMENT;
    private static final String API = "/api/studies/" + ENROLLMENT;

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String ada = pages.tokens().of(ADA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        services.say("GET /api/programs", 200, Answers.LIST);
        services.say("GET /api/programs/blood-draw", 200, Answers.PROGRAM);
        services.say("GET /api/facts", 200, Facts.LIST);
        Field.sayTo(services);
        services.say("GET /api/programs/blood-draw/json-ld", 200, Answers.LINKED_DATA);
        services.say("GET /api/programs/blood-draw/units/tubes", 200, Answers.OPEN_UNIT);
        services.say("GET /api/enrollments", 200, Answers.ENROLLMENTS);
        services.say("GET " + API, 200, Answers.STUDY);
        services.say("GET " + API + "/requirements", 200, Answers.REQUIREMENTS);
        services.say("GET " + API + "/units/tubes", 200, Answers.READING);
        services.say("GET " + API + "/units/check", 200, Answers.QUIZ);
        services.say("GET " + API + "/units/check/attempts/2", 200, Answers.ATTEMPT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/programs",
                "/programs/blood-draw",
                "/programs/blood-draw/units/tubes",
                "/facts",
                "/facts/wage",
                "/pathways",
                "/pathways?from=entrant&to=phlebotomist&have=training",
                "/roles",
                "/roles/phlebotomist",
                "/roles/compare?ids=phlebotomist&ids=mlt",
                "/certifications/pbt-ascp",
                "/faq",
                "/about",
                "/accessibility",
                "/privacy",
                "/account",
                "/learn",
                STUDY,
                STUDY + "/requirements",
                STUDY + "/tubes",
                STUDY + "/check",
                STUDY + "/last",
                STUDY + "/check/attempts/2",
                "/nothing"
            })
    void everyPageHasOneHeadingALanguageATitleAndFilesThatAreThere(String path) {
        for (String language : new String[] {"en", "es"}) {
            Document page = parse(get(path, ada, "Accept-Language", language));

            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.title()).endsWith(" – Certway");
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("main")).hasSize(1);
            assertThat(page.select("[style], [onclick], script:not([src], [type=application/ld+json]), style"))
                    .isEmpty();
            assertThat(page.select("input:not([type=hidden])").stream()
                            .filter(field -> field.closest("label") == null
                                    && page.select("label[for=" + field.id() + "]")
                                            .isEmpty()))
                    .as("fields without a label")
                    .isEmpty();
            page.select("link[href], script[src]").forEach(file -> {
                String address = file.hasAttr("href") ? file.attr("href") : file.attr("src");
                HttpResponse<String> asset = get(address, null);
                assertThat(asset.statusCode()).as(address).isEqualTo(200);
                assertThat(asset.headers().firstValue("Cache-Control").orElse(""))
                        .contains("immutable");
            });
        }
    }

    @Test
    void theListShowsProgramsWithTheirFactsAndTheWayOn() {
        Document page = parse(get("/programs?q=blood&level=entry", null));

        assertThat(page.select(".row h3 a").text()).isEqualTo("Blood <b>draw</b>");
        assertThat(page.select(".row h3 a").attr("href")).isEqualTo("/programs/blood-draw");
        assertThat(page.select(".row .facts").text())
                .contains("1.5 h", "4 CE credits, ASCP", "PBT(ASCP)", "$390 (sample)");
        assertThat(page.select("input[name=level][checked]").attr("value")).isEqualTo("entry");
        assertThat(page.select("input[name=q]").attr("value")).isEqualTo("blood");
        assertThat(page.select(".chips a").attr("href")).isEqualTo("/programs?q=blood");
        assertThat(page.select("a[href*=cursor]").attr("href"))
                .isEqualTo("/programs?q=blood&cursor=more%3D%3D&level=entry");
    }

    @Test
    void aQuizThatMustWaitSaysUntilWhenInsteadOfStarting() {
        services.say(
                "GET " + API + "/units/check",
                200,
                Answers.QUIZ.replace("\"best\"", "\"nextAttemptAt\": \"2026-11-04T09:30:00Z\", \"best\""));

        Document page = parse(get(STUDY + "/check", ada));

        assertThat(page.select("form[action$=/attempts]")).isEmpty();
        assertThat(page.select(".notice").text()).contains("4 November 2026", "09:30");
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        services.say("GET /api/programs", 200, Answers.EMPTY_LIST);

        Document page = parse(get("/programs?q=zebra", null));

        assertThat(page.select("[role=status]").text()).isEqualTo("No programs");
        assertThat(page.select(".empty").text()).contains("Remove one of the choices");
    }

    @Test
    void aProgramSaysWhatItGivesAndWhatNotInTheSameSize() {
        Document page = parse(get("/programs/blood-draw", null));

        assertThat(page.select(".pair section")).hasSize(2);
        assertThat(page.select(".yes").text()).isEqualTo("A certificate of completion");
        assertThat(page.select(".no").text()).isEqualTo("A state licence");
        assertThat(page.select(".card").text()).contains("1 module, 2 units, 1 quiz", "180 days of access");
        assertThat(page.select(".card a[href=/programs/first]").text()).isEqualTo("First steps");
        assertThat(page.select("h1 b")).isEmpty();
        assertThat(page.text()).contains("Version 2, published 1 November 2026, last reviewed 5 October 2026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "validityMonths": 24                                                              | for 24 months
            "validityMonths": 24, "validity": {"kind": "months", "months": 24}                | for 24 months
            "validity": {"kind": "window", "month": 12, "day": 31, "minimumMonths": 0}        | until the next 31 December
            "validity": {"kind": "none"}                                                      | for ever
            """)
    void aProgramSaysHowLongItsCertificateIsValid(String said, String words) {
        services.say(
                "GET /api/programs/blood-draw",
                200,
                Answers.PROGRAM.replace("\"accessDays\": 180", "\"accessDays\": 180, " + said));

        assertThat(parse(get("/programs/blood-draw", null)).select(".card li").eachText())
                .contains("The certificate is valid " + words);
    }

    @Test
    void aProgramShowsTheRoutesToCertificationsAndItselfAsLinkedData() {
        Document page = parse(get("/programs/blood-draw", null));

        assertThat(page.select("#prepares ~ details summary").eachText()).containsExactly("PBT(ASCP) ASCP", "NEW X");
        assertThat(page.select(".route dd").eachText()).containsExactly("High school", "100 collections");
        assertThat(page.select("script[type=application/ld+json]").html()).isEqualTo(Answers.LINKED_DATA);
    }

    @Test
    void whatAProgramSaysIsInItsLanguageAndTheWordsAroundItInTheReaders() {
        Document program = parse(get("/programs/blood-draw", null, "Accept-Language", "es"));
        Document unit = parse(get(STUDY + "/tubes", ada, "Accept-Language", "es"));
        Document attempt = parse(get(STUDY + "/check/attempts/2", ada, "Accept-Language", "es"));

        assertThat(languages(program, "h1, .lead, .yes li, .no li, .text p, .outline summary span:first-child"))
                .containsOnly("en");
        assertThat(languages(program, ".text h2, #outline, #gives, .outline .muted, .outline .kind"))
                .containsOnly("es");
        assertThat(languages(unit, "h1, article .text h2, .tree a, .playerbar a"))
                .containsOnly("en-GB");
        assertThat(languages(unit, ".beside a, .beside button, .tree .state")).containsOnly("es");
        assertThat(languages(attempt, "legend > span:last-child, label.option > span"))
                .containsOnly("en-GB");
        assertThat(languages(attempt, "legend .muted, .actions button")).containsOnly("es");
    }

    /** The languages that a browser takes these for. */
    private static List<String> languages(Document page, String query) {
        assertThat(page.select(query)).as(query).isNotEmpty();
        return page.select(query).stream()
                .map(element ->
                        Objects.requireNonNull(element.closest("[lang]")).attr("lang"))
                .toList();
    }

    @Test
    void aProgramLeadsToItsEditionInAnotherLanguage() {
        Element link = parse(get("/programs/blood-draw", null))
                .select(".card a[hreflang]")
                .first();

        assertThat(link).isNotNull();
        assertThat(link.attr("href")).isEqualTo("/programs/toma-de-sangre");
        assertThat(link.attr("hreflang")).isEqualTo("es");
        assertThat(link.text()).isEqualTo("Also in Spanish: Toma de sangre");
    }

    @Test
    void aProgramInAnotherLanguageThanThePageIsSaidSoInTheList() {
        Document english = parse(get("/programs?q=blood&level=entry", null));
        Document spanish = parse(get("/programs?q=blood&level=entry", null, "Accept-Language", "es"));

        assertThat(english.select(".row .facts").text()).doesNotContain("English");
        assertThat(spanish.select(".row .facts").text()).contains("Inglés");
        assertThat(languages(spanish, ".row h3 a, .row h3 + p")).containsOnly("en");
    }

    @Test
    void anyoneMayTryAnOpenUnit() {
        Document program = parse(get("/programs/blood-draw", null));
        Document unit = parse(get("/programs/blood-draw/units/tubes", null));

        assertThat(program.select(".card a[href=/programs/blood-draw/units/tubes]")
                        .text())
                .isEqualTo("Try one unit");
        assertThat(program.select(".outline a").eachText()).containsExactly("Tubes");
        assertThat(unit.select("article h2").text()).isEqualTo("Why tubes differ");
        assertThat(get("/programs/blood-draw/units/check", null).statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsNotSignedInIsLedToTheLoginAndBackAndWhoIsEnrols() {
        Document anonymous = parse(get("/programs/blood-draw", null));
        Document signedIn = parse(get("/programs/blood-draw", ada));

        assertThat(anonymous.select(".card .primary").attr("href"))
                .isEqualTo("/learn/sign-in?to=%2Fprograms%2Fblood-draw");
        assertThat(anonymous.select("form[action=/learn/enroll]")).isEmpty();
        assertThat(signedIn.select("form[action=/learn/enroll] input").attr("value"))
                .isEqualTo("p");
        assertThat(signedIn.select(".who .name").text()).isEqualTo("ada");
    }

    @Test
    void enrollingLeadsToTheStudyAndARefusalNamesWhatIsMissing() {
        services.say(
                "POST /api/enrollments",
                201,
                Answers.ENROLLMENTS.substring(
                        Answers.ENROLLMENTS.indexOf('[') + 1, Answers.ENROLLMENTS.lastIndexOf(']')));
        assertThat(location(post("/learn/enroll", Map.of("programId", "p")))).isEqualTo(STUDY);

        services.say("POST /api/enrollments", 409, """
                {"type": "urn:problem:prerequisite-missing", "missing": [{"anyOf": [{"programId": "q", "title": "First steps"}]}]}""");
        Document refused = parse(post("/learn/enroll", Map.of("programId", "p")));

        assertThat(refused.select("main").text()).contains("Complete one of each line first", "First steps");
        assertThat(services.asked()).contains("POST /api/enrollments somebody {\"programId\":\"p\"}");
    }

    @Test
    void whatNobodyCanCheckIsStatedByTheLearner() {
        services.say("POST /api/enrollments", 409, """
                {"type": "urn:problem:prerequisite-missing", "missing": [{"prerequisiteId": "a", "anyOf": [
                  {"kind": "program", "meetBy": "completing", "programId": "q", "title": "First steps"},
                  {"kind": "education", "meetBy": "stating", "title": "An associate degree", "statementId": "5b2e"}]}]}""");

        Document refused = parse(post("/learn/enroll", Map.of("programId", "p")));
        post("/learn/enroll", Map.of("programId", "p", "stated", "5b2e"));

        assertThat(refused.select("input[name=stated]").attr("value")).isEqualTo("5b2e");
        assertThat(refused.select("fieldset").text())
                .contains("Any one of these", "Complete here first: First steps", "I have this: An associate degree");
        assertThat(services.asked())
                .anyMatch(request -> request.startsWith("POST /api/enrollments somebody ")
                        && request.contains("\"stated\":[\"5b2e\"]"));
    }

    @Test
    void aPlaceThatWaitsForItsPaymentTakesACodeAndSaysWhyNot() {
        String waiting = Answers.ENROLLMENTS
                .substring(Answers.ENROLLMENTS.indexOf('[') + 1, Answers.ENROLLMENTS.lastIndexOf(']'))
                .replace("\"active\"", "\"awaiting-payment\"")
                .replace(
                        "\"pricePaid\"",
                        "\"priceDue\": {\"amountMinor\": 39000, \"currency\": \"USD\"}, \"pricePaid\"");
        services.say("POST /api/enrollments", 201, waiting);
        services.say("GET /api/enrollments/" + ENROLLMENT, 200, waiting);
        services.say("POST /api/enrollments/" + ENROLLMENT + "/voucher", 409, """
                {"type": "urn:problem:voucher-unusable", "reason": "used-up"}""");

        assertThat(location(post("/learn/enroll", Map.of("programId", "p")))).isEqualTo(STUDY + "/payment");
        Document due = parse(get(STUDY + "/payment", ada));
        Document refused = parse(post(STUDY + "/payment", Map.of("voucher", "SPRING")));

        assertThat(due.select("main").text()).contains("begins when $390 is paid");
        assertThat(refused.select("[role=alert]").text()).contains("used as often as it may be");
        assertThat(refused.select("#voucher").attr("value")).isEqualTo("SPRING");
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
        Document page = parse(get("/learn", ada));

        assertThat(page.select(".continue .primary").text()).isEqualTo("Continue: 1.2 Check");
        assertThat(page.select(".continue .primary").attr("href")).isEqualTo(STUDY + "/check");
        assertThat(page.select(".progress").text()).isEqualTo("1 of 3 units");
    }

    @Test
    void lookingAtAPageChangesNothing() {
        for (String path : new String[] {STUDY, STUDY + "/tubes", STUDY + "/check", STUDY + "/check/attempts/2"}) {
            get(path, ada);
        }

        assertThat(services.asked()).isNotEmpty().allMatch(request -> request.startsWith("GET "));
    }

    @Test
    void aReadingIsMarkedAsReadAndLeadsOn() {
        services.say("POST " + API + "/units/tubes/visit", 200, step("check"));
        services.say("POST " + API + "/units/tubes/complete", 200, step("check"));

        assertThat(location(post(STUDY + "/tubes/complete", Map.of()))).isEqualTo(STUDY + "/check");
    }

    @Test
    void aLockedUnitSaysWhenItOpens() {
        Document page = parse(get(STUDY + "/last", ada));

        assertThat(page.select("main").text()).contains("opens when the modules before it are done");
    }

    @Test
    void everyQuestionCanBeAnsweredAndWhatWasAnsweredIsShown() {
        Document page = parse(get(STUDY + "/check/attempts/2", ada));

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

        Document page = parse(post(STUDY + "/check/attempts/2", Map.of("q.volume", "much", "submit", "yes")));

        assertThat(page.select("[role=alert]").text()).contains("One answer was not understood");
        assertThat(page.select("fieldset.faulty").attr("id")).isEqualTo("volume");
        assertThat(services.asked()).noneMatch(request -> request.contains("/submit"));
    }

    @Test
    void aResultShowsTheScoreThePassMarkAndTheFeedback() {
        services.say("GET " + API + "/units/check/attempts/2", 200, Answers.SUBMITTED);

        Document page = parse(get(STUDY + "/check/attempts/2", ada));

        assertThat(page.select("main [role=status]").text()).contains("Not passed yet: 2 of 3", "66 %, pass mark 80 %");
        assertThat(page.select(".feedback em").text()).isEqualTo("second");
        assertThat(page.select("button[name=submit]")).isEmpty();
    }

    @Test
    void whoHasNotPassedIsToldWhatToReadAgainAndHowOftenTheyMayTry() {
        services.say("GET " + API + "/units/check/attempts/2", 200, Answers.SUBMITTED);

        Element told = parse(get(STUDY + "/check/attempts/2", ada)).expectFirst("main .notice");

        assertThat(told.select("li a").eachText()).containsExactly("Tubes");
        assertThat(told.select("li a").attr("href")).isEqualTo(STUDY + "/tubes");
        assertThat(told.text()).contains("4 of 5 attempts left");
        assertThat(told.select("form").attr("action")).isEqualTo(STUDY + "/check/attempts");
    }

    @Test
    void whoPassedBeforeIsNotSentBackToTryAgain() {
        services.say("GET " + API + "/units/check/attempts/2", 200, Answers.SUBMITTED);
        services.say(
                "GET " + API + "/units/check",
                200,
                Answers.QUIZ.replace("\"best\": 50", "\"best\": 90, \"passedAt\": \"2026-11-03T10:10:00Z\""));

        assertThat(parse(get(STUDY + "/check/attempts/2", ada)).select("main .notice form"))
                .isEmpty();
    }

    @Test
    void whoRunsThePlatformIsSaidWithTheWayToWriteToThem() {
        assertThat(parse(get("/privacy", null))
                        .expectFirst("section[aria-labelledby=operator]")
                        .text())
                .contains("Laboratory School", "help@laboratory-school.example");
        assertThat(parse(get("/accessibility", null))
                        .select("section[aria-labelledby=contact] a")
                        .attr("href"))
                .isEqualTo("mailto:help@laboratory-school.example");
    }

    @Test
    void everyRequirementIsMetOrSaysWhatToDo() {
        Document page = parse(get(STUDY + "/requirements", ada));

        assertThat(page.select("li.met").text()).contains("Best score 90 %, needed 80 %");
        assertThat(page.select("li.open li.open").text()).contains("1 of 3", "Finish Check");
    }

    @Test
    void anOutageIsSaidAndNeverShownAsNothing() {
        services.say("GET /api/enrollments", 503, "{}");

        HttpResponse<String> answer = get("/learn", ada);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(parse(answer).select("main").text())
                .contains("The enrolment service does not answer at the moment", "What you saved is safe")
                .doesNotContain("not enrolled");
    }

    @Test
    void whatIsNotThereIsNotThere() {
        assertThat(get("/programs/unknown", null).statusCode()).isEqualTo(404);
        assertThat(get("/learn/unknown", ada).statusCode()).isEqualTo(404);
        assertThat(get(STUDY + "/unknown", ada).statusCode()).isEqualTo(404);
        assertThat(get("/static/application.yaml", null).statusCode()).isEqualTo(404);
        assertThat(get(STUDY + "/check/attempts/words", ada).statusCode()).isEqualTo(404);
        assertThat(get(STUDY + "/last/entries?correct=words", ada).statusCode()).isEqualTo(400);
    }

    @Test
    void pagesOfOnesOwnNeedAValidToken() {
        for (String path : new String[] {"/learn", "/account", STUDY, STUDY + "/tubes", STUDY + "/requirements"}) {
            assertThat(get(path, null).statusCode()).as(path).isEqualTo(401);
            pages.tokens()
                    .forgeries(ADA)
                    .forEach((what, token) -> assertThat(get(path, token).statusCode())
                            .as("a token %s", what)
                            .isEqualTo(401));
        }
        assertThat(services.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", ""})
    void signingInLeadsOnlyToPagesOfOurs(String to) {
        HttpResponse<String> answer = get("/learn/sign-in?to=" + RunningPages.encode(to), ada);

        assertThat(location(answer)).isEqualTo("/learn");
    }

    private static String step(String resume) {
        return "{\"status\":\"active\",\"percent\":66,\"unitsDone\":2,\"unitsTotal\":3,\"resumeUnit\":\"%s\"}"
                .formatted(resume);
    }

    private static Document parse(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        return Jsoup.parse(answer.body());
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> get(String path, @Nullable String token, String... headers) {
        return pages.get(path, token, headers);
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        return pages.post(path, ada, form);
    }
}
