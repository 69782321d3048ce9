package certway.catalog.program;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The Markdown of the program format: CommonMark with tables, without HTML. */
public final class Markdown {

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
            .build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code")
            .allowElements("strong", "em", "br", "hr", "table", "thead", "tbody", "tr", "th", "td", "a")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,6}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("href")
            .onElements("a")
            .allowStandardUrlProtocols()
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    /** Something that the format does not allow. */
    public record Fault(int line, String message) {}

    private Markdown() {}

    /** HTML that is safe to show, whatever the source says. */
    public static String html(String markdown) {
        return POLICY.sanitize(RENDERER.render(PARSER.parse(markdown))).strip();
    }

    /** What of the source the format does not allow, in order. */
    public static List<Fault> faults(String markdown) {
        List<Fault> faults = new ArrayList<>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock block) {
                faults.add(new Fault(line(block), "raw HTML is not allowed in Markdown"));
            }

            @Override
            public void visit(HtmlInline inline) {
                faults.add(new Fault(line(inline), "raw HTML is not allowed in Markdown"));
            }

            @Override
            public void visit(Image image) {
                faults.add(new Fault(line(image), "images are not supported"));
            }

            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() == 1) {
                    faults.add(new Fault(line(heading), "headings start at ##; the title stands in program.yaml"));
                }
                visitChildren(heading);
            }
        });
        return faults;
    }

    private static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 1
                : node.getSourceSpans().getFirst().getLineIndex() + 1;
    }
}
