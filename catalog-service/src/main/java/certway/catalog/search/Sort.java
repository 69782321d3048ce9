package certway.catalog.search;

import certway.catalog.program.Program;
import certway.catalog.program.ProgramContent;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The order of the list of programs; always total, so that a position in it says where to go on. */
enum Sort {
    RELEVANCE,
    TITLE,
    HOURS;

    /** Where a program stands in any of the orders. It depends on this program alone, so others never move it. */
    record Position(float score, String title, int studyMinutes, String programId) {

        // a position comes back in a cursor, from whoever sends one
        Position {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(programId, "programId");
        }

        static Position of(Program program, ProgramContent content) {
            return new Position(
                    0,
                    content.about().title().toLowerCase(Locale.ROOT),
                    content.terms().studyMinutes(),
                    program.id().value());
        }

        Position worth(float other) {
            return new Position(other, title, studyMinutes, programId);
        }
    }

    Comparator<Position> order() {
        Comparator<Position> title = Comparator.comparing(Position::title).thenComparing(Position::programId);
        return switch (this) {
            case RELEVANCE ->
                Comparator.comparingDouble(Position::score).reversed().thenComparing(title);
            case TITLE -> title;
            case HOURS -> Comparator.comparingInt(Position::studyMinutes).thenComparing(title);
        };
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sort> of(String parameter) {
        return Stream.of(values())
                .filter(sort -> sort.parameter().equals(parameter))
                .findFirst();
    }
}
