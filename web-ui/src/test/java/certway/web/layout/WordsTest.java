package certway.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path WORDS = Path.of("src/main/resources/words");
    private static final Pattern USED = Pattern.compile("\\.text\\(\"([^\"]+)\"[,)]");

    private static Words words(String preferred) {
        return Words.of(LanguageRange.parse(preferred));
    }

    @Test
    void everyLanguageHasTheSameKeys() {
        assertThat(keys("words_es.properties")).isEqualTo(keys("words.properties"));
    }

    @Test
    void everyTextThatATemplateNamesIsThere() throws IOException {
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            Set<String> used = new TreeSet<>();
            templates
                    .filter(file -> file.toString().endsWith(".jte"))
                    .forEach(file -> USED.matcher(read(file)).results().forEach(found -> used.add(found.group(1))));

            assertThat(used).hasSizeGreaterThan(50);
            assertThat(keys("words.properties")).containsAll(used);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"es-MX,en;q=0.5|es", "en-GB|en", "de,fr;q=0.9|en", "de,es;q=0.2|es", "*|en"})
    void theBestOfOurLanguagesIsTaken(String preferred, String language) {
        assertThat(words(preferred).language()).isEqualTo(language);
    }

    @Test
    void whatCameSoonAfterOneAnotherIsToldApart() {
        assertThat(words("en").second(Instant.parse("2026-11-20T09:30:01.7Z")))
                .isEqualTo("20 November 2026, 09:30:01 UTC");
    }

    @Test
    void whoPrefersNothingGetsEnglish() {
        assertThat(Words.of(java.util.List.of()).language()).isEqualTo(Locale.ENGLISH.toLanguageTag());
    }

    @Test
    void oneIsNotMany() {
        assertThat(words("en").text("programs.found", 0)).isEqualTo("No programs");
        assertThat(words("en").text("programs.found", 1)).isEqualTo("1 program");
        assertThat(words("es").text("programs.found", 2)).isEqualTo("2 programas");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en|45|45 min", "en|60|1 h", "en|90|1.5 h", "es|90|1,5 h", "en|774|12.9 h"})
    void shortTimesAreMinutesAndLongOnesHours(String language, int minutes, String text) {
        assertThat(words(language).duration(minutes)).isEqualTo(text);
    }

    @Test
    void datesAreInFull() {
        assertThat(words("en").date(LocalDate.of(2026, 11, 21))).isEqualTo("21 November 2026");
        assertThat(words("es").date(Instant.parse("2026-11-21T23:59:00Z"))).isEqualTo("21 de noviembre de 2026");
    }

    @Test
    void aDayOfEveryYearHasNoYear() {
        assertThat(words("en").day(MonthDay.of(12, 31))).isEqualTo("31 December");
        assertThat(words("es").day(MonthDay.of(2, 29))).isEqualTo("29 de febrero");
    }

    @Test
    void pricesHaveTheirCurrencyAndNoEmptyCents() {
        assertThat(words("en").price(39_000, "USD")).isEqualTo("$390");
        assertThat(words("en").price(39_050, "USD")).isEqualTo("$390.50");
        assertThat(words("en").price(500, "JPY")).contains("500");
        assertThat(words("en").price(0, "USD")).isEqualTo("Free");
    }

    @Test
    void creditsAreCountedInTenths() {
        assertThat(words("en").credits(40)).isEqualTo("4");
        assertThat(words("es").credits(45)).isEqualTo("4,5");
    }

    private static Set<String> keys(String file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(WORDS.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
