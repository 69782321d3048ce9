package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.web.Answers.ENROLLMENT;
import static certway.web.Html.languages;
import static certway.web.Html.location;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalog, a program, and the way into it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramPagesIT {

    private static final String STUDY = "/learn/" + ENROLLMENT;

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String ada = pages.tokens().of(ADA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Answers.sayTo(services);
    }

    @Test
    void theListShowsProgramsWithTheirFactsAndTheWayOn() {
        Document page = shown(pages.get("/programs?q=blood&level=entry", null));

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
    void anEmptyListSaysWhatToDo() {
        services.say("GET /api/programs", 200, Answers.EMPTY_LIST);

        Document page = shown(pages.get("/programs?q=zebra", null));

        assertThat(page.select("[role=status]").text()).isEqualTo("No programs");
        assertThat(page.select(".empty").text()).contains("Remove one of the choices");
    }

    @Test
    void aProgramSaysWhatItGivesAndWhatNotInTheSameSize() {
        Document page = shown(pages.get("/programs/blood-draw", null));

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

        assertThat(shown(pages.get("/programs/blood-draw", null))
                        .select(".card li")
                        .eachText())
                .contains("The certificate is valid " + words);
    }

    @Test
    void aProgramShowsTheRoutesToCertificationsAndItselfAsLinkedData() {
        Document page = shown(pages.get("/programs/blood-draw", null));

        assertThat(page.select("#prepares ~ details summary").eachText()).containsExactly("PBT(ASCP) ASCP", "NEW X");
        assertThat(page.select(".route dd").eachText()).containsExactly("High school", "100 collections");
        assertThat(page.select("script[type=application/ld+json]").html()).isEqualTo(Answers.LINKED_DATA);
    }

    @Test
    void aProgramLeadsToItsEditionInAnotherLanguage() {
        Element link = shown(pages.get("/programs/blood-draw", null))
                .select(".card a[hreflang]")
                .first();

        assertThat(link).isNotNull();
        assertThat(link.attr("href")).isEqualTo("/programs/toma-de-sangre");
        assertThat(link.attr("hreflang")).isEqualTo("es");
        assertThat(link.text()).isEqualTo("Also in Spanish: Toma de sangre");
    }

    @Test
    void aProgramInAnotherLanguageThanThePageIsSaidSoInTheList() {
        Document english = shown(pages.get("/programs?q=blood&level=entry", null));
        Document spanish = shown(pages.get("/programs?q=blood&level=entry", null, "Accept-Language", "es"));

        assertThat(english.select(".row .facts").text()).doesNotContain("English");
        assertThat(spanish.select(".row .facts").text()).contains("Inglés");
        assertThat(languages(spanish, ".row h3 a, .row h3 + p")).containsOnly("en");
    }

    @Test
    void anyoneMayTryAnOpenUnit() {
        Document program = shown(pages.get("/programs/blood-draw", null));
        Document unit = shown(pages.get("/programs/blood-draw/units/tubes", null));

        assertThat(program.select(".card a[href=/programs/blood-draw/units/tubes]")
                        .text())
                .isEqualTo("Try one unit");
        assertThat(program.select(".outline a").eachText()).containsExactly("Tubes");
        assertThat(unit.select("article h2").text()).isEqualTo("Why tubes differ");
        assertThat(pages.get("/programs/blood-draw/units/check", null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoIsNotSignedInIsLedToTheLoginAndBackAndWhoIsEnrols() {
        Document anonymous = shown(pages.get("/programs/blood-draw", null));
        Document signedIn = shown(pages.get("/programs/blood-draw", ada));

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
        Document refused = shown(post("/learn/enroll", Map.of("programId", "p")));

        assertThat(refused.select("main").text()).contains("Of each group, one is enough", "First steps");
        assertThat(services.asked()).contains("POST /api/enrollments somebody {\"programId\":\"p\"}");
    }

    @Test
    void whatNobodyCanCheckIsStatedByTheLearner() {
        services.say("POST /api/enrollments", 409, """
                {"type": "urn:problem:prerequisite-missing", "missing": [{"prerequisiteId": "a", "anyOf": [
                  {"kind": "program", "meetBy": "completing", "programId": "q", "title": "First steps"},
                  {"kind": "education", "meetBy": "stating", "title": "An associate degree", "statementId": "5b2e"}]}]}""");

        Document refused = shown(post("/learn/enroll", Map.of("programId", "p")));
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
        Document due = shown(pages.get(STUDY + "/payment", ada));
        Document refused = shown(post(STUDY + "/payment", Map.of("voucher", "SPRING")));

        assertThat(due.select("main").text()).contains("begins when $390 is paid");
        assertThat(refused.select("[role=alert]").text()).contains("used as often as it may be");
        assertThat(refused.select("#voucher").attr("value")).isEqualTo("SPRING");
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        return pages.post(path, ada, form);
    }
}
