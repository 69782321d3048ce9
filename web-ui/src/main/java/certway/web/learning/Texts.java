package certway.web.learning;

import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** The texts of questions, which are inline Markdown, as HTML that is safe to show. */
public final class Texts {

    /** Without blocks a text can be no heading, list or HTML, whatever it begins with. */
    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(Set.<Class<? extends Block>>of()).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .omitSingleParagraphP(true)
            .build();

    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

    private Texts() {}

    public static String html(String markdown) {
        Node document = PARSER.parse(markdown);
        Node first = document.getFirstChild();
        return first == null || first instanceof Paragraph
                ? RENDERER.render(document).strip()
                : "";
    }

    /** The same without any markup, for places that can show none. */
    public static String plain(String markdown) {
        return PLAIN.render(PARSER.parse(markdown)).strip();
    }
}
