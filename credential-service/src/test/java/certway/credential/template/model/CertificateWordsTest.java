package certway.credential.template.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateWordsTest {

    private static final Instant DAY = Instant.parse("2026-03-04T23:59:59Z");

    private final CertificateWords english = new CertificateWords(Language.EN, 1);
    private final CertificateWords spanish = new CertificateWords(Language.ES, 1);

    private static Properties file(String name) {
        try (InputStream file = Objects.requireNonNull(
                CertificateWords.class.getResourceAsStream("/certificates/%s.properties".formatted(name)))) {
            Properties words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void daysAndNumbersAreWrittenAsPeopleOfTheLanguageDo() {
        assertThat(english.day(DAY)).isEqualTo("4 March 2026");
        assertThat(spanish.day(DAY)).isEqualTo("4 de marzo de 2026");
        assertThat(english.credits(125)).isEqualTo("12.5");
        assertThat(spanish.credits(125)).isEqualTo("12,5");
        assertThat(english.credits(40)).isEqualTo("4.0");
        assertThat(spanish.hours(90)).isEqualTo("1,5 h");
        assertThat(english.hours(120_000)).isEqualTo("2000 h");
    }

    @Test
    void everyLanguageHasEveryWord() {
        assertThat(file("words1_es").stringPropertyNames())
                .isEqualTo(file("words1").stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatComesWithThePlatformFollowsTheRulesForTemplates(Language language) {
        assertThat(new CertificateWords(language, CertificateWords.LATEST)
                        .content()
                        .faults(text -> true))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, EN", "EN, EN", "es, ES", "es-MX, ES", "en-US, EN"})
    void aLanguageIsOneWhereverItIsSpoken(String tag, Language language) {
        assertThat(Language.of(tag)).contains(language);
    }

    @Test
    void inOtherLanguagesNothingIsPrinted() {
        assertThat(Language.of("fr")).isEmpty();
        assertThat(Language.of("")).isEmpty();
        assertThat(Language.of("not a tag")).isEmpty();
    }

    /** Certificates were issued with them: somebody who changes a word has to add an edition instead. */
    @ParameterizedTest
    @CsvSource({
        "words1, de6b85d7c62e9913df31ccecfcd781c26fc047b8f7657d04cb62d391a69f5011",
        "words1_es, dc60e011e3bea3df42ddbb52c71e1b2f019af3d4085ea7954ef01f70dfe90f71"
    })
    void theWordsOfAnEditionStay(String name, String digest) throws NoSuchAlgorithmException {
        byte[] all = new TreeMap<>(file(name)).toString().getBytes(StandardCharsets.UTF_8);

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all)))
                .isEqualTo(digest);
    }
}
