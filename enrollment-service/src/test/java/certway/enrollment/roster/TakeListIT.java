package certway.enrollment.roster;

import static org.assertj.core.api.Assertions.assertThat;

import certway.enrollment.roster.TakeList.Outcome;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** How long a list may be that is taken, and what its key stands for. */
class TakeListIT extends BulkJobFixture {

    @Test
    void aMillionRowsAreCountedAndRefusedAndNothingIsKept() throws IOException {
        Outcome outcome = takeList.take(asked(false), null, new GeneratedList(1_000_000));

        assertThat(outcome).isEqualTo(new Outcome.TooManyRows(1_000_000));
        assertThat(database.getCollection(BulkJobs.COLLECTION).countDocuments()).isZero();
        assertThat(database.getCollection(BulkRows.COLLECTION).countDocuments()).isZero();
    }

    @Test
    void theLimitItselfIsTaken() throws IOException {
        assertThat(takeList.take(asked(true), null, new GeneratedList(10_000))).isInstanceOf(Outcome.Taken.class);
        assertThat(takeList.take(asked(true), null, new GeneratedList(10_001)))
                .isEqualTo(new Outcome.TooManyRows(10_001));
    }

    @Test
    void theSameKeyIsTheSameJobAndForAnotherFileOrWishItIsRefused() throws IOException {
        Outcome first = takeList.take(asked(false), "key-1", in(list(3)));

        assertThat(takeList.take(asked(false), "key-1", in(list(3)))).isEqualTo(first);
        assertThat(takeList.take(asked(false), "key-1", in(list(4)))).isEqualTo(new Outcome.OtherContent());
        assertThat(takeList.take(asked(true), "key-1", in(list(3)))).isEqualTo(new Outcome.OtherContent());
        assertThat(database.getCollection(BulkRows.COLLECTION).countDocuments()).isEqualTo(3);
    }
}
