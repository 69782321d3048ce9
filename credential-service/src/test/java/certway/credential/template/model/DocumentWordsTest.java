package certway.credential.template.model;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.external.model.RecordKind;
import certway.credential.issuing.model.Standing;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentWordsTest {

    private static ResourceBundle file(Language language) {
        return ResourceBundle.getBundle(
                "certificates/documents",
                language == Language.EN ? Locale.ROOT : language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Test
    void everyLanguageHasEveryWordOfItsOwn() {
        ResourceBundle english = file(Language.EN);
        ResourceBundle spanish = file(Language.ES);

        assertThat(spanish.getLocale()).isEqualTo(Language.ES.locale());
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(spanish.containsKey(key)).as(key).isTrue());
        assertThat(english.keySet().stream()
                        .filter(key -> english.getString(key).equals(spanish.getString(key))))
                .containsExactlyInAnyOrder("hours", "drawn", "record");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindOfRecordAndEveryStandingHasAWord(Language language) {
        DocumentWords words = new DocumentWords(language);

        assertThat(Stream.concat(
                        Stream.of(RecordKind.values()).map(kind -> "record." + kind),
                        Stream.of(Standing.values()).map(standing -> "standing." + standing)))
                .allSatisfy(key ->
                        assertThat(words.text(key.toLowerCase(Locale.ROOT))).isNotBlank());
    }

    @Test
    void daysAndNumbersAreWrittenAsPeopleOfTheLanguageDo() {
        DocumentWords english = new DocumentWords(Language.EN);
        DocumentWords spanish = new DocumentWords(Language.ES);
        LocalDate day = LocalDate.of(2026, 3, 4);

        assertThat(english.day(day)).isEqualTo("4 March 2026");
        assertThat(spanish.day(day)).isEqualTo("4 de marzo de 2026");
        assertThat(spanish.hours(90)).isEqualTo("1,5 h");
        assertThat(english.days(1)).isEqualTo("1 day");
        assertThat(spanish.days(1)).isEqualTo("1 día");
        assertThat(spanish.days(405)).isEqualTo("405 días");
    }
}
