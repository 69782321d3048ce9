package certway.web.admin.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of imports, the latest first. */
public record ImportList(List<ImportRun> items, @Nullable String next) {}
