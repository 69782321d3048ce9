package certway.web.admin.form;

import org.jspecify.annotations.Nullable;

/**
 * Words that may promise more than a certificate.
 *
 * @param pointer into the stored form; empty for a text by itself
 */
public record Warning(
        String pointer,
        int line,
        String words,
        String why,
        @Nullable String suggestion) {}
