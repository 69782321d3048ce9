package certway.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SynonymsTest {

    private static final Synonyms SYNONYMS = Synonyms.parse("""
            # a comment

            blood draw, phlebotomy
            blood, sanguis
            lims => laboratory information system, lis
            """);

    @Test
    void thePhrasesOfALineMeanTheSame() {
        assertThat(same("phlebotomi")).containsExactly(List.of("blood", "draw"));
        assertThat(same("blood", "draw")).containsExactly(List.of("phlebotomi"));
    }

    @Test
    void theLongestPhraseCounts() {
        assertThat(SYNONYMS.at(words("blood", "draw", "now"), 0).length()).isEqualTo(2);
        assertThat(SYNONYMS.at(words("blood", "now"), 0).length()).isEqualTo(1);
        assertThat(SYNONYMS.at(words("blood", "draw"), 1).length()).isZero();
    }

    @Test
    void anArrowLeadsOneWay() {
        assertThat(same("lim")).contains(List.of("li"));
        assertThat(same("li")).isEmpty();
    }

    @Test
    void aWordOfTheListIsRecognisedWithOneWrongLetter() {
        assertThat(SYNONYMS.near("phlebtomy")).containsExactly("phlebotomi");
        assertThat(SYNONYMS.near("phlebotomy")).isEmpty();
        assertThat(SYNONYMS.near("phlebty")).isEmpty();
    }

    @Test
    void aListThatCannotBeUnderstoodIsRefused() {
        assertThatThrownBy(() -> Synonyms.parse("a, , b")).hasMessageContaining("an empty phrase");
        assertThatThrownBy(() -> Synonyms.parse("lamp => light => bulb")).hasMessageContaining("more than one");
    }

    @Test
    void theListOfTheTradeKnowsWhatPeopleType() {
        for (String typed : List.of("phlebotomi", "mlt", "ml", "cl", "poct", "li", "qc", "cbc", "immunohematolog")) {
            assertThat(Synonyms.OF_THE_TRADE.at(words(typed), 0).same())
                    .as(typed)
                    .isNotEmpty();
        }
    }

    private static Set<List<String>> same(String... stems) {
        return SYNONYMS.at(words(stems), 0).same();
    }

    private static List<Set<String>> words(String... stems) {
        return List.of(stems).stream().map(Set::of).toList();
    }
}
