package certway.progress.practicum.model;

import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.practicum.model.Log.Line;
import certway.progress.practicum.model.Log.State;
import certway.progress.practicum.model.Signature.Verdict;
import org.junit.jupiter.api.Test;

class LogTest {

    private static final Reference FIRST = Reference.of("1");
    private static final Reference SECOND = Reference.of("2");
    private static final Reference THIRD = Reference.of("3");
    private static final Reference SIGNED = Reference.of("signed");

    @Test
    void entriesWaitInTheirOrderAndAreNumberedFromOne() {
        Log log = Log.EMPTY.with(FIRST, null).with(SECOND, null);

        assertThat(log.number(SECOND)).contains(2);
        assertThat(log.line(1)).map(Line::state).contains(State.WAITING);
        assertThat(log.line(0)).isEmpty();
        assertThat(log.line(3)).isEmpty();
        assertThat(log.number(THIRD)).isEmpty();
    }

    @Test
    void whatWasNotConfirmedEndsWhenItIsCorrected() {
        Log log = Log.EMPTY.with(FIRST, null).signed(1, SIGNED, Verdict.REFUSED).with(SECOND, 1);

        assertThat(log.lines()).extracting(Line::state).containsExactly(State.CORRECTED, State.WAITING);
        assertThat(log.correction(1)).contains(2);
    }

    @Test
    void whatWasConfirmedCountsUntilItsCorrectionIsConfirmed() {
        Log waiting =
                Log.EMPTY.with(FIRST, null).signed(1, SIGNED, Verdict.CONFIRMED).with(SECOND, 1);
        assertThat(waiting.count(State.CONFIRMED)).isEqualTo(1);

        Log confirmed = waiting.signed(2, SIGNED, Verdict.CONFIRMED);

        assertThat(confirmed.lines()).extracting(Line::state).containsExactly(State.CORRECTED, State.CONFIRMED);
        assertThat(confirmed.count(State.CONFIRMED)).isEqualTo(1);
    }

    @Test
    void ofAChainOfCorrectionsOnlyOneCounts() {
        Log log = Log.EMPTY
                .with(FIRST, null)
                .signed(1, SIGNED, Verdict.CONFIRMED)
                .with(SECOND, 1)
                .with(THIRD, 2)
                .signed(3, SIGNED, Verdict.CONFIRMED);

        assertThat(log.lines())
                .extracting(Line::state)
                .containsExactly(State.CORRECTED, State.CORRECTED, State.CONFIRMED);
    }
}
