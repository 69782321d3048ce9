package certway.catalog.exchange;

import certway.catalog.program.MarkdownReference;
import certway.catalog.program.MarkdownScan;
import certway.catalog.program.ProgramModule;
import certway.catalog.program.Quiz;
import certway.catalog.program.Unit;
import certway.catalog.program.Unit.QuizUnit;
import certway.catalog.program.Unit.Reading;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the modules and units of one program, with the files of the units. */
final class UnitReader {

    private static final int TITLE = 200;
    private static final int MINUTES = 10_000;

    /** What a unit can be. */
    enum Kind {
        READING("reading"),
        QUIZ("quiz");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    private final ContentFiles files;
    private final String folder;
    private final Faults faults;
    private final Set<String> unitIds = new HashSet<>();
    private final Map<String, Kind> kinds = new HashMap<>();

    UnitReader(ContentFiles files, String folder, Faults faults) {
        this.files = files;
        this.folder = folder;
        this.faults = faults;
    }

    /** The units that were read so far. */
    Map<String, Kind> kinds() {
        return kinds;
    }

    ProgramModule module(Node node, Set<String> moduleIds) {
        Fields fields = node.fields();
        Node id = fields.required("id");
        ProgramModule module = new ProgramModule(
                Fields.unique(id, id.id(), moduleIds),
                fields.line("title", TITLE),
                fields.list("units", 1, this::unit));
        fields.end();
        return module;
    }

    private Unit unit(Node node) {
        Fields fields = node.fields();
        Node idNode = fields.required("id");
        String id = Fields.unique(idNode, idNode.id(), unitIds);
        Kind kind = fields.required("kind").oneOf(Kind.values(), Kind::text);
        String title = fields.line("title", TITLE);
        int minutes = fields.required("minutes").integer(1, MINUTES);
        Node file = fields.required("file");
        Optional<String> path = path(file);
        fields.end();
        kinds.put(id, kind);
        return switch (kind) {
            case READING ->
                new Reading(id, title, minutes, path.map(this::markdown).orElse(""));
            case QUIZ -> new QuizUnit(id, title, minutes, path.map(this::quiz).orElse(QuizReader.STAND_IN));
        };
    }

    /** Where in the import the file is, if it is there; never outside of the program's folder. */
    private Optional<String> path(Node node) {
        int before = faults.count();
        String relative = node.text(Node.Style.LINE, 300);
        if (faults.count() > before || node.isAbsent()) {
            return Optional.empty();
        }
        boolean outside = relative.startsWith("/")
                || relative.contains("\\")
                || relative.contains(":")
                || List.of(relative.split("/", -1)).contains("..");
        if (outside) {
            node.fault("must be a path within the program's folder");
            return Optional.empty();
        }
        if (!files.has(folder + relative)) {
            node.fault("the file %s is missing".formatted(folder + relative));
            return Optional.empty();
        }
        return Optional.of(folder + relative);
    }

    private String markdown(String path) {
        String text = files.text(path, faults).orElse("");
        if (text.isBlank()) {
            faults.add(path, "the file is empty");
        }
        MarkdownScan scan = MarkdownScan.of(text);
        for (MarkdownScan.Fault fault : scan.faults()) {
            faults.add(path, fault.line(), "", fault.message());
        }
        scan.references().stream()
                .filter(reference -> reference.kind() == MarkdownReference.Kind.IMAGE)
                .forEach(image -> faults.add(path, image.line(), "", "images are not supported"));
        return text.strip();
    }

    private Quiz quiz(String path) {
        return files.text(path, faults)
                .map(text -> new QuizReader().quiz(YamlFile.read(path, text, faults)))
                .orElse(QuizReader.STAND_IN);
    }
}
