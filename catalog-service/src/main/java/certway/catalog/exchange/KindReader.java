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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a unit of the node that has what its kind has. */
final class KindReader {

    private final Material material;
    private final @Nullable Function<Node, Optional<Node>> banks;

    /** Makes a reader; {@code banks} is null where quizzes have no banks. */
    KindReader(Material material, @Nullable Function<Node, Optional<Node>> banks) {
        this.material = material;
        this.banks = banks;
    }

    Unit read(Kind kind, Head head, Node node) {
        String id = head.id();
        String title = head.title();
        int minutes = head.minutes();
        return switch (kind) {
            case READING -> new Reading(id, title, minutes, material.text(node), head.sample(), head.minimumMinutes());
            case VIDEO -> new VideoUnit(id, title, minutes, new VideoReader(material).read(node));
            case DOCUMENT -> new DocumentUnit(id, title, minutes, new DocumentReader(material).read(node));
            case QUIZ -> new QuizUnit(id, title, minutes, new QuizReader(material, banks).read(node));
            case CASE -> new CaseUnit(id, title, minutes, new CaseReader(material).read(node));
            case CHECKLIST -> new ChecklistUnit(id, title, minutes, new PracticeReader(material).checklist(node));
            case PRACTICUM -> new PracticumUnit(id, title, minutes, new PracticeReader(material).practicum(node));
            case PACKAGE -> new PackageUnit(id, title, minutes, new PackageReader(material).read(node));
        };
    }
}
