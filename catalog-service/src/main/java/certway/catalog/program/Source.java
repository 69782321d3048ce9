package certway.catalog.program;

import org.jspecify.annotations.Nullable;

/** Where the content of a program comes from. */
public record Source(
        String title, String publisher, int year, @Nullable String url) {}
