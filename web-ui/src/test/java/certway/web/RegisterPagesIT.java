package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both registers: to whom they are closed, what is not in them, and the labels of their forms. */
class RegisterPagesIT extends RegisterPages {

    @ParameterizedTest
    @ValueSource(strings = {"/admin/facts", WAGE, "/admin/pathways", "/admin/pathways/roles", STEP})
    void theRegistersAreClosedToEverybodyElse(String path) {
        assertThat(pages.get(path, pages.tokens().of(ADA)).statusCode()).isEqualTo(403);
        assertThat(pages.get(path, null).statusCode()).isEqualTo(401);
        assertThat(services.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/admin/facts/wage/magic", "/admin/pathways/magic", "/admin/pathways/roles/none", "/admin/facts/none"})
    void whatIsNotThereIsSaidSo(String path) {
        assertThat(pages.get(path, grace).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {WAGE, WAGE + "/statement", WAGE + "/decision", WAGE + "/successor", STEP})
    void everyFieldHasALabelInBothLanguages(String path) {
        labelled(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "roles",
                "backgrounds",
                "certifications",
                "bodies",
                "educations",
                "licence-rules",
                "faqs",
                "pitfalls",
                "skills",
                "states"
            })
    void everyFieldOfSomethingNewHasALabelInBothLanguages(String kind) {
        labelled("/admin/pathways/%s/_new".formatted(kind));
    }

    private void labelled(String path) {
        for (String language : List.of("en", "es")) {
            Document page = shown(pages.get(path, grace, "Accept-Language", language));
            assertThat(page.select("form.editor label[for], form.editor legend").eachText())
                    .as("%s in %s", path, language)
                    .isNotEmpty()
                    .noneMatch(label -> label.matches("[a-z]+([A-Z][a-z]+)*|.*\\..*[a-z]"));
        }
    }
}
