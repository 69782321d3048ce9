package certway.catalog.exchange;

import certway.catalog.program.ProgramModule;
import certway.catalog.program.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the modules and units of one program. */
final class UnitReader {

    private static final int TITLE = 200;
    private static final int MINUTES = 10_000;
    private static final int SAMPLES = 5;

    /** What a unit can be. */
    enum Kind {
        READING("reading"),
        VIDEO("video"),
        DOCUMENT("document"),
        QUIZ("quiz"),
        CASE("case"),
        CHECKLIST("checklist"),
        PRACTICUM("practicum"),
        PACKAGE("package");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** What every unit has. */
    record Head(
            String id,
            String title,
            int minutes,
            boolean sample,
            @Nullable Integer minimumMinutes) {}

    /** Reads what makes a unit of a kind from the unit's fields. */
    interface Contents {
        Unit read(Kind kind, Head head, Fields fields);

        /** Whether content is read in its stored form, and not from the files of an import. */
        boolean isStored();
    }

    private final Contents contents;
    private final Set<String> unitIds = new HashSet<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private int samples;

    UnitReader(Contents contents) {
        this.contents = contents;
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
        Node id = fields.required("id");
        Kind kind = fields.required("kind").oneOf(Kind.values(), Kind::text);
        String title = fields.line("title", TITLE);
        int minutes = fields.required("minutes").integer(1, MINUTES);
        Head head = new Head(
                Fields.unique(id, id.id(), unitIds),
                title,
                minutes,
                fields.optional("sample").map(sample -> isSample(sample, kind)).orElse(false),
                fields.optional("minimumMinutes")
                        .map(minimum -> minimumMinutes(minimum, kind, minutes))
                        .orElse(null));
        kinds.put(head.id(), kind);
        Unit unit = contents.read(kind, head, fields);
        fields.end();
        return unit;
    }

    private static int minimumMinutes(Node node, Kind kind, int minutes) {
        int minimum = node.integer(1, MINUTES);
        if (kind != Kind.READING) {
            node.fault("only a reading has a minimum time");
        } else if (minimum > minutes) {
            node.unfinished("is more than the %d minutes that the reading takes".formatted(minutes));
        }
        return minimum;
    }

    private boolean isSample(Node node, Kind kind) {
        boolean sample = node.truth();
        if (sample && kind != Kind.READING) {
            node.fault("only a reading can be a sample");
        }
        samples += sample ? 1 : 0;
        if (samples > SAMPLES) {
            node.fault("a program has at most %d samples".formatted(SAMPLES));
        }
        return sample;
    }
}
