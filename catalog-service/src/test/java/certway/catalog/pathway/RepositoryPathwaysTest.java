package certway.catalog.pathway;

import static certway.catalog.pathway.PathwayFixture.GRAPH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pathway data that the repository ships. */
class RepositoryPathwaysTest {

    @ParameterizedTest
    @CsvSource({
        "ROLES, 12",
        "STEPS, 12",
        "BACKGROUNDS, 2",
        "BODIES, 2",
        "ACCREDITORS, 2",
        "CERTIFICATIONS, 10",
        "SPECIALISATIONS, 9",
        "TESTING_AREAS, 6",
        "SKILLS, 9",
        "WORKPLACES, 6",
        "PITFALLS, 4",
        "FAQS, 12",
        "STATES, 52",
        "LICENCE_RULES, 17"
    })
    void thereAreAsManyOfAKindAsTheDemoNeeds(Kind kind, int count) {
        assertThat(GRAPH.ids(kind)).hasSize(count);
    }

    @Test
    void theCertificationsOfTheTwoBodiesAreThere() {
        assertThat(GRAPH.ids(Kind.CERTIFICATIONS))
                .contains("mlt-ascp", "mls-ascp", "pbt-ascp", "mlt-amt", "mt-amt", "rpt-amt");
        assertThat(GRAPH.all(Kind.CERTIFICATIONS, Certification.class)).allSatisfy(certification -> {
            assertThat(certification.route().education()).isNotEmpty();
            assertThat(certification.route().experience()).isNotEmpty();
            assertThat(certification.route().examination()).isNotEmpty();
            assertThat(certification.route().maintenance()).isNotEmpty();
            assertThat(certification.cycleYears()).isEqualTo(3);
        });
    }

    @Test
    void theTableOfTechnicianAndScientistIsMadeFromTheData() {
        Comparison table = new Comparisons(GRAPH)
                .roles(List.of(GRAPH.role("MLT").orElseThrow(), GRAPH.role("mt").orElseThrow()));

        assertThat(cells(table, "education"))
                .containsExactly("associate degree, often 2 years", "bachelor's degree, typically 4 years");
        assertThat(cells(table, "scope"))
                .containsExactly(
                        "routine tests, collects data, maintains equipment",
                        "complex tests, analyses and interprets, troubleshoots");
        assertThat(cells(table, "decisions"))
                .containsExactly(
                        "follows established procedures",
                        "independent judgement, correlates data, finds what is abnormal");
        assertThat(cells(table, "supervision"))
                .containsExactly(
                        "often works under an MLS", "works independently, supervises MLTs, develops procedures");
    }

    @Test
    void theTableOfBodiesIsMadeFromTheData() {
        Comparison table =
                new Comparisons(GRAPH).bodies(GRAPH.all(Kind.BODIES, Body.class).reversed());

        assertThat(table.columns()).extracting(Comparison.Column::id).containsExactly("ascp", "amt");
        assertThat(cells(table, "recognition")).containsExactly("widest in the industry", "high, an alternative");
        assertThat(cells(table, "employerPreference"))
                .containsExactly(
                        "often preferred by major hospitals and laboratories",
                        "valued across settings, smaller laboratories too");
        assertThat(row(table, "certifications").cells().getFirst()).contains("MLT(ASCP)", "MLS(ASCP)", "PBT(ASCP)");
        assertThat(row(table, "certifications").cells().getLast())
                .containsExactlyInAnyOrder("MLT(AMT)", "MT(AMT)", "RPT(AMT)");
        assertThat(cells(table, "requirementFocus"))
                .containsExactly(
                        "accredited academic program and clinical experience",
                        "also academic and experience, sometimes more flexible routes");
    }

    @Test
    void programsAreComparedRowByRow() {
        Comparison table = new Comparisons(GRAPH)
                .programs(List.of(PathwayFixture.PHLEBOTOMY, PathwayFixture.HEMATOLOGY, PathwayFixture.LEADERSHIP));

        assertThat(table.rows()).allSatisfy(row -> assertThat(row.cells()).hasSize(3));
        assertThat(cells(table, "hours")).containsExactly("1.5", "1.5", "1.5");
        assertThat(cells(table, "price")).containsOnly("390.00 USD");
        assertThat(row(table, "preparesFor").cells().getFirst()).containsExactly("PBT(ASCP)", "RPT(AMT)");
        assertThat(row(table, "preparesFor").cells().getLast()).isEmpty();
        assertThat(cells(table, "validity")).containsOnly("unlimited");
    }

    @Test
    void peopleFindARoleByItsOtherNames() {
        assertThat(Stream.of("phlebotomist", "Medical Technician", "CLS", "medical technologist", "lead MLS")
                        .map(name -> GRAPH.role(name).map(Role::id).orElse("")))
                .containsExactly(
                        "phlebotomy-technician",
                        "medical-laboratory-technician",
                        "medical-laboratory-scientist",
                        "medical-laboratory-scientist",
                        "lead-technologist");
    }

    @Test
    void everyAnswerThatTellsAFigureCitesItsFact() {
        assertThat(GRAPH.all(Kind.FAQS, Faq.class)).allSatisfy(faq -> {
            assertThat(faq.facts()).allSatisfy(fact -> assertThat(faq.answer()).contains("(fact:" + fact + ")"));
            if (faq.answer().contains("$") || faq.answer().contains("%")) {
                assertThat(faq.facts()).isNotEmpty();
            }
        });
    }

    private static Comparison.Row row(Comparison table, String id) {
        return table.rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> cells(Comparison table, String id) {
        return row(table, id).cells().stream()
                .map(cell -> String.join("; ", cell))
                .toList();
    }
}
