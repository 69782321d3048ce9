package certway.web.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.5|15", "1,5|15", "36|360", "0.05|1", "0.04|0", "x|0", "-1|0", "9999999999|0"})
    void creditsAreTypedWithAPointOrAComma(String typed, int tenths) {
        assertThat(Decimals.typedTenths(typed)).isEqualTo(tenths);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.5|90", "0.33|20", "40|2400", "1e9|0"})
    void hoursAreMinutesToTheService(String typed, int minutes) {
        assertThat(Decimals.typedMinutes(typed)).isEqualTo(minutes);
        assertThat(Decimals.typedMinutes("")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"90, 1.5", "20, 0.33", "2400, 40"})
    void whatIsKeptIsShownAsItIsTyped(int minutes, String hours) {
        assertThat(Decimals.hours(minutes)).isEqualTo(hours);
        assertThat(Decimals.typedMinutes(hours)).isEqualTo(minutes);
    }
}
