package certway.catalog.search;

/** The forms in which a program is described to the public. */
enum PageForm {
    /** Our own JSON. */
    PLAIN,
    /** JSON-LD with the vocabulary of schema.org. */
    SCHEMA_ORG,
    /** JSON-LD with the Credential Transparency Description Language. */
    CTDL
}
