package certway.credential.issuing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void noneNeverEnds() {
        assertThat(new Validity.None().end(NOON)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T16:30:00Z,     24, 2028-11-20T16:30:00Z",
        "2028-02-29T10:00:00Z,     12, 2029-02-28T10:00:00Z",
        "2028-02-29T10:00:00Z,     48, 2032-02-29T10:00:00Z",
        "2026-08-31T23:59:59.999Z,  6, 2027-02-28T23:59:59.999Z",
        "2026-12-31T23:30:00Z,      1, 2027-01-31T23:30:00Z"
    })
    void monthsEndAtTheSameTimeOfDay(Instant completedAt, int months, Instant end) {
        assertThat(new Validity.Months(months).end(completedAt)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T12:00:00Z, 2027-12-31, 2027-12-31T23:59:59.999Z",
        "2027-12-31T23:59:59Z, 2027-12-31, 2027-12-31T23:59:59.999Z",
        "2026-11-20T12:00:00Z, 2028-02-29, 2028-02-29T23:59:59.999Z",
        "2028-01-01T00:00:00Z, 2027-12-31, 2027-12-31T23:59:59.999Z"
    })
    void aFixedDateCountsToItsEndWheneverItWasCompleted(Instant completedAt, LocalDate date, Instant end) {
        assertThat(new Validity.FixedDate(date).end(completedAt)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        // the 31 December that is at least 12 months away
        "2026-11-20T12:00:00Z, --12-31, 12, 2027-12-31T23:59:59.999Z",
        "2026-12-31T23:59:59Z, --12-31, 12, 2027-12-31T23:59:59.999Z",
        "2027-01-01T00:00:00Z, --12-31, 12, 2028-12-31T23:59:59.999Z",
        // the day itself, and the day behind it
        "2026-06-30T08:00:00Z, --06-30,  0, 2026-06-30T23:59:59.999Z",
        "2026-07-01T00:00:00Z, --06-30,  0, 2027-06-30T23:59:59.999Z",
        "2026-01-31T08:00:00Z, --02-28,  1, 2026-02-28T23:59:59.999Z",
        // a day that most years do not have
        "2026-11-20T12:00:00Z, --02-29,  0, 2027-02-28T23:59:59.999Z",
        "2027-03-01T12:00:00Z, --02-29,  0, 2028-02-29T23:59:59.999Z",
        "2028-02-29T12:00:00Z, --02-29, 12, 2029-02-28T23:59:59.999Z",
        "2028-02-29T12:00:00Z, --02-29, 48, 2032-02-29T23:59:59.999Z"
    })
    void aWindowEndsOnTheFirstSuchDayThatIsFarEnough(Instant completedAt, MonthDay day, int months, Instant end) {
        assertThat(new Validity.Window(day, months).end(completedAt)).isEqualTo(end);
    }

    @Test
    void whatEndsBeforeItBeginsOrNeverInOurDaysIsNoPolicy() {
        assertThatThrownBy(() -> new Validity.Months(1_201)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Validity.Window(MonthDay.of(12, 31), 1_201))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Validity.FixedDate(LocalDate.of(10_000, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Validity.Months(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Validity.Window(MonthDay.of(12, 31), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
