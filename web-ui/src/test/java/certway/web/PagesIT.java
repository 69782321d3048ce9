package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.web.Answers.ENROLLMENT;
import static certway.web.Html.languages;
import static certway.web.Html.location;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private static final String STUDY = "/learn/" + ENROLLMENT;

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String ada = pages.tokens().of(ADA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Answers.sayTo(services);
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
            Document page = shown(pages.get(path, ada, "Accept-Language", language));

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
                HttpResponse<String> asset = pages.get(address, null);
                assertThat(asset.statusCode()).as(address).isEqualTo(200);
                assertThat(asset.headers().firstValue("Cache-Control").orElse(""))
                        .contains("immutable");
            });
        }
    }

    @Test
    void whatAProgramSaysIsInItsLanguageAndTheWordsAroundItInTheReaders() {
        Document program = shown(pages.get("/programs/blood-draw", null, "Accept-Language", "es"));
        Document unit = shown(pages.get(STUDY + "/tubes", ada, "Accept-Language", "es"));
        Document attempt = shown(pages.get(STUDY + "/check/attempts/2", ada, "Accept-Language", "es"));

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

    @Test
    void lookingAtAPageChangesNothing() {
        for (String path : new String[] {STUDY, STUDY + "/tubes", STUDY + "/check", STUDY + "/check/attempts/2"}) {
            pages.get(path, ada);
        }

        assertThat(services.asked()).isNotEmpty().allMatch(request -> request.startsWith("GET "));
    }

    @Test
    void whoRunsThePlatformIsSaidWithTheWayToWriteToThem() {
        assertThat(shown(pages.get("/privacy", null))
                        .expectFirst("section[aria-labelledby=operator]")
                        .text())
                .contains("Laboratory School", "help@laboratory-school.example");
        assertThat(shown(pages.get("/accessibility", null))
                        .select("section[aria-labelledby=contact] a")
                        .attr("href"))
                .isEqualTo("mailto:help@laboratory-school.example");
    }

    @Test
    void anOutageIsSaidAndNeverShownAsNothing() {
        services.say("GET /api/enrollments", 503, "{}");

        HttpResponse<String> answer = pages.get("/learn", ada);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(shown(answer).select("main").text())
                .contains("The enrolment service does not answer at the moment", "What you saved is safe")
                .doesNotContain("not enrolled");
    }

    @Test
    void whatIsNotThereIsNotThere() {
        assertThat(pages.get("/programs/unknown", null).statusCode()).isEqualTo(404);
        assertThat(pages.get("/learn/unknown", ada).statusCode()).isEqualTo(404);
        assertThat(pages.get(STUDY + "/unknown", ada).statusCode()).isEqualTo(404);
        assertThat(pages.get("/static/application.yaml", null).statusCode()).isEqualTo(404);
        assertThat(pages.get(STUDY + "/check/attempts/words", ada).statusCode()).isEqualTo(404);
        assertThat(pages.get(STUDY + "/last/entries?correct=words", ada).statusCode())
                .isEqualTo(400);
    }

    @Test
    void pagesOfOnesOwnNeedAValidToken() {
        for (String path : new String[] {"/learn", "/account", STUDY, STUDY + "/tubes", STUDY + "/requirements"}) {
            assertThat(pages.get(path, null).statusCode()).as(path).isEqualTo(401);
            pages.tokens()
                    .forgeries(ADA)
                    .forEach((what, token) -> assertThat(pages.get(path, token).statusCode())
                            .as("a token %s", what)
                            .isEqualTo(401));
        }
        assertThat(services.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", ""})
    void signingInLeadsOnlyToPagesOfOurs(String to) {
        HttpResponse<String> answer = pages.get("/learn/sign-in?to=" + RunningPages.encode(to), ada);

        assertThat(location(answer)).isEqualTo("/learn");
    }
}
