package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The smallest thing that a learner completes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "reading", value = Unit.Reading.class),
    @JsonSubTypes.Type(name = "quiz", value = Unit.QuizUnit.class)
})
public sealed interface Unit {

    String id();

    String title();

    /** Expected effort. */
    int minutes();

    /** What the program format calls this kind of unit. */
    default String kind() {
        return switch (this) {
            case Reading reading -> "reading";
            case QuizUnit quiz -> "quiz";
        };
    }

    /** A text in Markdown. */
    record Reading(String id, String title, int minutes, String markdown) implements Unit {}

    /** Questions to answer. */
    record QuizUnit(String id, String title, int minutes, Quiz quiz) implements Unit {}
}
