package certway.credential.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class RevisionsTest {

    @Test
    void whoeverShowsTheTagHasSeenTheRevision() {
        assertThat(Revisions.seen(Revisions.tag(7))).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"\"", "\"-1\"", "\"7\", \"8\"", "W/\"7\"", "*", "\"99999999999999999999\""})
    void whatIsNoTagOfOursIsNoRevisionThatAnythingHas(String tag) {
        assertThat(Revisions.seen(tag)).isNegative();
    }

    @Test
    void whoeverDoesNotSayIsRefused() {
        assertThatThrownBy(() -> Revisions.seen(null)).hasMessageContaining("If-Match");
        assertThatThrownBy(() -> Revisions.seenOrNothing(new HttpHeaders())).hasMessageContaining("If-Match");
    }

    @Test
    void onlyWhoSaysThatNothingIsThereMakesSomethingNew() {
        HttpHeaders nothing = new HttpHeaders();
        nothing.setIfNoneMatch("*");
        HttpHeaders zero = new HttpHeaders();
        zero.setIfMatch("\"0\"");

        assertThat(Revisions.seenOrNothing(nothing)).isEqualTo(Revisions.NOTHING);
        assertThat(Revisions.seenOrNothing(zero)).isNegative();
    }
}
