package certway.catalog.pathway;

import static certway.catalog.pathway.GapFixture.ENTRANT;
import static certway.catalog.pathway.GapFixture.MLS;
import static certway.catalog.pathway.GapFixture.MLT;
import static certway.catalog.pathway.GapFixture.PHLEBOTOMY;
import static certway.catalog.pathway.GapFixture.gap;
import static certway.catalog.pathway.GapFixture.met;
import static certway.catalog.pathway.GapFixture.missing;
import static certway.catalog.pathway.PathwayFixture.GRAPH;
import static certway.catalog.pathway.PathwayFixture.programs;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.pathway.GapAnswer.Item;
import certway.catalog.pathway.GapAnswer.Met;
import certway.catalog.pathway.ProgramHelp.Help;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What one already has, and what of it counts. */
class HoldingsTest {

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

    @Test
    void whatMeansNothingIsNamed() {
        Holdings.Reading reading =
                Holdings.read(List.of("mlt-ascp", "a-flying-carpet", "MT", "medical technician"), GRAPH, programs());

        assertThat(reading.unknown()).containsExactly("a-flying-carpet");
        assertThat(reading.holdings().nodes()).containsExactlyInAnyOrder(MLS, MLT);
    }
}
