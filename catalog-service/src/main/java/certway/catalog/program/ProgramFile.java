package certway.catalog.program;

/**
 * A file that the content of a program uses.
 *
 * @param sha256 of its bytes, in hexadecimal digits; it is kept and served by this name
 * @param type the media type that its bytes and its name agree on
 */
public record ProgramFile(String sha256, String type, long bytes) {}
