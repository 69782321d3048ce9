package certway.web.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitedFactsTest {

    private static final String LINK = "<a href=\"/facts/wage\" class=\"fact\" rel=\"nofollow\">$60,780</a>";

    private static Fact wage(String state) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new Fact(
                "wage", "wages", "Wage", "median", state, true, true, null, "All", null, "2023", day, day, null,
                List.of(), null, null);
    }

    private static CitedFacts cited(String state) {
        return new CitedFacts(Map.of("wage", wage(state)));
    }

    @Test
    void aDisputedFactIsMarkedBehindItsLink() {
        assertThat(cited("disputed").mark("<p>About " + LINK + ".</p>", "sources differ"))
                .isEqualTo("<p>About " + LINK + " <span class=\"mark\">sources differ</span>.</p>");
    }

    @ParameterizedTest
    @CsvSource({"agreed", "superseded", "expired"})
    void otherFactsAreNot(String state) {
        assertThat(cited(state).mark(LINK, "sources differ")).isEqualTo(LINK);
    }

    @Test
    void whatIsNoLinkToAKnownFactStaysAsItIs() {
        String html = "<a href=\"/programs/wage\">a</a> <a href=\"/facts/other\">$1 \\ b</a>";

        assertThat(cited("disputed").mark(html, "sources differ")).isEqualTo(html);
    }

    @Test
    void theMarkIsTextAndNoHtml() {
        assertThat(cited("disputed").mark(LINK, "<b>")).endsWith("<span class=\"mark\">&lt;b&gt;</span>");
    }
}
