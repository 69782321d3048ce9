package certway.credential.issuing.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @Test
    void accentsAndCapitalsAreNotLookedFor() {
        assertThat(SearchWords.of("José  MARÍA Ñandú")).containsExactly("jose", "maria", "nandu");
        assertThat(SearchWords.of("O'Brien-Smith")).containsExactly("o", "brien", "smith");
        assertThat(SearchWords.of("山田 太郎")).containsExactly("山田", "太郎");
        assertThat(SearchWords.of("Ada ada")).containsExactly("ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "^.*$", "\\E.*\\Q", "(((("})
    void nothingThatMeansSomethingInAPatternIsLeft(String text) {
        assertThat(SearchWords.of(text)).allMatch(word -> word.matches("[\\p{L}\\p{N}]+"));
    }

    @Test
    void anEndlessNameHasAnEnd() {
        assertThat(SearchWords.of("a b c d e f g h i j k l m n o p q r s t u v w x y z"))
                .hasSize(20);
    }
}
