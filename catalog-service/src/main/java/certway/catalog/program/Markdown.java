package certway.catalog.program;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The Markdown of the program format: CommonMark with tables, without HTML. Images are files of the program; besides web
 * addresses, links lead to units of the program ({@code unit:}) and to facts ({@code fact:}).
 */
public final class Markdown {

    private static final String FACT_PAGES = "/facts/";
    private static final String UNIT_ANCHOR = "#unit-";

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(30)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Link link && link.getDestination().startsWith(FACT_PAGES)) {
                    attributes.put("class", "fact");
                }
            })
            .build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code")
            .allowElements("strong", "em", "br", "hr", "table", "thead", "tbody", "tr", "th", "td", "a", "img")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,6}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("class")
            .matching(false, "fact")
            .onElements("a")
            .allowAttributes("src")
            .matching(Pattern.compile(Pattern.quote(FileAddress.FILES) + "[0-9a-f]{64}"))
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowStandardUrlProtocols()
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private Markdown() {}

    /** HTML that is safe to show, whatever the source says; images are shown as their alternative text. */
    public static String html(String markdown) {
        return html(markdown, Map.of());
    }

    /** HTML that is safe to show, whatever the source says; images are the program's {@code files}. */
    public static String html(String markdown, Map<String, ProgramFile> files) {
        Node document = parse(markdown);
        document.accept(new Addresses(files));
        return POLICY.sanitize(RENDERER.render(document)).strip();
    }

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** Replaces what the format calls things by where they are. */
    private static final class Addresses extends AbstractVisitor {

        private final Map<String, ProgramFile> files;

        Addresses(Map<String, ProgramFile> files) {
            this.files = files;
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            String destination = link.getDestination();
            if (isId(destination, MarkdownReference.FACT)) {
                link.setDestination(FACT_PAGES + destination.substring(MarkdownReference.FACT.length()));
            } else if (isId(destination, MarkdownReference.UNIT)) {
                link.setDestination(UNIT_ANCHOR + destination.substring(MarkdownReference.UNIT.length()));
            } else if (!MarkdownReference.isElsewhere(destination)) {
                replaceByChildren(link);
            }
        }

        private static boolean isId(String destination, String prefix) {
            return destination.startsWith(prefix) && Ids.isId(destination.substring(prefix.length()));
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            ProgramFile file = files.get(image.getDestination());
            if (file == null) {
                replaceByChildren(image);
            } else {
                image.setDestination(FileAddress.of(file));
            }
        }

        private static void replaceByChildren(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
                node.insertBefore(Objects.requireNonNull(child));
            }
            node.unlink();
        }
    }
}
