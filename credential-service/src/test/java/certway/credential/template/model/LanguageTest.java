package certway.credential.template.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | ES",
                "es-MX,es;q=0.9,en;q=0.8 | ES",
                "en-GB,es;q=0.9 | EN",
                "en;q=0.5,es;q=0.7 | ES",
                "fr,de;q=0.9,es;q=0.1 | ES",
                "fr,es;q=0 | EN",
                "fr | EN",
                "* | EN",
                "'' | EN",
                "es;q=much | EN"
            })
    void theFirstThatSomethingIsPrintedInIsTaken(String accepted, Language language) {
        assertThat(Language.preferred(accepted)).isEqualTo(language);
    }

    @Test
    void whatSomebodyAsksForCountsMoreThanWhatHisBrowserPrefers() {
        assertThat(Language.asked("en", "es")).contains(Language.EN);
        assertThat(Language.asked("fr", "es")).isEmpty();
        assertThat(Language.asked(null, "es")).contains(Language.ES);
        assertThat(Language.asked(null, null)).contains(Language.EN);
    }
}
