package certway.catalog.search;

import org.jspecify.annotations.Nullable;

/**
 * Where a program has what was looked for: escaped text in which {@code <mark>} is the only markup. A part in which there is
 * nothing to mark is left out.
 *
 * @param excerptHtml of the description or the outline, if neither title nor summary has anything
 */
record Highlights(
        @Nullable String titleHtml,
        @Nullable String summaryHtml,
        @Nullable String excerptHtml) {}
