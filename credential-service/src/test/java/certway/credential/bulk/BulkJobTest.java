package certway.credential.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.bulk.BulkJob.Asked;
import certway.credential.personal.model.Erased;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BulkJobTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Asked REVOKE = asked("misconduct", "so said Ada", NOON);

    @Test
    void theSameWishLaterIsTheSame() {
        assertThat(REVOKE.isLike(asked("misconduct", "so said Ada", NOON.plusSeconds(60))))
                .isTrue();
        assertThat(REVOKE.isLike(asked("issued-in-error", "so said Ada", NOON))).isFalse();
        assertThat(REVOKE.isLike(asked("misconduct", "so said Ben", NOON))).isFalse();
    }

    @Test
    void aNoteThatWasErasedIsNotHeldAgainstWhoeverSendsItAgain() {
        Asked kept = asked("misconduct", Erased.NOTE, NOON);

        assertThat(kept.isLike(REVOKE)).isTrue();
        assertThat(kept.isLike(asked("issued-in-error", "so said Ada", NOON))).isFalse();
    }

    private static Asked asked(String reason, String note, Instant at) {
        return new Asked("rosa", "revoke", reason, note, "draw", 1, null, false, at);
    }
}
