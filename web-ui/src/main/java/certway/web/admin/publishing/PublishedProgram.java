package certway.web.admin.publishing;

import java.time.Instant;
import java.util.List;

/** A program with its versions. */
public record PublishedProgram(String status, long revision, List<Version> versions) {

    public record Version(int number, Instant publishedAt) {}

    public boolean isRetired() {
        return status.equals("retired");
    }

    public Version latest() {
        return versions.getLast();
    }
}
