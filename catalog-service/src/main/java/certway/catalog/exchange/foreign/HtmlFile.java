package certway.catalog.exchange.foreign;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A page as browsers understand it, however broken it is; scripts and styles are none of it. */
final class HtmlFile {

    private static final int DEPTH = 60;
    private static final String NOT_SHOWN = "script, style, template, noscript, iframe, object, embed, form, head";

    private HtmlFile() {}

    static Xml read(String html) {
        Element body = Jsoup.parse(html).body();
        body.select(NOT_SHOWN).remove();
        Xml root = Xml.open("body", 1);
        copy(body, root, 0);
        return root;
    }

    static Xml read(byte[] bytes) {
        return read(new String(bytes, StandardCharsets.UTF_8));
    }

    /** What lies too deep for any text that a person wrote is flattened into its text. */
    private static void copy(Element from, Xml to, int depth) {
        if (depth > DEPTH) {
            to.content().add(new XmlContent.Text(from.text()));
            return;
        }
        for (Node child : from.childNodes()) {
            if (child instanceof TextNode text) {
                to.content().add(new XmlContent.Text(text.getWholeText()));
            } else if (child instanceof Element element) {
                Xml copied = Xml.open(element.tagName().toLowerCase(Locale.ROOT), 1);
                element.attributes()
                        .forEach(attribute -> copied.attributes().put(attribute.getKey(), attribute.getValue()));
                to.content().add(copied);
                copy(element, copied, depth + 1);
            }
        }
    }
}
