package certway.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TypoTest {

    @Test
    void oneLetterIsOneMistakeAndTwoAreNot() {
        assertThat(List.of("lood", "bood", "bloo", "xlood", "blxod", "bloox", "lbood", "bolod", "blodo", "bloodd"))
                .allMatch(typed -> Typo.isOne(typed, "blood"));
        assertThat(Typo.isOne("blood", "blood")).isFalse();
        assertThat(Typo.isOne("bldo", "blood")).isFalse();
        assertThat(Typo.isOne("boldo", "blood")).isFalse();
        assertThat(Typo.isOne("", "ab")).isFalse();
    }

    @Test
    void itAgreesWithTheTextbookForAnyTwoWords() {
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            String a = word(random);
            String b = word(random);

            assertThat(Typo.isOne(a, b)).as("%s %s", a, b).isEqualTo(distance(a, b) == 1);
        }
    }

    @Test
    void aMistypedBeginningIsABeginningOfTheWord() {
        assertThat(Typo.isBeginning("hemta", "hematology")).isTrue();
        assertThat(Typo.isBeginning("hena", "hematology")).isTrue();
        assertThat(Typo.isBeginning("hema", "hematology")).isTrue();
        assertThat(Typo.isBeginning("ehma", "hematology")).isTrue();
        assertThat(Typo.isBeginning("chemi", "hematology")).isFalse();
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(6), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
