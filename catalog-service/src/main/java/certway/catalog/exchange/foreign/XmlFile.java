package certway.catalog.exchange.foreign;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML without document types, entities of its own and anything from elsewhere, of bounded size and depth. */
final class XmlFile {

    private static final int DEPTH = 60;
    private static final int ELEMENTS = 200_000;

    private final XMLStreamReader reader;
    private final Deque<Xml> open = new ArrayDeque<>();
    private int elements;

    private XmlFile(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** The file is not XML that is taken. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        private final int line;

        Refused(int line, String message) {
            super(message);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    static Xml read(byte[] bytes) throws Refused {
        try {
            return new XmlFile(factory().createXMLStreamReader(new ByteArrayInputStream(bytes))).root();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new Refused(line, "not XML, or XML with entities of its own");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is read from elsewhere");
        });
        return factory;
    }

    private Xml root() throws XMLStreamException, Refused {
        Xml root = Xml.open("document", 1);
        open.push(root);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().content().add(new XmlContent.Text(reader.getText()));
                case XMLStreamConstants.DTD -> throw refused("a document type is not allowed");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refused("the entity %s is not allowed".formatted(reader.getLocalName()));
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        return root.children().getFirst();
    }

    private void start() throws Refused {
        elements++;
        if (elements > ELEMENTS || open.size() > DEPTH) {
            throw refused("more than %d elements, or %d in each other".formatted(ELEMENTS, DEPTH));
        }
        Xml element = Xml.open(reader.getLocalName(), line());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.attributes().put(Xml.kebab(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
        }
        open.element().content().add(element);
        open.push(element);
    }

    private Refused refused(String message) {
        return new Refused(line(), message);
    }

    private int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }
}
