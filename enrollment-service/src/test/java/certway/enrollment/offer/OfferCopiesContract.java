package certway.enrollment.offer;

import static certway.enrollment.enrolling.model.EnrollmentFixture.ASSISTANT;
import static certway.enrollment.enrolling.model.EnrollmentFixture.FREE;
import static certway.enrollment.enrolling.model.EnrollmentFixture.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import certway.enrollment.enrolling.model.Offer;
import certway.enrollment.enrolling.model.Prerequisite;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.ProgramVersion;
import certway.enrollment.enrolling.model.Terms;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every copy of the offers must do. */
abstract class OfferCopiesContract {

    private final ProgramId program = new ProgramId("test-" + UUID.randomUUID());

    abstract OfferCopies copies();

    @Test
    void findsWhatWasKept() {
        Prerequisite either = new Prerequisite(List.of(
                new Prerequisite.Completed(ASSISTANT),
                new Prerequisite.Education("A degree"),
                new Prerequisite.Licence("A licence")));
        Offer offer = new Offer.Published(version(1), new Terms(180, SAMPLE, List.of(either)));

        keep(offer);

        assertThat(copies().find(program)).contains(offer);
    }

    @Test
    void findsAnOfferWithoutEndOfAccess() {
        keep(published(1));

        assertThat(copies().find(program)).contains(published(1));
    }

    @Test
    void knowsNothingOfOtherPrograms() {
        assertThat(copies().find(program)).isEmpty();
    }

    @Test
    void aNewerVersionReplacesAnOlderOne() {
        keep(published(1));
        keep(published(3));

        assertThat(copies().find(program)).contains(published(3));
    }

    @Test
    void anOlderVersionThatComesLateChangesNothing() {
        keep(published(3));
        keep(published(2));
        keep(new Offer.Retired(version(2)));

        assertThat(copies().find(program)).contains(published(3));
    }

    @Test
    void thatAVersionWasPublishedDoesNotUndoThatItWasRetired() {
        keep(published(1));
        keep(new Offer.Retired(version(1)));
        keep(published(1));

        assertThat(copies().find(program)).contains(new Offer.Retired(version(1)));
    }

    @Test
    void aRetiredProgramCanBePublishedAnew() {
        keep(new Offer.Retired(version(1)));
        keep(published(2));

        assertThat(copies().find(program)).contains(published(2));
    }

    @Test
    void knowsTheTitlesOfThoseItHas() {
        keep(published(1));

        assertThat(copies().titles(Set.of(program, new ProgramId("test-unknown"))))
                .isEqualTo(Map.of(program, "Test"));
    }

    @Test
    void aProgramThatWasOpenedAgainCanBeEnrolledInAgain() {
        keep(published(1), 1L);
        keep(new Offer.Retired(version(1)), 2L);
        keep(published(1), 3L);

        assertThat(copies().find(program)).contains(published(1));
    }

    @Test
    void aRepeatedEventOfEarlierChangesNothing() {
        keep(published(1), 1L);
        keep(new Offer.Retired(version(1)), 2L);
        keep(published(1), 1L);

        assertThat(copies().find(program)).contains(new Offer.Retired(version(1)));
    }

    @Test
    void whatAnOlderCatalogToldIsOlderThanWhatThisOneTells() {
        keep(new Offer.Retired(version(2)));
        keep(published(2), 4L);
        keep(new Offer.Retired(version(2)));

        assertThat(copies().find(program)).contains(published(2));
    }

    private void keep(Offer offer) {
        copies().keep(new Heard(offer, null));
    }

    private void keep(Offer offer, long revision) {
        copies().keep(new Heard(offer, revision));
    }

    private Offer published(int number) {
        return new Offer.Published(version(number), new Terms(null, FREE, List.of()));
    }

    private ProgramVersion version(int number) {
        return new ProgramVersion(program, "test", "Test", number);
    }
}
