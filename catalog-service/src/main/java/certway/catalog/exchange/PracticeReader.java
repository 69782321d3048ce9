package certway.catalog.exchange;

import certway.catalog.program.Checklist;
import certway.catalog.program.Practicum;
import certway.catalog.program.Practicum.Field;
import certway.catalog.program.Practicum.FieldKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is done rather than read: checklists and practica. */
final class PracticeReader {

    private static final int LINE = 500;
    private static final int LABEL = 200;
    /** A log is read with its study at every click: of this length it stays below 30 KiB. */
    private static final int ENTRIES = 250;

    private static final int FIELDS = 20;

    private final Material material;

    PracticeReader(Material material) {
        this.material = material;
    }

    Checklist checklist(Node node) {
        Fields fields = node.fields();
        Set<String> ids = new HashSet<>();
        Checklist checklist = new Checklist(text(fields), fields.list("items", 1, item -> item(item, ids)));
        fields.end();
        return checklist;
    }

    private static Checklist.Item item(Node node, Set<String> ids) {
        Fields fields = node.fields();
        Node id = fields.required("id");
        Checklist.Item item = new Checklist.Item(Fields.unique(id, id.id(), ids), fields.line("text", LINE));
        fields.end();
        return item;
    }

    Practicum practicum(Node node) {
        Fields fields = node.fields();
        Set<String> ids = new HashSet<>();
        List<Node> entryFields =
                fields.optional("fields").map(list -> list.items(0, FIELDS)).orElse(List.of());
        Practicum practicum = new Practicum(
                text(fields),
                fields.line("entry", LABEL),
                fields.required("required").integer(1, ENTRIES),
                entryFields.stream().map(field -> field(field, ids)).toList());
        fields.end();
        return practicum;
    }

    private static Field field(Node node, Set<String> ids) {
        Fields fields = node.fields();
        Node id = fields.required("id");
        Field field = new Field(
                Fields.unique(id, id.id(), ids),
                fields.line("label", LABEL),
                fields.required("kind").oneOf(FieldKind.values(), FieldKind::text));
        fields.end();
        return field;
    }

    private @Nullable String text(Fields fields) {
        return fields.optional("text").map(material::text).orElse(null);
    }
}
