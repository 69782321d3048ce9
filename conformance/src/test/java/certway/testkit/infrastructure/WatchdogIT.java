package certway.testkit.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchdogIT {
    private final Process child = start();

    @AfterEach
    void end() {
        child.destroyForcibly();
    }

    @Test
    void theChildEndsWhenTheParentIsGone() throws Exception {
        try (Watchdog watchdog = Watchdog.over(child)) {
            watchdog.letGo();

            assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theChildStaysWhenTheWatchingEnds() throws Exception {
        Watchdog.over(child).close();

        assertThat(child.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
    }

    private static Process start() {
        try {
            return new ProcessBuilder("/bin/sh", "-c", "exec sleep 60").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
