package certway.progress.practicum.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import certway.progress.practicum.model.EntryField.Kind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryFormTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final EntryForm FORM = new EntryForm(
            "a blood collection",
            100,
            List.of(
                    new EntryField("site", "Site", Kind.TEXT),
                    new EntryField("day", "Day", Kind.DATE),
                    new EntryField("tubes", "Tubes", Kind.NUMBER)));
    private static final Map<String, String> GOOD = Map.of("site", "Left arm", "day", "2026-11-20", "tubes", "3");

    private static Map<String, String> with(String field, String value) {
        Map<String, String> given = new HashMap<>(GOOD);
        given.put(field, value);
        return given;
    }

    @Test
    void anEntryThatSaysEverythingHasNoFault() {
        assertThat(FORM.faults(GOOD, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "site|' '|is missing",
                "day|20.11.2026|give a date such as 2026-11-20",
                "day|2026-02-30|is no day of the calendar",
                "day|2026-11-23|is in the future",
                "day|1976-11-20|is too long ago",
                "tubes|three|give a decimal number such as 2.7",
                "tubes|1e3|give a decimal number such as 2.7",
                "colour|red|is no field of this log"
            })
    void aFaultIsNamedWithItsPlace(String field, String value, String message) {
        assertThat(FORM.faults(with(field, value), TODAY)).containsExactly(new EntryFault("/fields/" + field, message));
    }

    @Test
    void whereTomorrowHasBegunTomorrowIsNoFault() {
        assertThat(FORM.faults(with("day", "2026-11-22"), TODAY)).isEmpty();
    }

    @Test
    void longTextsAndControlCharactersAreFaults() {
        assertThat(FORM.faults(with("site", "x".repeat(500)), TODAY)).isEmpty();
        assertThat(FORM.faults(with("site", "x".repeat(501)), TODAY)).hasSize(1);
        assertThat(FORM.faults(with("site", "left\u0007arm"), TODAY)).hasSize(1);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(FORM.faults(Map.of("a/b", "x"), TODAY))
                .extracting(EntryFault::pointer)
                .containsExactly("/fields/site", "/fields/day", "/fields/tubes", "/fields/a~1b");
    }

    @Test
    void aFormRequiresSomethingAndHasNoFieldTwice() {
        EntryField site = new EntryField("site", "Site", Kind.TEXT);

        assertThatIllegalArgumentException().isThrownBy(() -> new EntryForm("x", 0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new EntryForm("x", 1, List.of(site, site)));
    }
}
