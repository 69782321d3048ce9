package certway.web.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private final Choice choice =
            new Choice("career-entrant", "mlt", "us-ca", List.of("high-school, mlt-ascp", "", "high-school"));

    @Test
    void whatAPersonHasComesByCommasOrOneByOneAndOnceEach() {
        assertThat(choice.have()).containsExactly("high-school", "mlt-ascp");
    }

    @Test
    void everyChoiceHasAnAddress() {
        assertThat(choice.address())
                .isEqualTo("/pathways?from=career-entrant&to=mlt&state=us-ca&have=high-school%2Cmlt-ascp");
        assertThat(new Choice("", "", "", List.of()).address()).isEqualTo("/pathways");
    }

    @Test
    void oneThingCanBeAddedAndTakenBack() {
        assertThat(choice.having("rotations").have()).containsExactly("high-school", "mlt-ascp", "rotations");
        assertThat(choice.without("high-school").have()).containsExactly("mlt-ascp");
    }

    @Test
    void anAddressGrowsOnlySoFar() {
        List<String> many = IntStream.range(0, 100).mapToObj(Integer::toString).toList();

        assertThat(new Choice("a", "b", "", many).have()).hasSize(20);
    }

    @Test
    void withoutBothEndsThereIsNothingToAsk() {
        assertThat(choice.isComplete()).isTrue();
        assertThat(choice.to("").isComplete()).isFalse();
    }
}
