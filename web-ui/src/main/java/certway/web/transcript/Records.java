package certway.web.transcript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list of records. */
public record Records(List<ExternalRecord> items, @Nullable String next) {}
