package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.web.Answers.ENROLLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a learner sees while a part of Certway is out of reach, or behind: never nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudyPagesIT {

    private static final String STUDY = "/learn/" + ENROLLMENT;
    private static final String API = "GET /api/studies/" + ENROLLMENT;
    private static final String COMPLETED =
            Answers.STUDY.replace("\"status\": \"active\", \"percent\": 33, \"resumeUnit\": \"check\"", """
            "status": "completed", "percent": 100, "completedAt": "2026-11-20T10:00:00Z", "completionId": "c1\"""");
    private static final String CERTIFICATES = "{\"items\": [%s]}".formatted(CertificatePagesIT.VALID);

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String ada = pages.tokens().of(ADA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        services.say("GET /api/enrollments", 200, Answers.ENROLLMENTS);
        services.say(API, 200, COMPLETED);
        services.say("GET /api/credentials", 200, "{\"items\": []}");
    }

    @Test
    void withoutTheStudyServiceTheDashboardNamesEveryProgramAndWhatIsMissing() {
        String another = Answers.ENROLLMENTS
                .substring(Answers.ENROLLMENTS.indexOf('[') + 1, Answers.ENROLLMENTS.lastIndexOf(']'))
                .replace("Blood draw", "Another program");
        services.say("GET /api/enrollments", 200, Answers.ENROLLMENTS.replace("[", "[" + another + ", "));
        services.say(API, 503, "{}");

        HttpResponse<String> answer = pages.get("/learn", ada);

        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("section h2 a").eachText()).containsExactly("Another program", "Blood draw");
        assertThat(page.select("section [role=status]").eachText())
                .hasSize(2)
                .allMatch(text -> text.startsWith("The study service does not answer") && text.contains("is safe"));
        assertThat(page.select("progress, .empty")).isEmpty();
        assertThat(services.asked())
                .filteredOn(request -> request.startsWith(API))
                .hasSize(1);
    }

    @Test
    void aCompletionIsShownBeforeTheEnrolmentServiceHasHeardOfIt() {
        Document page = Jsoup.parse(pages.get("/learn", ada).body());

        assertThat(page.select("section.card").text()).contains("Completed on 20 November 2026");
        assertThat(page.select(".continue")).isEmpty();
    }

    @Test
    void aCompletionWithoutItsCertificateSaysThatItIsComing() {
        Document study = Jsoup.parse(pages.get(STUDY, ada).body());
        Document list = Jsoup.parse(pages.get("/certificates", ada).body());

        assertThat(study.select("[role=status] h2").text()).isEqualTo("You completed this program");
        assertThat(study.select("#certificate").text()).startsWith("Your certificate is being made");
        assertThat(study.select("#certificate").attr("hx-get")).isEqualTo(STUDY);
        assertThat(list.select("[role=status]").text())
                .contains("Blood draw: you completed it on 20 November 2026", "comes by itself");
        assertThat(list.select(".empty")).isEmpty();
    }

    @Test
    void aCertificateIsShownWithItsCompletion() {
        services.say("GET /api/credentials", 200, CERTIFICATES);

        Document study = Jsoup.parse(pages.get(STUDY, ada).body());
        Document list = Jsoup.parse(pages.get("/certificates", ada).body());

        assertThat(study.select("#certificate a.primary").attr("href")).isEqualTo("/check/" + CertificatePagesIT.ID);
        assertThat(study.select("#certificate").attr("hx-get")).isEmpty();
        assertThat(list.select("li h2")).hasSize(1);
        assertThat(list.select("[role=status]")).isEmpty();
    }

    @Test
    void aCertificateOfAnotherCycleIsNotTheOneThatIsAwaited() {
        services.say("GET /api/credentials", 200, CERTIFICATES.replace("\"cycle\": 1", "\"cycle\": 2"));

        assertThat(Jsoup.parse(pages.get(STUDY, ada).body())
                        .select("#certificate")
                        .text())
                .startsWith("Your certificate is being made");
    }

    @Test
    void withoutTheCertificateServiceTheCompletionIsStillThere() {
        services.say("GET /api/credentials", 503, "{}");

        Document page = Jsoup.parse(pages.get(STUDY, ada).body());

        assertThat(page.select("[role=status] h2").text()).isEqualTo("You completed this program");
        assertThat(page.select("#certificate").text()).startsWith("The certificate service does not answer");
    }

    @Test
    void withoutTheStudyServiceTheListOfCertificatesSaysThatItMayMissSome() {
        services.say(API, 503, "{}");

        HttpResponse<String> answer = pages.get("/certificates", ada);

        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=status]").text()).startsWith("The study service does not answer");
        assertThat(page.select(".empty"))
                .as("what was completed a moment ago may be missing")
                .isEmpty();
    }
}
