package certway.catalog.pathway;

import static certway.catalog.pathway.GapFixture.ENTRANT;
import static certway.catalog.pathway.GapFixture.MLT;
import static certway.catalog.pathway.GapFixture.gap;
import static certway.catalog.pathway.GapFixture.licence;
import static certway.catalog.pathway.GapFixture.missing;
import static certway.catalog.pathway.PathwayFixture.GRAPH;
import static certway.catalog.pathway.PathwayFixture.licences;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.pathway.GapAnswer.Item;
import certway.catalog.pathway.GapAnswer.Status;
import certway.catalog.pathway.LicenceAnswer.Standing;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The licence that a state asks for, and what is said where nobody can be sure. */
class LicencesTest {

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
}
