package certway.catalog.program;

import certway.catalog.program.MarkdownReference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** What a text in Markdown refers to, and what of it the format does not allow. */
public final class MarkdownScan extends AbstractVisitor {

    private static final String RAW_HTML = "raw HTML is not allowed in Markdown";

    /** Something that the format does not allow. */
    public record Fault(int line, String message) {}

    private record Span(int from, int to, String path) {}

    private final String source;
    private final List<Fault> faults = new ArrayList<>();
    private final List<MarkdownReference> references = new ArrayList<>();
    private final List<Span> imagePaths = new ArrayList<>();

    private MarkdownScan(String source) {
        this.source = source;
    }

    public static MarkdownScan of(String markdown) {
        MarkdownScan scan = new MarkdownScan(markdown);
        Markdown.parse(markdown).accept(scan);
        return scan;
    }

    /** In order. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** In order. */
    public List<MarkdownReference> references() {
        return List.copyOf(references);
    }

    /** The same text with other paths of its images. */
    public String withImages(UnaryOperator<String> path) {
        StringBuilder text = new StringBuilder(source);
        for (Span span : imagePaths.reversed()) {
            text.replace(span.from(), span.to(), path.apply(span.path()));
        }
        return text.toString();
    }

    @Override
    public void visit(HtmlBlock block) {
        fault(block, RAW_HTML);
    }

    @Override
    public void visit(HtmlInline inline) {
        fault(inline, RAW_HTML);
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() == 1) {
            fault(heading, "headings start at ##; the title stands in program.yaml");
        }
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        String destination = link.getDestination();
        if (destination.startsWith(MarkdownReference.FACT)) {
            id(link, Kind.FACT, destination.substring(MarkdownReference.FACT.length()));
        } else if (destination.startsWith(MarkdownReference.UNIT)) {
            id(link, Kind.UNIT, destination.substring(MarkdownReference.UNIT.length()));
        } else if (!MarkdownReference.isElsewhere(destination)) {
            fault(link, "a link must lead to a web address, mailto:, unit:<id> or fact:<id>");
        }
        visitChildren(link);
    }

    private void id(Link link, Kind kind, String id) {
        if (Ids.isId(id)) {
            references.add(new MarkdownReference(kind, id, line(link)));
        } else {
            fault(link, "%s is not an id".formatted(id.isEmpty() ? "nothing" : id));
        }
    }

    @Override
    public void visit(Image image) {
        if (!hasText(image)) {
            fault(image, "an image needs an alternative text that says what it shows");
        }
        int from = pathStart(image);
        if (from < 0) {
            fault(image, "an image must be written as ![alternative text](path)");
            return;
        }
        String path = image.getDestination();
        imagePaths.add(new Span(from, from + path.length(), path));
        references.add(new MarkdownReference(Kind.IMAGE, path, line(image)));
    }

    /** Where in the source the path of an image stands; -1 if it is written in a way that hides it. */
    private int pathStart(Image image) {
        List<SourceSpan> spans = image.getSourceSpans();
        if (spans.isEmpty()) {
            return -1;
        }
        SourceSpan last = spans.getLast();
        int end = last.getInputIndex() + last.getLength();
        int found = source.lastIndexOf("](" + image.getDestination(), end);
        boolean within = found >= spans.getFirst().getInputIndex()
                && !image.getDestination().isEmpty();
        return within ? found + 2 : -1;
    }

    private static boolean hasText(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            boolean filled = child instanceof Text text ? !text.getLiteral().isBlank() : hasText(child);
            if (filled) {
                return true;
            }
        }
        return false;
    }

    private void fault(Node node, String message) {
        faults.add(new Fault(line(node), message));
    }

    private static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 1
                : node.getSourceSpans().getFirst().getLineIndex() + 1;
    }
}
