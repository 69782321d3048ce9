package certway.web.admin;

import java.time.Instant;

/**
 * What a reviewer said who gave a draft back.
 *
 * @param note empty if the reviewer said nothing more
 */
public record Returned(Instant at, String note) {}
