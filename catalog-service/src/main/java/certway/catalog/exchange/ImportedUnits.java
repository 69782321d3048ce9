package certway.catalog.exchange;

import certway.catalog.exchange.UnitReader.Head;
import certway.catalog.exchange.UnitReader.Kind;
import certway.catalog.program.Unit;
import certway.catalog.program.Unit.CaseUnit;
import certway.catalog.program.Unit.ChecklistUnit;
import certway.catalog.program.Unit.DocumentUnit;
import certway.catalog.program.Unit.PackageUnit;
import certway.catalog.program.Unit.PracticumUnit;
import certway.catalog.program.Unit.QuizUnit;
import certway.catalog.program.Unit.Reading;
import certway.catalog.program.Unit.VideoUnit;
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
    public Unit read(Kind kind, Head head, Fields fields) {
        Optional<String> path = material.path(fields.required("file"));
        if (path.isEmpty()) {
            return new Reading(head.id(), head.title(), head.minutes(), "", head.sample());
        }
        if (kind == Kind.READING) {
            return new Reading(head.id(), head.title(), head.minutes(), material.markdown(path.get()), head.sample());
        }
        return structured(kind, head, yaml(path.get()));
    }

    private Unit structured(Kind kind, Head head, Node node) {
        String id = head.id();
        String title = head.title();
        int minutes = head.minutes();
        return switch (kind) {
            case READING -> new Reading(id, title, minutes, "", head.sample());
            case VIDEO -> new VideoUnit(id, title, minutes, new VideoReader(material).read(node));
            case DOCUMENT -> new DocumentUnit(id, title, minutes, new DocumentReader(material).read(node));
            case QUIZ -> new QuizUnit(id, title, minutes, new QuizReader(material, this::named).read(node));
            case CASE -> new CaseUnit(id, title, minutes, new CaseReader(material).read(node));
            case CHECKLIST -> new ChecklistUnit(id, title, minutes, new PracticeReader(material).checklist(node));
            case PRACTICUM -> new PracticumUnit(id, title, minutes, new PracticeReader(material).practicum(node));
            case PACKAGE -> new PackageUnit(id, title, minutes, new PackageReader(material).read(node));
        };
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
