package certway.enrollment.offer;

import static org.assertj.core.api.Assertions.assertThat;

import certway.enrollment.TestDatabase;
import certway.enrollment.enrolling.model.EnrollmentFixture;
import certway.enrollment.enrolling.model.Offer;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.ProgramVersion;
import certway.enrollment.enrolling.model.Terms;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MongoOfferCopiesIT extends OfferCopiesContract {

    private final OfferCopies copies = new MongoOfferCopies(TestDatabase.named("enrollment-store"));

    @Override
    OfferCopies copies() {
        return copies;
    }

    @Test
    void aCopyOfAnEarlierReleaseLacksStatementsAndIsFetchedAgain() {
        ProgramId program = new ProgramId("test-" + UUID.randomUUID());
        Offer offer = new Offer.Published(
                new ProgramVersion(program, "test", "Test", 1), new Terms(null, EnrollmentFixture.FREE, List.of()));
        copies.keep(new Heard(offer, 7L));
        TestDatabase.named("enrollment-store")
                .getCollection("offers")
                .updateOne(Filters.eq("_id", program.value()), Updates.unset("form"));

        assertThat(copies.find(program)).isEmpty();
        copies.keep(new Heard(offer, 7L));
        assertThat(copies.find(program)).contains(offer);
    }
}
