package certway.catalog.pathway;

import static certway.catalog.pathway.PathwayFixture.GRAPH;
import static certway.catalog.pathway.PathwayFixture.licences;
import static certway.catalog.pathway.PathwayFixture.programs;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.pathway.GapAnswer.Item;
import certway.catalog.pathway.GapAnswer.Leg;
import certway.catalog.pathway.GapAnswer.Met;
import certway.catalog.pathway.GapAnswer.Status;
import certway.catalog.pathway.LicenceAnswer.Standing;
import certway.catalog.pathway.ProgramHelp.Help;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gap, edge by edge of the graph that the repository ships. */
class GapTest {

    private static final String ENTRANT = "career-entrant";
    private static final String PHLEBOTOMY = "phlebotomy-technician";
    private static final String MLT = "medical-laboratory-technician";
    private static final String MLS = "medical-laboratory-scientist";

    @Test
    void anEntrantBecomesAPhlebotomyTechnicianByCertificateTraining() {
        GapAnswer gap = gap(ENTRANT, PHLEBOTOMY, "TX");

        assertThat(missing(gap)).containsExactly("phlebotomy-training");
        assertThat(gap.missing().getFirst().programs())
                .extracting(ProgramHelp::slug, ProgramHelp::help)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(PHLEBOTOMY, Help.TRAINS_FOR));
        assertThat(gap.maintain()).extracting(kept -> kept.certification().id()).containsExactly("pbt-ascp", "rpt-amt");
    }

    @Test
    void anEntrantBecomesALaboratoryAssistantByCertificateTraining() {
        assertThat(missing(gap(ENTRANT, "medical-laboratory-assistant", null))).containsExactly("assistant-training");
    }

    @Test
    void aPhlebotomistStillNeedsTheDegreeAndTheCertification() {
        GapAnswer gap = gap(PHLEBOTOMY, MLT, "TX");

        assertThat(steps(gap)).containsExactly("phlebotomy-to-mlt");
        assertThat(missing(gap)).containsExactly("mlt-degree", "clinical-rotations", "mlt-certification");
        assertThat(gap.facts()).extracting(fact -> fact.id()).contains("phlebotomy-experience-towards-mlt");
    }

    @Test
    void anEntrantNeedsALicenceAsWellWhereTheStateAsksForOne() {
        GapAnswer california = gap(ENTRANT, MLT, "California");
        GapAnswer texas = gap(ENTRANT, MLT, "TX");

        assertThat(missing(california))
                .containsExactly("mlt-degree", "clinical-rotations", "mlt-certification", "licence-laboratory");
        assertThat(california.missing().getLast().status()).isEqualTo(Status.MISSING);
        assertThat(licence(california.missing().getLast()).standing()).isEqualTo(Standing.REQUIRED);
        assertThat(Objects.requireNonNull(
                                licence(california.missing().getLast()).fact())
                        .sources())
                .hasSize(2);
        assertThat(missing(texas)).doesNotContain("licence-laboratory");
        assertThat(licence(texas.notNeeded().getFirst()).standing()).isEqualTo(Standing.NOT_LISTED);
    }

    @Test
    void theDegreeNamesItsAccreditorsAndTheRotationsTheirAreas() {
        GapAnswer gap = gap(ENTRANT, MLT, null);

        assertThat(gap.missing().getFirst().accreditors())
                .extracting(GapAnswer.Named::id)
                .containsExactly("naacls", "abhes");
        assertThat(gap.missing().get(1).testingAreas())
                .extracting(GapAnswer.Named::id)
                .containsExactly("hematology", "microbiology", "clinical-chemistry", "blood-bank");
        assertThat(gap.missing().get(1).programs())
                .extracting(ProgramHelp::help)
                .containsOnly(Help.TEACHES_THEORY_OF);
        assertThat(gap.missing().getFirst().programs()).isEmpty();
    }

    @Test
    void aDegreeInBiologyNeedsLaboratoryTrainingOnTop() {
        GapAnswer gap = gap(ENTRANT, MLT, "TX", "bachelor-biology-chemistry");

        assertThat(steps(gap)).containsExactly("science-degree-to-mlt");
        assertThat(missing(gap)).containsExactly("laboratory-training-on-top", "mlt-certification");
        assertThat(missing(gap("bachelor-biology-chemistry", MLT, "TX"))).isEqualTo(missing(gap));
    }

    @Test
    void militaryLaboratoryTrainingCountsAsAFoundation() {
        GapAnswer gap = gap("military-laboratory-training", MLT, "TX");

        assertThat(steps(gap)).containsExactly("military-to-mlt");
        assertThat(missing(gap)).containsExactly("associate-with-science", "mlt-certification");
        assertThat(missing(gap(ENTRANT, MLT, "TX", "military-laboratory-training", "associate")))
                .containsExactly("mlt-certification");
    }

    @Test
    void aTechnicianBecomesAScientistByABachelorsDegreeAndACertification() {
        GapAnswer gap = gap(MLT, MLS, "TX");

        assertThat(missing(gap)).containsExactly("mls-degree", "mls-certification");
        assertThat(steps(gap)).containsExactly("mlt-to-mls");
    }

    @ParameterizedTest
    @CsvSource({"medical-laboratory-technician", "medical-laboratory-scientist"})
    void aSpecialistNeedsAdvancedTrainingAndASpecialtyCertification(String from) {
        GapAnswer gap = gap(from, "specialist", null);

        assertThat(missing(gap)).containsExactly("advanced-training", "specialty-certification");
        assertThat(gap.path().getFirst().from().id()).isEqualTo(from);
        assertThat(gap.missing().getLast().alternatives()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "medical-laboratory-technician, lead-technician, experience-technician",
        "medical-laboratory-scientist, lead-technologist, experience-scientist"
    })
    void aLeadNeedsExperienceAndLeadership(String from, String to, String experience) {
        GapAnswer gap = gap(from, to, null);

        assertThat(missing(gap)).containsExactly(experience, "leadership");
        assertThat(gap.missing().getFirst().note()).contains("counts", experience);
        assertThat(gap.missing().getLast().programs())
                .extracting(ProgramHelp::help)
                .containsExactly(Help.ADDS_TO);
        assertThat(missing(gap(from, to, null, experience))).containsExactly("leadership");
    }

    @ParameterizedTest
    @CsvSource({
        "lead-technician, laboratory-manager",
        "lead-technologist, laboratory-manager",
        "lead-technologist, laboratory-supervisor"
    })
    void aManagerNeedsOneOfTwoDegrees(String from, String to) {
        GapAnswer gap = gap(from, to, null);

        assertThat(missing(gap)).containsExactly("management-degree");
        assertThat(gap.missing().getFirst().alternatives())
                .extracting(way -> way.items().getFirst().id())
                .containsExactly("related-bachelor", "management-master");
        assertThat(met(gap(from, to, null, "master-mls"))).containsExactly("related-bachelor");
        assertThat(missing(gap(from, to, null, "master-mls"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"laboratory-director", "laboratory-educator"})
    void aDirectorAndAnEducatorNeedAMastersDegree(String to) {
        assertThat(missing(gap("laboratory-manager", to, null))).containsExactly("direction-master");
        assertThat(gap("laboratory-manager", to, null, "mba-healthcare").message())
                .contains("nothing is missing");
    }

    @Test
    void whoIsThereKeepsTheCertificationUp() {
        GapAnswer gap = gap(MLT, MLT, "CA");

        assertThat(gap.reachable()).isTrue();
        assertThat(gap.missing()).isEmpty();
        assertThat(gap.path()).isEmpty();
        assertThat(gap.maintain())
                .extracting(kept -> kept.certification().id(), GapAnswer.Maintained::cycleYears)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("mlt-ascp", 3),
                        org.assertj.core.groups.Tuple.tuple("mlt-amt", 3));
    }

    @Test
    void aLongWayIsInTheOrderOfItsStepsAndAsksForEverythingOnce() {
        GapAnswer gap = gap(ENTRANT, "laboratory-director", "CA");

        assertThat(steps(gap))
                .containsExactly("entrant-to-mlt", "mlt-to-lead", "lead-to-management", "management-to-direction");
        assertThat(missing(gap))
                .doesNotHaveDuplicates()
                .startsWith("mlt-degree")
                .endsWith("direction-master");
        assertThat(gap.missing())
                .extracting(Item::order)
                .containsExactlyElementsOf(Stream.iterate(1, n -> n + 1)
                        .limit(gap.missing().size())
                        .toList());
    }

    @Test
    void anAssistantBeginsTheTechniciansWayAsAnEntrantDoes() {
        GapAnswer gap = gap("medical-laboratory-assistant", MLT, "TX");

        assertThat(gap.reachable()).isTrue();
        assertThat(steps(gap)).containsExactly("entrant-to-mlt");
    }

    @Test
    void noStepLeadsBackAndTheAnswerSaysSo() {
        GapAnswer gap = gap(MLS, PHLEBOTOMY, "TX");

        assertThat(gap.reachable()).isFalse();
        assertThat(gap.missing()).isEmpty();
        assertThat(gap.message()).contains("no step leads back");
    }

    @Test
    void aRoleThatNoStepLeadsToCannotBeReached() {
        GapAnswer gap = gap("bachelor-biology-chemistry", ENTRANT, null);

        assertThat(gap.reachable()).isFalse();
        assertThat(gap.message()).contains("No step leads to Career entrant");
    }

    @Test
    void oneCertificationOfSeveralIsEnoughAndOthersAreNamed() {
        GapAnswer open = gap(ENTRANT, MLT, "TX", "associate-mlt", "clinical-rotations");
        GapAnswer held = gap(ENTRANT, MLT, "TX", "associate-mlt", "clinical-rotations", "mlt-amt");

        assertThat(missing(open)).containsExactly("mlt-certification");
        assertThat(open.missing().getFirst().alternatives())
                .extracting(way -> way.items().getFirst().id())
                .containsExactly("mlt-ascp", "mlt-amt");
        Item ascp = open.missing().getFirst().alternatives().getFirst().items().getFirst();
        assertThat(Objects.requireNonNull(ascp.certification()).body().id()).isEqualTo("ascp");
        assertThat(ascp.programs()).extracting(ProgramHelp::help).containsExactly(Help.PREPARES_FOR);
        assertThat(missing(held)).isEmpty();
        assertThat(met(held)).contains("mlt-amt", "mlt-degree", "clinical-rotations");
    }

    @Test
    void aDegreeInAnotherFieldIsNotedButDoesNotCount() {
        Item degree = gap(ENTRANT, MLT, null, "associate").missing().getFirst();

        assertThat(degree.id()).isEqualTo("mlt-degree");
        assertThat(degree.note()).contains("Associate degree, in any field");
    }

    @Test
    void aCompletedProgramIsTheTrainingItIs() {
        GapAnswer gap = gap(ENTRANT, PHLEBOTOMY, "TX", "hct-phlebotomy-technician");

        assertThat(gap.missing()).isEmpty();
        assertThat(gap.met()).extracting(Met::by).containsExactly("hct-phlebotomy-technician");
    }

    @Test
    void aRetiredProgramIsNotOfferedButStillKnownToWhoCompletedIt() {
        GapAnswer gap = gap(ENTRANT, "medical-laboratory-assistant", null, "hct-old-assistant-course");

        assertThat(gap.missing().getFirst().programs()).isEmpty();
        assertThat(programs().find("old-assistant-course")).isEmpty();
        assertThat(programs().findCompleted("old-assistant-course")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "CA, REQUIRED, MISSING",
        "US-NY, REQUIRED, MISSING",
        "Puerto Rico, REQUIRED, MISSING",
        "RI, DISPUTED, TO_BE_CONFIRMED",
        "Georgia, DISPUTED, TO_BE_CONFIRMED",
        "TX, NOT_LISTED, NOT_NEEDED"
    })
    void anotherStateMakesAnotherLicenceStep(String state, Standing standing, Status status) {
        GapAnswer gap = gap(ENTRANT, MLT, state);

        Item licence = Stream.concat(gap.missing().stream(), gap.notNeeded().stream())
                .filter(item -> item.kind().equals("licence"))
                .findFirst()
                .orElseThrow();
        assertThat(licence.status()).isEqualTo(status);
        assertThat(licence(licence).standing()).isEqualTo(standing);
    }

    @Test
    void withoutAStateTheLicenceDependsAndTheKnownStatesAreNamed() {
        Item licence = gap(ENTRANT, MLT, null).missing().getLast();

        assertThat(licence.status()).isEqualTo(Status.TO_BE_CONFIRMED);
        assertThat(licence(licence).standing()).isEqualTo(Standing.DEPENDS_ON_STATE);
        assertThat(licence(licence).states()).hasSize(13);
    }

    @Test
    void anOverdueRuleIsNotReliedOn() {
        Licences later = new Licences(GRAPH, PathwayFixture::fact, PathwayFixture.TODAY.plusYears(5));

        LicenceAnswer answer = later.answer("laboratory", GRAPH.state("CA").orElseThrow());

        assertThat(answer.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(Objects.requireNonNull(answer.fact()).value()).isNull();
    }

    @Test
    void aDisputedRuleShowsItsSourcesAndHowItWasDecided() {
        LicenceAnswer answer =
                licences().answer("laboratory", GRAPH.state("Rhode Island").orElseThrow());

        assertThat(answer.decided()).isEqualTo("not required");
        assertThat(answer.message()).contains("Sources differ");
        assertThat(Objects.requireNonNull(answer.fact()).sources()).hasSize(4);
    }

    @Test
    void whatMeansNothingIsNamed() {
        Holdings.Reading reading =
                Holdings.read(List.of("mlt-ascp", "a-flying-carpet", "MT", "medical technician"), GRAPH, programs());

        assertThat(reading.unknown()).containsExactly("a-flying-carpet");
        assertThat(reading.holdings().nodes()).containsExactlyInAnyOrder(MLS, MLT);
    }

    private static GapAnswer gap(String from, String to, @Nullable String state, String... have) {
        Holdings.Reading reading = Holdings.read(List.of(have), GRAPH, programs());
        assertThat(reading.unknown()).isEmpty();
        Term of = state == null ? null : GRAPH.state(state).orElseThrow();
        return new Gap(GRAPH, programs(), licences()).answer(new Gap.Question(from, to, of, reading.holdings()));
    }

    private static LicenceAnswer licence(Item item) {
        return Objects.requireNonNull(item.licence());
    }

    private static List<String> steps(GapAnswer gap) {
        return gap.path().stream().map(Leg::step).toList();
    }

    private static List<String> missing(GapAnswer gap) {
        return gap.missing().stream().map(Item::id).toList();
    }

    private static List<String> met(GapAnswer gap) {
        return gap.met().stream().map(Met::id).toList();
    }
}
