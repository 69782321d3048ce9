package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** What a learner reached, on pages for the learner and for the registrar. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReachedPages {

    final RunningPages pages = RunningPages.shared();
    final Services services = pages.services();
    final String ada = pages.tokens().of(ADA);
    final String rosa = pages.tokens().of(ROSA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Reached.sayTo(services);
    }

    Document shown(String path, String token) {
        HttpResponse<String> answer = pages.get(path, token);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
