package certway.catalog.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/** The listed programs for search engines, by sitemaps.org's protocol. */
final class Sitemap {

    /** The protocol's own limit. */
    private static final int MOST = 50_000;

    private Sitemap() {}

    static Answer of(List<CatalogEntry> listed, URI publicUrl) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        listed.stream()
                .limit(MOST)
                .forEach(entry -> xml.append("<url><loc>")
                        .append(HtmlUtils.htmlEscape(PublicPages.program(publicUrl, entry), "UTF-8"))
                        .append("</loc><lastmod>")
                        .append(entry.program().latest().publishedAt())
                        .append("</lastmod></url>\n"));
        return Answer.of(
                MediaType.APPLICATION_XML, xml.append("</urlset>\n").toString().getBytes(UTF_8));
    }
}
