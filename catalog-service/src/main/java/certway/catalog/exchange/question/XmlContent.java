package certway.catalog.exchange.question;

/** What an element consists of. */
sealed interface XmlContent permits Xml, XmlContent.Text {

    record Text(String text) implements XmlContent {}
}
