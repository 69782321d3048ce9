package certway.catalog.pathway;

import static certway.catalog.pathway.GapFixture.ENTRANT;
import static certway.catalog.pathway.GapFixture.MLS;
import static certway.catalog.pathway.GapFixture.MLT;
import static certway.catalog.pathway.GapFixture.PHLEBOTOMY;
import static certway.catalog.pathway.GapFixture.gap;
import static certway.catalog.pathway.GapFixture.met;
import static certway.catalog.pathway.GapFixture.missing;
import static certway.catalog.pathway.GapFixture.steps;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.pathway.GapAnswer.Item;
import certway.catalog.pathway.ProgramHelp.Help;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gap, edge by edge of the graph that the repository ships. */
class GapTest {

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
}
