package certway.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PromiseTest {

    private static String promised(String validity, String completedAt) {
        String program = "{\"validity\": %s}".formatted(validity.replace('\'', '"'));
        return Promise.validUntil(JsonMapper.shared().readTree(program), Instant.parse(completedAt));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'kind':'none'}                                          | 2026-11-20T16:30:00Z | ``
            {'kind':'months','months':24}                            | 2026-11-20T16:30:00Z | 2028-11-20T16:30:00Z
            {'kind':'fixed-date','date':'2027-12-31'}                | 2026-11-20T16:30:00Z | 2027-12-31T23:59:59.999Z
            {'kind':'window','month':12,'day':31,'minimumMonths':12} | 2026-11-20T16:30:00Z | 2027-12-31T23:59:59.999Z
            {'kind':'window','month':12,'day':31,'minimumMonths':12} | 2027-01-01T00:00:00Z | 2028-12-31T23:59:59.999Z
            {'kind':'window','month':2,'day':29,'minimumMonths':0}   | 2026-11-20T16:30:00Z | 2027-02-28T23:59:59.999Z
            """)
    void everyPolicyIsCounted(String validity, String completedAt, String end) {
        assertThat(promised(validity, completedAt)).isEqualTo(end);
    }

    @Test
    void aPageThatSaysNothingPromisesNothingThatCouldBeHeld() {
        assertThatThrownBy(() -> promised("{}", "2026-11-20T16:30:00Z")).isInstanceOf(StepFailed.class);
    }
}
