package certway.web.certificate;

import java.time.Instant;

/**
 * What comparing all completions with all certificates found.
 *
 * @param difference what is missing or unmatched after the repair
 */
public record Comparison(
        Instant finishedAt, long completions, long repaired, long missing, long unmatched, long difference) {}
