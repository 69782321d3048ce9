package certway.catalog.exchange.foreign;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The resources that a manifest lists, by their identifiers. */
record CartridgeResources(Map<String, Resource> byId, Map<String, byte[]> files) {

    /** What kind of thing a resource is. */
    enum Kind {
        PAGE,
        ASSESSMENT,
        OTHER
    }

    record Resource(String type, String file) {

        Kind kind() {
            if (type.startsWith("imsqti_xmlv1p2/") && type.endsWith("/assessment")) {
                return Kind.ASSESSMENT;
            }
            boolean page = file.endsWith(".html") || file.endsWith(".htm") || file.endsWith(".xhtml");
            return type.equals("webcontent") && page ? Kind.PAGE : Kind.OTHER;
        }
    }

    static CartridgeResources of(Xml manifest, Map<String, byte[]> files) {
        Map<String, Resource> resources = new LinkedHashMap<>();
        for (Xml resource : manifest.all("resource")) {
            String href = resource.attribute("href");
            String file = href.isEmpty()
                    ? resource.first("file")
                            .map(first -> first.attribute("href"))
                            .orElse("")
                    : href;
            resources.put(resource.attribute("identifier"), new Resource(resource.attribute("type"), decoded(file)));
        }
        return new CartridgeResources(resources, files);
    }

    /** The bytes of a file that a page names, relative to where the page is. */
    Optional<String> relative(String page, String source) {
        String path =
                decoded(source.replace("$IMS-CC-FILEBASE$/", "web_resources/").replaceAll("[?#].*$", ""));
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        return Optional.of(normal(folder + path))
                .filter(files::containsKey)
                .or(() -> Optional.of(normal(path)).filter(files::containsKey));
    }

    private static String normal(String path) {
        return Path.of(path.replace('\0', '_')).normalize().toString().replace('\\', '/');
    }

    static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
