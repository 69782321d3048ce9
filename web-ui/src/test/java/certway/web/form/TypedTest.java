package certway.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

    private static Typed typed(String text) {
        return Typed.of("pay", Map.of("field", text));
    }

    @ParameterizedTest
    @CsvSource({"390,USD,39000", "390.5,USD,39050", "'12,50',EUR,1250", "500,JPY,500", "0.001,KWD,1"})
    void anAmountIsCountedInTheMinorUnitOfItsCurrency(String text, String currency, long minor) {
        assertThat(typed(text).minor("field", currency)).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({"much,USD", "1.005,USD", "5,''", "5,XYZW", "'',USD", "0.5,JPY", "99999999999999999999,USD"})
    void whatIsNoAmountIsNone(String text, String currency) {
        assertThat(typed(text).minor("field", currency)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-28,2027-02-28T23:59:59.999Z",
        "2028-02-28,2028-02-28T23:59:59.999Z",
        "2027-02-30,2027-02-30",
        "soon,soon",
        "'',"
    })
    void aDayLastsUntilItsEndAndAnythingElseGoesOnAsItIs(String text, @Nullable String sent) {
        assertThat(typed(text).endOfDay("field")).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({"10,10", "007,7", "ten,", "-1,", "1.5,", "9999999999,", "'',"})
    void aNumberIsWholeOrNone(String text, @Nullable Integer number) {
        assertThat(typed(text).number("field")).isEqualTo(number);
    }

    @Test
    void whatWasTypedStandsInItsOwnFormOnly() {
        Typed typed = typed(" 390 ");

        assertThat(typed.value("pay", "field", "")).isEqualTo("390");
        assertThat(typed.value("pay", "other", "USD")).isEqualTo("USD");
        assertThat(typed.value("extend", "field", "1")).isEqualTo("1");
        assertThat(typed.isRefused("pay")).isFalse();
    }
}
