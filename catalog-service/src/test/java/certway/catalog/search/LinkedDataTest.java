package certway.catalog.search;

import static certway.catalog.search.CatalogFixture.program;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.program.Classification;
import certway.catalog.program.Level;
import certway.catalog.program.Prerequisite;
import certway.catalog.program.Prerequisite.CompletedProgram;
import certway.catalog.program.Prerequisite.Education;
import certway.catalog.program.Price;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Terms;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinkedDataTest {

    private static final String HOSTILE = "Care</script><script>alert('x')</script><!-- & \u2028";

    private final CatalogFixture catalog = new CatalogFixture()
            .with(
                    program("hematology", "Hematology Essentials")
                            .summary("Cells and counts.")
                            .classified(new Classification(
                                    Level.ENTRY,
                                    List.of("medical-laboratory-technician"),
                                    List.of(),
                                    List.of("hematology"),
                                    List.of(),
                                    List.of("mlt-ascp")))
                            .under(new Terms(
                                    775,
                                    new Price(39_000, "USD", true),
                                    List.of(),
                                    180,
                                    24,
                                    null,
                                    List.of(new Prerequisite(List.of(
                                            new CompletedProgram(new ProgramId("basics")),
                                            new Education("An associate degree")))))),
                    program("basics", "The Basics"),
                    program("hostile", HOSTILE).summary(HOSTILE));

    @Test
    void aProgramSpeaksTheWordsOfSchemaOrg() {
        JsonNode linked = linked("hematology", PageForm.SCHEMA_ORG);

        assertThat(Vocabulary.faults("schema-org.json", linked)).isEmpty();
        assertThat(linked.path("@type").asString()).isEqualTo("EducationalOccupationalProgram");
        assertThat(linked.path("url").asString()).isEqualTo("https://certway.example/programs/hematology");
        assertThat(linked.path("timeToComplete").asString()).isEqualTo("PT12H55M");
        assertThat(linked.at("/offers/price").asString()).isEqualTo("390.00");
        assertThat(linked.at("/offers/priceCurrency").asString()).isEqualTo("USD");
        assertThat(linked.at("/provider/name").asString()).isEqualTo("Harborlight Career Training");
        assertThat(linked.at("/occupationalCategory/0").asString()).isEqualTo("Medical laboratory technician");
        assertThat(linked.at("/hasCourse/0/name").asString()).isEqualTo("First steps");
        assertThat(linked.at("/hasCourse/0/timeRequired").asString()).isEqualTo("PT20M");
        assertThat(linked.at("/programPrerequisites/0").asString())
                .isEqualTo("Completion of The Basics or An associate degree");
    }

    @Test
    void theCheckOfTheVocabularyFindsWhatIsNotInIt() {
        JsonNode wrong = JsonMapper.shared().readTree("""
                {"@type": "EducationalOccupationalProgram", "inLanguage": "en", "timeToComplete": "12 hours", "offers": {"@type": "Deal"}}
                """);

        assertThat(Vocabulary.faults("schema-org.json", wrong))
                .containsExactlyInAnyOrder(
                        "EducationalOccupationalProgram has no property inLanguage",
                        "EducationalOccupationalProgram.timeToComplete may not be \"12 hours\"",
                        "EducationalOccupationalProgram.offers may not be {\"@type\":\"Deal\"}",
                        "unknown type: Deal");
    }

    @Test
    void aProgramSpeaksTheWordsOfTheCredentialRegistry() {
        JsonNode linked = linked("hematology", PageForm.CTDL);

        assertThat(Vocabulary.faults("ctdl.json", linked)).isEmpty();
        assertThat(linked.at("/@graph/0/@type").asString()).isEqualTo("ceterms:LearningProgram");
        assertThat(linked.at("/@graph/1/@type").asString()).isEqualTo("ceterms:CertificateOfCompletion");
        assertThat(linked.at("/@graph/1/ceterms:requires/0/ceterms:targetLearningOpportunity/0")
                        .asString())
                .isEqualTo(linked.at("/@graph/0/@id").asString());
        assertThat(linked.at("/@graph/0/ceterms:ctid").asString())
                .matches("ce-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                .isNotEqualTo(linked.at("/@graph/1/ceterms:ctid").asString())
                .isEqualTo(linked("hematology", PageForm.CTDL)
                        .at("/@graph/0/ceterms:ctid")
                        .asString());
        assertThat(linked.at("/@graph/0/ceterms:estimatedCost/0/ceterms:price").asString())
                .startsWith("390");
    }

    @ParameterizedTest
    @EnumSource(names = {"SCHEMA_ORG", "CTDL"})
    void whatAProgramAwardsIsACertificateAndNothingElse(PageForm form) {
        JsonNode linked = linked("hematology", form);
        JsonNode awarded = form == PageForm.CTDL ? linked.at("/@graph/1") : linked.path("educationalCredentialAwarded");

        assertThat(awarded.toString().toLowerCase(Locale.ROOT))
                .contains("certificate of completion")
                .doesNotContain("certification", "licence", "license", "degree");
        assertThat(linked.has("occupationalCredentialAwarded")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"SCHEMA_ORG", "CTDL"})
    void noTextCanLeaveTheScriptElementOfAPage(PageForm form) {
        String text = text("hostile", form);

        assertThat(text).doesNotContain("<", ">", "&", "\u2028");
        assertThat(JsonMapper.shared().readTree(text).toString()).contains("</script>");
    }

    @Test
    void aRetiredProgramIsOfferedNoMore() {
        catalog.without("basics");

        assertThat(linked("basics", PageForm.SCHEMA_ORG).has("offers")).isFalse();
        assertThat(linked("basics", PageForm.CTDL)
                        .at("/@graph/0/ceterms:lifeCycleStatusType/ceterms:targetNode")
                        .asString())
                .isEqualTo("lifeCycle:Ceased");
    }

    @Test
    void theSitemapNamesTheListedProgramsOnly() {
        catalog.without("basics");

        assertThat(new String(catalog.snapshot().sitemap().plain(), UTF_8))
                .contains(
                        "<loc>https://certway.example/programs/hematology</loc><lastmod>2026-10-05T08:00:00Z</lastmod>")
                .doesNotContain("basics");
    }

    private String text(String slug, PageForm form) {
        return new String(catalog.snapshot().program(slug, form).orElseThrow().plain(), UTF_8);
    }

    private JsonNode linked(String slug, PageForm form) {
        return JsonMapper.shared().readTree(text(slug, form));
    }
}
