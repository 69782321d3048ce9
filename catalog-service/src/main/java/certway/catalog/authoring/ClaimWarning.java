package certway.catalog.authoring;

import org.jspecify.annotations.Nullable;

/**
 * Words that may promise more than the program gives.
 *
 * @param pointer JSON pointer into the stored form of the content
 * @param line of the text, counted from 1
 */
record ClaimWarning(
        String rule,
        String severity,
        String pointer,
        int line,
        String words,
        String why,
        @Nullable String suggestion) {}
