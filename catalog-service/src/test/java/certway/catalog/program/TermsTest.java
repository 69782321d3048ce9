package certway.catalog.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TermsTest {

    private static Terms terms(@Nullable Integer months, @Nullable Validity validity) {
        return new Terms(60, new Price(0, "USD", false), List.of(), null, months, validity, List.of());
    }

    static Stream<Arguments> policies() {
        return Stream.of(
                Arguments.of(new Validity.None(), terms(null, null)),
                Arguments.of(new Validity.None(), terms(null, new Validity.None())),
                Arguments.of(new Validity.Months(24), terms(24, null)),
                Arguments.of(new Validity.Months(24), terms(null, new Validity.Months(24))),
                Arguments.of(new Validity.Months(24), terms(24, new Validity.Months(24))),
                Arguments.of(
                        new Validity.FixedDate(LocalDate.parse("2027-12-31")),
                        terms(null, new Validity.FixedDate(LocalDate.parse("2027-12-31")))),
                Arguments.of(new Validity.Window(12, 31, 12), terms(null, new Validity.Window(12, 31, 12))));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aPolicyIsTheSameHoweverItIsWritten(Validity policy, Terms terms) {
        assertThat(terms.policy()).isEqualTo(policy);
    }

    @Test
    void aPolicyIsWrittenInOneWayOnly() {
        assertThat(terms(null, new Validity.Months(24))).isEqualTo(terms(24, null));
        assertThat(terms(24, new Validity.Months(24))).isEqualTo(terms(24, null));
        assertThat(terms(null, new Validity.None())).isEqualTo(terms(null, null));
    }

    @Test
    void twoPoliciesAreNone() {
        assertThatThrownBy(() -> terms(24, new Validity.Months(36))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> terms(24, new Validity.None())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> terms(24, new Validity.Window(12, 31, 12)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
