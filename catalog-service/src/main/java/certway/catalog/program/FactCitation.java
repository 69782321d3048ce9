package certway.catalog.program;

import certway.catalog.program.MarkdownReference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A place in content that cites a fact of the register.
 *
 * @param pointer JSON pointer into the stored form of the content
 */
public record FactCitation(String pointer, String factId) {

    /** Every citation in order. */
    public static List<FactCitation> in(ProgramContent content) {
        List<FactCitation> citations = new ArrayList<>();
        collect("", ContentJson.tree(content), citations);
        return List.copyOf(citations);
    }

    private static void collect(String pointer, JsonNode node, List<FactCitation> citations) {
        if (node.isString() && node.asString().contains(MarkdownReference.FACT)) {
            MarkdownScan.of(node.asString()).references().stream()
                    .filter(reference -> reference.kind() == Kind.FACT)
                    .forEach(reference -> citations.add(new FactCitation(pointer, reference.target())));
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = field.getKey().replace("~", "~0").replace("/", "~1");
            collect(pointer + "/" + name, field.getValue(), citations);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(pointer + "/" + i, node.get(i), citations);
        }
    }
}
