package certway.catalog.file;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Refuses drawings that could do more than be looked at, or that say nothing to those who cannot look. */
final class SvgCheck {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> NAMESPACES = Set.of(SVG, "http://www.w3.org/1999/xlink", "");
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "title",
            "desc",
            "symbol",
            "use",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textPath",
            "marker",
            "pattern",
            "clipPath",
            "mask",
            "linearGradient",
            "radialGradient",
            "stop",
            "style",
            "switch",
            "filter",
            "feGaussianBlur",
            "feOffset",
            "feBlend",
            "feMerge",
            "feMergeNode",
            "feColorMatrix",
            "feFlood",
            "feComposite",
            "metadata");
    private static final Pattern FOREIGN =
            Pattern.compile("(?i)url\\s*\\(\\s*['\"]?\\s*[^#'\"\\s)]|@import|expression\\s*\\(|javascript:|\\\\");

    private static final int DEPTH = 50;
    private static final XMLInputFactory XML = factory();

    private final XMLStreamReader reader;
    private int depth;
    private boolean titled;
    private boolean inStyle;

    private SvgCheck(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Why the drawing must be refused; nothing if it is safe. */
    static Optional<String> refusal(InputStream bytes) {
        try {
            return new SvgCheck(XML.createXMLStreamReader(bytes)).refusal();
        } catch (XMLStreamException e) {
            return Optional.of("the drawing is not well-formed XML");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private Optional<String> refusal() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            Optional<String> refusal = switch (event) {
                case XMLStreamConstants.START_ELEMENT -> element();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    Optional.of("a drawing must not declare entities or a document type");
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    Optional.of("a drawing must not have processing instructions");
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    inStyle && isForeign(reader.getText()) ? Optional.of(foreign("its style")) : Optional.empty();
                default -> Optional.empty();
            };
            if (refusal.isPresent()) {
                return refusal;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                inStyle = false;
            }
        }
        return titled ? Optional.empty() : Optional.of("a drawing needs a <title> that says what it shows");
    }

    private Optional<String> element() {
        String name = reader.getLocalName();
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        depth++;
        if (depth > DEPTH) {
            return Optional.of("the drawing is nested deeper than %d elements".formatted(DEPTH));
        }
        if (depth == 1 && !(name.equals("svg") && namespace.equals(SVG))) {
            return Optional.of("the file is no SVG drawing");
        }
        if (!NAMESPACES.contains(namespace) || !ELEMENTS.contains(name)) {
            return Optional.of("a drawing must not have the element <%s>".formatted(name));
        }
        inStyle = name.equals("style");
        titled |= depth == 2 && name.equals("title");
        return attributes(name);
    }

    private Optional<String> attributes(String element) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = reader.getAttributeValue(i);
            if (name.startsWith("on")) {
                return Optional.of("a drawing must not have the event handler %s".formatted(name));
            }
            boolean reference = List.of("href", "src", "base").contains(name) && !value.startsWith("#");
            if (reference || isForeign(value)) {
                return Optional.of(foreign("%s of <%s>".formatted(name, element)));
            }
        }
        return Optional.empty();
    }

    private static boolean isForeign(String value) {
        return FOREIGN.matcher(value).find();
    }

    private static String foreign(String where) {
        return "a drawing must not refer to anything outside of itself: " + where;
    }
}
