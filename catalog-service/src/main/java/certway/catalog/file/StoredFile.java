package certway.catalog.file;

/**
 * A file that is kept as it is for ever.
 *
 * @param mediaType as it is served
 */
public record StoredFile(String sha256, String mediaType, long bytes) {}
