package certway.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogTailTest {

    @Test
    void springBootsOwnDescriptionSaysMost() {
        var log = new LogTail(List.of(
                "2026-11-20 ERROR something",
                "***************************",
                "APPLICATION FAILED TO START",
                "***************************",
                "",
                "Description:",
                "",
                "Web server failed to start. Port 8083 was already in use.",
                "",
                "Action:",
                "",
                "Stop the process."));

        assertThat(log.cause()).contains("Web server failed to start. Port 8083 was already in use");
    }

    @Test
    void theInnermostCauseComesBeforeAnError() {
        var log = new LogTail(List.of(
                "2026-11-20 ERROR Application run failed",
                "java.lang.IllegalStateException: outer",
                "\tat a.B.c(B.java:1)",
                "Caused by: java.io.IOException: inner",
                "\t... 3 more"));

        assertThat(log.cause()).contains("java.io.IOException: inner");
    }

    @Test
    void memoryThatRanOutIsFoundWhereverItStands() {
        var log = new LogTail(List.of("Terminating due to java.lang.OutOfMemoryError: Java heap space"));

        assertThat(log.cause()).contains("Terminating due to java.lang.OutOfMemoryError: Java heap space");
    }

    @Test
    void withoutAnErrorTheLastLineMustDo() {
        assertThat(new LogTail(List.of("starting", "gone", "", "\tat a.B.c(B.java:1)")).cause())
                .contains("gone");
    }

    @Test
    void anEmptyLogHasNoCause() {
        assertThat(new LogTail(List.of("", " ")).cause()).isEmpty();
    }

    @Test
    void anEndlessLineIsCut() {
        assertThat(new LogTail(List.of("x".repeat(10_000))).cause())
                .hasValueSatisfying(
                        line -> assertThat(line).hasSizeLessThan(300).endsWith("..."));
    }
}
