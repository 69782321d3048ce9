package certway.catalog.program;

/**
 * Something that is wrong with content.
 *
 * @param pointer JSON pointer into the stored form of the content
 */
public record ContentFault(String pointer, String message, Severity severity) {

    /** What a fault stands in the way of. */
    public enum Severity {
        /** It breaks the format and may not even be kept as a draft. */
        MALFORMED,
        /** A draft may be so for a while, a version never. */
        UNFINISHED
    }
}
