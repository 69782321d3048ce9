package certway.catalog.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ContentJsonTest {

    /** What the first release stored; published versions name their content by this digest for ever. */
    private static final String OLD_DIGEST = "sha-256:e3489e216b603d36170a7369fbbc3397c90d5b1a05da8bdfaffdee05c2186853";

    @Test
    void contentThatUsesNothingNewKeepsItsDigest() throws IOException {
        String old = text("content-of-issue-2.json");

        StoredContent stored = StoredContent.of(ContentJson.read(old));

        assertThat(stored.json()).isEqualTo(old);
        assertThat(stored.digest()).isEqualTo(OLD_DIGEST);
    }

    @Test
    void everyKindOfContentIsReadAsItWasWritten() {
        ProgramContent content = ContentFixture.everyKind();

        String json = ContentJson.write(content);

        assertThat(ContentJson.read(json)).isEqualTo(content);
        assertThat(ContentJson.write(ContentJson.read(json))).isEqualTo(json);
    }

    @Test
    void aProgramAmongThePrerequisitesIsWrittenAsItsBareId() {
        assertThat(ContentJson.write(ContentFixture.everyKind()))
                .contains("{\"anyOf\":[\"hct-first\",\"hct-second\"]}")
                .contains("{\"anyOf\":[\"hct-first\",{\"education\":\"A degree\"},{\"licence\":\"A licence\"}]}");
    }

    private static String text(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(ContentJsonTest.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
