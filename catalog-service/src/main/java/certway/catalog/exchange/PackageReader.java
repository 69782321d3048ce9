package certway.catalog.exchange;

import certway.catalog.program.HtmlPackage;

/** Reads where an HTML package is and how it is shown. */
final class PackageReader {

    private static final int LEAST_HEIGHT = 100;
    private static final int MOST_HEIGHT = 4_000;

    private final Material material;

    PackageReader(Material material) {
        this.material = material;
    }

    HtmlPackage read(Node node) {
        Fields fields = node.fields();
        String file = material.file(fields.required("file"), FileUse.PACKAGE);
        HtmlPackage htmlPackage = new HtmlPackage(
                file,
                material.page(fields.required("start"), file),
                fields.required("height").integer(LEAST_HEIGHT, MOST_HEIGHT));
        fields.end();
        return htmlPackage;
    }
}
