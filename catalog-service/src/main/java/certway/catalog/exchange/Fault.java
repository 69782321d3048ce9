package certway.catalog.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Why an import was refused.
 *
 * @param file path within the import; empty for the import as a whole
 * @param line counted from 1; null where the fault has no line
 * @param pointer JSON pointer into the file; empty for the file as a whole
 */
public record Fault(String file, @Nullable Integer line, String pointer, String message) {}
