package certway.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import certway.web.report.Bars.Bar;
import certway.web.report.Bars.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {

    private static Value value(int number) {
        return new Value("label", number, 0);
    }

    @Test
    void theLongestBarHasTheWholeWidthAndTheOthersTheirShare() {
        Bars bars = Bars.of(List.of(value(120), value(60), value(30)));

        assertThat(bars.bars()).extracting(Bar::width).containsExactly(200, 100, 50);
        assertThat(bars.bars()).extracting(Bar::y).containsExactly(0, Bars.ROW, 2 * Bars.ROW);
        assertThat(bars.height()).isEqualTo(3 * Bars.ROW);
    }

    @Test
    void whatIsMissingIsDrawnBehindTheBarAndCountsForTheWidth() {
        Bars bars = Bars.of(List.of(new Value("label", 50, 50), value(25)));

        assertThat(bars.bars().getFirst()).isEqualTo(new Bar("label", 0, 100, 100, "50"));
        assertThat(bars.bars().getFirst().numberAt()).isEqualTo(208);
        assertThat(bars.bars().getLast().width()).isEqualTo(50);
    }

    @Test
    void oneOfAMillionIsSeenAndNoneIsNot() {
        Bars bars = Bars.of(List.of(value(2_000_000_000), value(1), value(0)));

        assertThat(bars.bars()).extracting(Bar::width).containsExactly(200, 1, 0);
    }

    @Test
    void nothingAtAllIsAnEmptyChart() {
        assertThat(Bars.of(List.of()).height()).isZero();
        assertThat(Bars.of(List.of(value(0), value(0))).bars())
                .extracting(Bar::width)
                .containsOnly(0);
    }

    @Test
    void aLabelIsNoLongerThanTheChartIsWide() {
        Bars bars = Bars.of(List.of(new Value("x".repeat(35), 1, 0), new Value("y".repeat(34), 1, 0)));

        assertThat(bars.bars().getFirst().label()).isEqualTo("x".repeat(33) + "…");
        assertThat(bars.bars().getLast().label()).isEqualTo("y".repeat(34));
    }
}
