package certway.web.admin.publishing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The states of a draft, the latest first. */
public record History(List<State> items, @Nullable String next) {

    public record State(long revision, String act, String author, Instant at, String note) {}
}
