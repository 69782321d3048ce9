package certway.web.admin.publishing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did what to a program, the latest first. */
public record ProgramLog(List<Entry> items, @Nullable String next) {

    /** One act, on the draft in a revision or on the program with a version. */
    public record Entry(
            Instant at,
            String actor,
            String act,
            @Nullable Long revision,
            @Nullable Integer version,
            @Nullable String note) {}
}
