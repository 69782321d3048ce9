package certway.catalog.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to keep a parser busy. */
class MarkdownTricksIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "![", "*", "_a", "`", ">", "- ", "|a", "<", "[a](", "[a]: ", "&#", "\\", "<!--", "**a *", "<a ",
                "[a](<"
            })
    @Timeout(20)
    void aLongTextOfTricksTakesNoLongTime(String trick) {
        long start = System.nanoTime();

        Markdown.html(trick.repeat(200_000 / trick.length()));
        MarkdownScan.of(trick.repeat(200_000 / trick.length()));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
}
