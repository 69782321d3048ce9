package certway.catalog.exchange.foreign;

/** What an element consists of. */
sealed interface XmlContent permits Xml, XmlContent.Text {

    record Text(String text) implements XmlContent {}
}
