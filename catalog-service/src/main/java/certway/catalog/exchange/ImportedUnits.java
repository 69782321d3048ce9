package certway.catalog.exchange;

import certway.catalog.exchange.UnitReader.Head;
import certway.catalog.exchange.UnitReader.Kind;
import certway.catalog.program.Unit;
import certway.catalog.program.Unit.Reading;
import java.util.Optional;

/** Units whose content stands in a file of its own. */
final class ImportedUnits implements UnitReader.Contents {

    private final ImportedMaterial material;
    private final ContentFiles files;
    private final Faults faults;

    ImportedUnits(ImportedMaterial material, ContentFiles files, Faults faults) {
        this.material = material;
        this.files = files;
        this.faults = faults;
    }

    @Override
    public boolean isStored() {
        return false;
    }

    @Override
    public Unit read(Kind kind, Head head, Fields fields) {
        Optional<String> path = material.path(fields.required("file"));
        if (path.isEmpty()) {
            return reading(head, "");
        }
        if (kind == Kind.READING) {
            return reading(head, material.markdown(path.get()));
        }
        return new KindReader(material, this::named).read(kind, head, yaml(path.get()));
    }

    private static Reading reading(Head head, String markdown) {
        return new Reading(head.id(), head.title(), head.minutes(), markdown, head.sample(), head.minimumMinutes());
    }

    private Optional<Node> named(Node node) {
        return material.path(node).map(this::yaml);
    }

    private Node yaml(String path) {
        return files.text(path, faults)
                .map(text -> YamlFile.read(path, text, faults))
                .orElse(new Node(faults, path, "", new YamlNode.Absent(1)));
    }
}
