package certway.web.support;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who looked at a study of another. */
public record Looks(List<Look> items, @Nullable String next) {

    public record Look(Instant at, String actor, String reason) {}
}
