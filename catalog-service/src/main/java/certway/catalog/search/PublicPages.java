package certway.catalog.search;

import java.net.URI;

/** Where the world finds the pages of the catalog. */
final class PublicPages {

    private PublicPages() {}

    static String program(URI publicUrl, CatalogEntry entry) {
        return at(publicUrl, "/programs/" + entry.program().slug().value());
    }

    static String at(URI publicUrl, String path) {
        String base = publicUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
