package certway.credential.paper;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What an SVG file says: the signed form that is baked in, and its text. A file that declares anything is none of ours: entities are
 * neither expanded nor fetched.
 */
record SvgFile(String token, String text) {

    private static final int MOST_EVENTS = 10_000;
    private static final XMLInputFactory READERS = readers();

    private static XMLInputFactory readers() {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return readers;
    }

    /** Empty if it is damaged, or something else. */
    static Optional<SvgFile> parse(byte[] file) {
        try {
            XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(file));
            try {
                return parse(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static Optional<SvgFile> parse(XMLStreamReader reader) throws XMLStreamException {
        String token = "";
        StringBuilder text = new StringBuilder();
        boolean svg = false;
        for (int i = 0; reader.hasNext(); i++) {
            int event = reader.next();
            if (i > MOST_EVENTS || event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                return Optional.empty();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                svg |= reader.getLocalName().equals("svg");
                String verify =
                        reader.getLocalName().equals("credential") ? reader.getAttributeValue(null, "verify") : null;
                token = verify == null ? token : verify;
            } else if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(reader.getText());
            }
        }
        return svg ? Optional.of(new SvgFile(token.strip(), text.toString())) : Optional.empty();
    }
}
