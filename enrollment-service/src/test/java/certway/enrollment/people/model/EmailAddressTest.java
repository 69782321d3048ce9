package certway.enrollment.people.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void isTheSameInUpperCaseAndWithSpacesAround() {
        assertThat(EmailAddress.parse(" Ada.Okafor+X@Certway.Example "))
                .contains(new EmailAddress("ada.okafor+x@certway.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@certway.example",
                "ada@certway",
                "ada@certway..example",
                "ada@@certway.example",
                "ada okafor@certway.example",
                "Ada <ada@certway.example>",
                "ada@certway.example,lin@certway.example"
            })
    void whatIsNoneIsNone(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void isNotLongerThanMailAllows() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@" + "b".repeat(63) + ".example"))
                .isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@certway.example")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b.".repeat(130) + "example")).isEmpty();
    }

    @Test
    void doesNotTellItselfToALog() {
        assertThat(new EmailAddress("ada@certway.example")).hasToString("an e-mail address");
    }
}
