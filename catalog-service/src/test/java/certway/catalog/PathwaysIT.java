package certway.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What everybody may ask about roles, certifications and the ways between them. */
class PathwaysIT extends ReferenceFixture {

    @ParameterizedTest
    @CsvSource({
        "/api/certifications, 10",
        "/api/bodies, 2",
        "/api/accreditors, 2",
        "/api/specialisations, 9",
        "/api/testing-areas, 6",
        "/api/workplaces, 6",
        "/api/pitfalls, 4",
        "/api/faqs, 12",
        "/api/states, 52",
        "/api/licence-rules, 17",
        "/api/licence-rules?state=CA, 2",
        "/api/licence-rules?state=Texas, 0"
    })
    void everyListIsThereForAnyone(String path, int count) {
        Answer list = catalog.get(path, null);

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().path("items").size()).isEqualTo(count);
        assertThat(list.headers().firstValue("Cache-Control").orElse("")).contains("public");
        assertThat(catalog.get(path, null, "If-None-Match", list.header("ETag")).status())
                .isEqualTo(304);
    }

    @Test
    void rolesAreListedFromTheStartUpwardsAndFoundByTheirOtherNames() {
        List<String> roles = shipped(catalog.get("/api/roles", null).json().path("items"));

        assertThat(roles).hasSize(12).startsWith("career-entrant").contains("medical-laboratory-technician");
        assertThat(catalog.get("/api/roles/mlt", null).at("/id").asString()).isEqualTo("medical-laboratory-technician");
        assertThat(catalog.get("/api/roles/astronaut", null).status()).isEqualTo(404);
        assertThat(catalog.get("/api/bodies/ascp", null).at("/shortName").asString())
                .isEqualTo("ASCP");
        assertThat(catalog.get("/api/certifications/pbt-ascp", null)
                        .at("/route/experience/0")
                        .asString())
                .contains("100 successful unaided");
        assertThat(catalog.get("/api/certifications/none", null).status()).isEqualTo(404);
    }

    @Test
    void theGraphHasRolesBackgroundsAndStepsWithTheirRequirements() {
        JsonNode graph = catalog.get("/api/pathways", null).json();

        assertThat(shipped(graph.path("nodes"))).hasSize(14);
        assertThat(shipped(graph.path("steps"))).hasSize(12);
        assertThat(graph.path("steps")
                        .valueStream()
                        .map(step -> step.at("/requires/kind").asString()))
                .contains("all-of")
                .doesNotContain("");
    }

    @Test
    void theAnswerToAQuestionCitesFactsByTheirIds() {
        JsonNode faqs = catalog.get("/api/faqs", null).json();

        assertThat(faqs.at("/items/0/id").asString()).isEqualTo("duties");
        JsonNode salary = faqs.at("/items/5");
        assertThat(salary.path("answerHtml").asString()).contains("$60,780");
        salary.path("facts")
                .forEach(fact -> assertThat(catalog.get("/api/facts/" + fact.asString(), null)
                                .status())
                        .isEqualTo(200));
    }

    @Test
    void theGapNamesWhatIsMissingWhyAndWhatTheCatalogHasForIt() {
        Answer gap = catalog.get(
                "/api/pathways/gap?from=phlebotomist&to=mlt&state=CA&have=associate-mlt,clinical-rotations", null);

        assertThat(gap.status()).as(gap.text()).isEqualTo(200);
        assertThat(gap.at("/to/id").asString()).isEqualTo("medical-laboratory-technician");
        assertThat(ids(gap, "missing")).containsExactly("mlt-certification", "licence-laboratory");
        assertThat(gap.at("/missing/0/why").asString()).isNotEmpty();
        assertThat(gap.at("/missing/0/alternatives/0/items/0/programs/0/help").asString())
                .isEqualTo("prepares-for");
        assertThat(gap.at("/missing/1/licence/standing").asString()).isEqualTo("required");
        assertThat(gap.at("/missing/1/licence/fact/asOf").asString()).isEqualTo("2026-01-01");
        assertThat(gap.json().at("/missing/1/licence/fact/sources").size()).isEqualTo(2);
        assertThat(ids(gap, "met")).containsExactly("mlt-degree", "clinical-rotations");
        Answer elsewhere = catalog.get("/api/pathways/gap?from=phlebotomist&to=mlt&state=Texas", null);
        assertThat(ids(elsewhere, "missing")).doesNotContain("licence-laboratory");
        assertThat(elsewhere.at("/notNeeded/0/licence/standing").asString()).isEqualTo("not-listed");
    }

    @ParameterizedTest
    @CsvSource({
        "from=astronaut&to=mlt, from",
        "from=mlt&to=astronaut, to",
        "from=mlt&to=bachelor-biology-chemistry, to",
        "from=mlt, to",
        "to=mlt, from",
        "from=mlt&from=mls&to=mls, from",
        "from=mlt&to=mls&state=Atlantis, state",
        "from=mlt&to=mls&state=, state",
        "from=mlt&to=mls&have=a-flying-carpet, have",
        "from=mlt&to=mls&colour=red, colour"
    })
    void aBadQuestionIsRefusedByTheNameOfItsFault(String query, String parameter) {
        Answer refused = catalog.get("/api/pathways/gap?" + query, null);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer").asString()).isEqualTo(parameter);
    }

    @Test
    void tooMuchIsRefused() {
        String many = String.join(",", Collections.nCopies(200, "mlt-ascp"));

        assertThat(catalog.get("/api/pathways/gap?from=mlt&to=mls&have=" + many, null)
                        .status())
                .isEqualTo(400);
        assertThat(catalog.get("/api/pathways/gap?to=mls&from=" + "x".repeat(5_000), null)
                        .status())
                .isEqualTo(400);
        assertThat(catalog.get("/api/pathways/gap?to=mls&from=%00%27%22", null).status())
                .isEqualTo(400);
    }

    @Test
    void rolesBodiesAndProgramsStandSideBySide() {
        Answer roles = catalog.get("/api/roles/compare?ids=mlt,mls", null);
        assertThat(roles.at("/rows/0/cells/0/0").asString()).isEqualTo("associate degree, often 2 years");
        assertThat(roles.at("/rows/0/cells/1/0").asString()).isEqualTo("bachelor's degree, typically 4 years");
        assertThat(catalog.get("/api/bodies/compare?ids=ascp,amt", null)
                        .at("/rows/0/cells/1/0")
                        .asString())
                .isEqualTo("high, an alternative");
        Answer programs = catalog.get("/api/programs/compare?slugs=phlebotomy-technician,urinalysis-essentials", null);
        assertThat(programs.at("/columns/1/id").asString()).isEqualTo("urinalysis-essentials");
        assertThat(programs.status()).isEqualTo(200);

        for (String bad : List.of(
                "/api/roles/compare?ids=mlt",
                "/api/roles/compare?ids=mlt,medical-laboratory-technician",
                "/api/roles/compare?ids=mlt,astronaut",
                "/api/bodies/compare?ids=ascp,none",
                "/api/programs/compare?slugs=a,b,c,d",
                "/api/programs/compare?slugs=phlebotomy-technician,none",
                "/api/programs/compare")) {
            assertThat(catalog.get(bad, null).status()).as(bad).isEqualTo(400);
        }
    }

    private static List<String> ids(Answer answer, String list) {
        return answer.json()
                .path(list)
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    /** What is there besides what other tests made. */
    private static List<String> shipped(JsonNode things) {
        return things.valueStream()
                .map(thing -> thing.path("id").asString())
                .filter(id -> !id.startsWith("it-"))
                .toList();
    }
}
