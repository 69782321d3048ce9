package certway.catalog.authoring;

import certway.catalog.authoring.Passages.Passage;
import certway.catalog.program.ContentJson;
import certway.catalog.program.ProgramContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Warns of words that promise more than a program gives: a certificate of this provider is no certification, licence or degree.
 * It may err, so it only warns.
 */
@Component
class ClaimCheck {

    private static final String ANY_TEXT = "text";
    private static final int MOST = 200;

    /** What is no text of the author's own, or says what the program does not give. */
    private static final Set<String> LEFT_OUT = Set.of(
            "id",
            "kind",
            "rule",
            "slug",
            "programId",
            "doesNotAward",
            "sources",
            "classification",
            "terms",
            "files",
            "provider",
            "language",
            "tags",
            "url",
            "file",
            "start",
            "to",
            "option",
            "value",
            "tolerance",
            "unit",
            "units",
            "completion",
            "moduleOrder",
            "reviewed");

    private final List<ClaimRule> rules = ClaimRules.load();
    private final Set<String> namedPlaces =
            rules.stream().flatMap(rule -> rule.places().stream()).collect(Collectors.toUnmodifiableSet());

    /** In the order of the content; of very many only the first. */
    List<ClaimWarning> warnings(ProgramContent content) {
        List<ClaimWarning> warnings = new ArrayList<>();
        JsonNode tree = ContentJson.tree(content);
        walk("/about", "about", tree.path("about"), warnings);
        JsonNode modules = tree.path("curriculum").path("modules");
        walk("/curriculum/modules", "modules", modules, warnings);
        return List.copyOf(warnings.subList(0, Math.min(MOST, warnings.size())));
    }

    /** The warnings of one text; {@code place} is one that rules name. */
    List<ClaimWarning> warnings(String pointer, String place, String text) {
        List<ClaimWarning> warnings = new ArrayList<>();
        text(pointer, place, text, warnings);
        return List.copyOf(warnings);
    }

    private void walk(String pointer, String field, JsonNode node, List<ClaimWarning> warnings) {
        if (node.isString()) {
            String place = namedPlaces.contains(field) && pointer.startsWith("/about") ? field : ANY_TEXT;
            text(pointer, place, node.asString(), warnings);
        }
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            boolean list = child.getValue().isArray() && child.getKey().equals("units") && field.equals("modules");
            if (list || !LEFT_OUT.contains(child.getKey())) {
                walk(pointer + "/" + child.getKey(), child.getKey(), child.getValue(), warnings);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(pointer + "/" + i, field, node.get(i), warnings);
        }
    }

    private void text(String pointer, String place, String text, List<ClaimWarning> warnings) {
        for (Passage paragraph : Passages.paragraphs(text)) {
            List<Passage> sentences = Passages.sentences(paragraph);
            for (ClaimRule rule : rules) {
                if (rule.places().contains(place)) {
                    List<Passage> passages = switch (rule.within()) {
                        case SENTENCE -> sentences;
                        case PARAGRAPH -> List.of(paragraph);
                    };
                    passages.forEach(passage -> warning(rule, pointer, passage).ifPresent(warnings::add));
                }
            }
        }
    }

    private static Optional<ClaimWarning> warning(ClaimRule rule, String pointer, Passage passage) {
        Optional<Matcher> found = rule.find(passage.text());
        return found.map(words -> new ClaimWarning(
                rule.id(),
                "warning",
                pointer,
                passage.lineOf(words.start()),
                words.group().replaceAll("\\s+", " "),
                rule.why(),
                rule.suggestion()));
    }
}
