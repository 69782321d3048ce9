package certway.catalog.program;

/** Content with the digest of its stored form. */
public record StoredContent(ProgramContent content, String json, String digest) {

    public static StoredContent of(ProgramContent content) {
        String json = ContentJson.write(content);
        return new StoredContent(content, json, ContentJson.digest(json));
    }
}
