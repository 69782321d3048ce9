package certway.catalog.program;

import org.jspecify.annotations.Nullable;

/**
 * A PDF.
 *
 * @param file of the program, by its path
 * @param summary Markdown: what it says, for those who cannot read the file
 */
public record Handout(String file, @Nullable Integer pages, String summary) {}
