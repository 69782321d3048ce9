package certway.web.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries of a log from the last to the first. */
public record LogEntries(List<LogEntry> items, @Nullable String next) {}
