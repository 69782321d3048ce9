package certway.progress.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.testkit.contract.Contracts;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IdDigestTest {

    private static String digest(String... ids) {
        IdDigest digest = new IdDigest();
        List.of(ids).forEach(digest::add);
        return digest.value();
    }

    /** By {@code printf 'a\nb\nc\n' | sha256sum}. */
    @Test
    void isWhatSortAndSha256sumSay() {
        assertThat(digest("a", "b", "c"))
                .isEqualTo("sha-256:880553fca8fcea94e325ee2cfb48e5a985cc797f39a14cc6d3cedecfeb2ae4d2");
    }

    @Test
    void ofNothingIsTheOneOfNoBytes() {
        assertThat(digest()).isEqualTo("sha-256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void theExampleEventIsRight() {
        JsonNode completed = Contracts.event("certway.completions", "certway.program.completed.v1")
                .data();
        JsonNode digested = Contracts.event("certway.digests", "certway.completions.digested.v1")
                .data();

        assertThat(digested.at("/digest").asString())
                .isEqualTo(digest(completed.at("/completionId").asString()));
        assertThat(completed.at("/completedAt").asString())
                .startsWith(digested.at("/day").asString());
    }

    @Test
    void oneIdMoreOrLessOrOtherIsSeen() {
        assertThat(List.of(digest("a", "b"), digest("a"), digest("b"), digest("a", "c"), digest("ab")))
                .doesNotHaveDuplicates();
    }

    @Test
    void idsOutOfOrderOrTwiceAreRefused() {
        assertThatThrownBy(() -> digest("b", "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> digest("a", "a")).isInstanceOf(IllegalArgumentException.class);
    }
}
