package certway.catalog.exchange;

import certway.catalog.program.Handout;

/** Reads a document, which says in its summary what those who cannot read the file need. */
final class DocumentReader {

    private static final int PAGES = 5_000;

    private final Material material;

    DocumentReader(Material material) {
        this.material = material;
    }

    Handout read(Node node) {
        Fields fields = node.fields();
        Handout document = new Handout(
                material.file(fields.required("file"), FileUse.DOCUMENT),
                fields.optional("pages").map(pages -> pages.integer(1, PAGES)).orElse(null),
                material.text(fields.required("summary")));
        fields.end();
        return document;
    }
}
