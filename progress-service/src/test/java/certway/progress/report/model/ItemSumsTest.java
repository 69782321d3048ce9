package certway.progress.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemSumsTest {

    private record Taken(boolean right, int rest) {}

    private static ItemSums sums(List<Taken> all) {
        return new ItemSums(
                all.size(),
                (int) all.stream().filter(Taken::right).count(),
                all.stream().mapToLong(Taken::rest).sum(),
                all.stream()
                        .mapToLong(taken -> (long) taken.rest() * taken.rest())
                        .sum(),
                all.stream().filter(Taken::right).mapToLong(Taken::rest).sum());
    }

    /** Pearson's correlation by its definition, of which the point-biserial is a case. */
    private static double pearson(List<Taken> all) {
        double right =
                all.stream().mapToInt(taken -> taken.right() ? 1 : 0).average().orElseThrow();
        double rest = all.stream().mapToInt(Taken::rest).average().orElseThrow();
        double both = 0;
        double rights = 0;
        double rests = 0;
        for (Taken taken : all) {
            double x = (taken.right() ? 1 : 0) - right;
            double y = taken.rest() - rest;
            both += x * y;
            rights += x * x;
            rests += y * y;
        }
        return both / Math.sqrt(rights * rests);
    }

    @Test
    void difficultyIsHowManyOfAThousandAreRight() {
        assertThat(new ItemSums(3, 2, 0, 0, 0).difficulty()).isEqualTo(666);
        assertThat(new ItemSums(0, 0, 0, 0, 0).difficulty()).isNull();
    }

    @Test
    void aQuestionThatTheBetterOnesAnswerRightTellsThemApart() {
        ItemSums good =
                sums(List.of(new Taken(true, 90), new Taken(true, 80), new Taken(false, 30), new Taken(false, 20)));
        ItemSums bad =
                sums(List.of(new Taken(false, 90), new Taken(false, 80), new Taken(true, 30), new Taken(true, 20)));

        assertThat(good.discrimination()).isEqualTo(986);
        assertThat(bad.discrimination()).isEqualTo(-986);
    }

    @Test
    void theSumsGiveTheCorrelationOfItsDefinition() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<Taken> all = IntStream.range(0, 200)
                    .mapToObj(_ -> new Taken(random.nextInt(4) > 0, random.nextInt(101)))
                    .toList();

            assertThat(sums(all).discrimination()).isEqualTo((int) Math.round(1_000 * pearson(all)));
        }
    }

    @Test
    void whereAllAreAlikeNothingIsSaid() {
        assertThat(sums(List.of(new Taken(true, 90), new Taken(true, 10))).discrimination())
                .isNull();
        assertThat(sums(List.of(new Taken(false, 90), new Taken(false, 10))).discrimination())
                .isNull();
        assertThat(sums(List.of(new Taken(true, 50), new Taken(false, 50))).discrimination())
                .isNull();
    }

    @Test
    void aMillionAttemptsFitIn() {
        ItemSums many = new ItemSums(1_000_000, 500_000, 50_000_000L, 5_000_000_000L, 50_000_000L);

        assertThat(many.discrimination()).isEqualTo(1_000);
    }
}
