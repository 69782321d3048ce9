package certway.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AbsenceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicLong now = new AtomicLong(1);
    private final AtomicInteger calls = new AtomicInteger();
    private final Absence absence = new Absence(PATIENCE, now::get, now::addAndGet);

    private String missing() throws IOException {
        calls.incrementAndGet();
        throw new IOException("not sent", new ConnectException("nobody listens"));
    }

    private String missingFor(int tries) throws IOException {
        return calls.get() < tries ? missing() : "answer";
    }

    @Test
    void aCallThatNobodyTookIsSentAgainUntilSomebodyDoes() throws IOException {
        assertThat(absence.outlast(() -> missingFor(3))).isEqualTo("answer");
        assertThat(calls).hasValue(3);
    }

    @Test
    void patienceEndsAndThenCallsFailAtOnce() throws IOException {
        assertThatThrownBy(() -> absence.outlast(this::missing)).isInstanceOf(IOException.class);
        assertThat(Duration.ofNanos(now.get() - 1)).isEqualTo(PATIENCE);
        calls.set(0);

        assertThatThrownBy(() -> absence.outlast(this::missing)).isInstanceOf(IOException.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void whoWasBackIsWaitedForAgain() throws IOException {
        assertThatThrownBy(() -> absence.outlast(this::missing)).isInstanceOf(IOException.class);
        assertThat(absence.outlast(() -> "answer")).isEqualTo("answer");
        calls.set(0);

        assertThat(absence.outlast(() -> missingFor(3))).isEqualTo("answer");
    }

    @Test
    void whatMayHaveBeenTakenIsNeverSentTwice() {
        assertThatThrownBy(() -> absence.outlast(() -> {
                    calls.incrementAndGet();
                    throw new SocketTimeoutException("no answer");
                }))
                .isInstanceOf(SocketTimeoutException.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void withoutPatienceACallIsSentOnce() {
        Absence impatient = new Absence(Duration.ZERO, now::get, now::addAndGet);

        assertThatThrownBy(() -> impatient.outlast(this::missing)).isInstanceOf(IOException.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void afterTheWordOfLeavingCallsAreKeptUntilTheDoorIsClosed() {
        absence.announced();

        long sent = absence.outlast(now::get);
        assertThat(Duration.ofNanos(sent - 1)).isEqualTo(Farewell.CLOSED_AFTER);
        assertThat(absence.outlast(now::get)).isEqualTo(sent);
    }

    @Test
    void whoIsInterruptedWaitsNoLonger() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> absence.outlast(this::missing)).isInstanceOf(IOException.class);
            assertThat(calls).hasValue(1);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
