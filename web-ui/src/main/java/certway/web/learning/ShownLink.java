package certway.web.learning;

import java.time.Instant;

/** A supervisor's link to an entry; it is shown this once. */
public record ShownLink(int number, String address, Instant expiresAt) {}
