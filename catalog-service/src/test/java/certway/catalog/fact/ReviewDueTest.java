package certway.catalog.fact;

import static certway.catalog.fact.FactFixture.TODAY;
import static certway.catalog.fact.ReviewDue.OVERDUE;
import static certway.catalog.fact.ReviewDue.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReviewDueTest {

    private static final LocalDate LAST = LocalDate.of(2027, 1, 1);

    @Test
    void aReviewIsDueSoonWithinThirtyDaysAndOverdueAfterItsLastDay() {
        Fact fact = FactFixture.agreed("a");

        assertThat(SOON.isMetBy(fact, LAST.minusDays(31))).isFalse();
        assertThat(SOON.isMetBy(fact, LAST.minusDays(30))).isTrue();
        assertThat(SOON.isMetBy(fact, LAST)).isTrue();
        assertThat(OVERDUE.isMetBy(fact, LAST)).isFalse();
        assertThat(SOON.isMetBy(fact, LAST.plusDays(1))).isFalse();
        assertThat(OVERDUE.isMetBy(fact, LAST.plusDays(1))).isTrue();
    }

    @Test
    void whatAnotherFactTookThePlaceOfNeedsNoLook() {
        Fact fact = FactFixture.superseded("a", "b");

        assertThat(OVERDUE.isMetBy(fact, LAST.plusDays(1))).isFalse();
        assertThat(SOON.isMetBy(fact, LAST)).isFalse();
        assertThat(OVERDUE.isMetBy(FactFixture.overdue("c"), TODAY)).isTrue();
    }

    @Test
    void aWordIsReadAsItIsWritten() {
        assertThat(ReviewDue.of("overdue")).contains(OVERDUE);
        assertThat(ReviewDue.of("soon")).contains(SOON);
        assertThat(ReviewDue.of("SOON")).isEmpty();
    }
}
