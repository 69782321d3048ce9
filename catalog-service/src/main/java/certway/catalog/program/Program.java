package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A program of the catalog with all its published versions.
 *
 * @param title of the latest version
 * @param revision counts every change
 * @param requires the programs that the latest version names in its prerequisites
 * @param versions in order; the latest is the last
 */
public record Program(
        ProgramId id,
        Slug slug,
        String title,
        long revision,
        List<ProgramId> requires,
        List<Version> versions,
        @Nullable Instant retiredAt) {

    public Program {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("program %s has no version".formatted(id));
        }
        requires = List.copyOf(requires);
        versions = List.copyOf(versions);
    }

    /** An immutable published snapshot; the digest names its content. */
    public record Version(int number, String digest, Instant publishedAt) {}

    /** Whether learners may still enrol. */
    public enum Status {
        PUBLISHED("published"),
        RETIRED("retired");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        @JsonValue
        public String text() {
            return text;
        }
    }

    public Status status() {
        return retiredAt == null ? Status.PUBLISHED : Status.RETIRED;
    }

    /** The same program, retired. */
    public Program retired(Instant now) {
        return new Program(id, slug, title, revision + 1, requires, versions, now);
    }

    /** The same program, open to learners again. */
    public Program unretired() {
        return new Program(id, slug, title, revision + 1, requires, versions, null);
    }

    public Version latest() {
        return versions.getLast();
    }

    public Optional<Version> version(int number) {
        return number >= 1 && number <= versions.size() ? Optional.of(versions.get(number - 1)) : Optional.empty();
    }
}
