package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question with its answer key; texts are inline Markdown. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "single-choice", value = Question.SingleChoice.class),
    @JsonSubTypes.Type(name = "multiple-choice", value = Question.MultipleChoice.class),
    @JsonSubTypes.Type(name = "numeric", value = Question.Numeric.class),
    @JsonSubTypes.Type(name = "ordering", value = Question.Ordering.class),
    @JsonSubTypes.Type(name = "matching", value = Question.Matching.class),
    @JsonSubTypes.Type(name = "hotspot", value = Question.Hotspot.class),
    @JsonSubTypes.Type(name = "short-text", value = Question.ShortText.class)
})
public sealed interface Question {

    String id();

    List<String> tags();

    String text();

    /** Exactly one option is right. */
    record SingleChoice(String id, List<String> tags, String text, List<Option> options) implements Question {
        public SingleChoice {
            tags = List.copyOf(tags);
            options = List.copyOf(options);
        }
    }

    /** All right options and no others must be chosen. */
    record MultipleChoice(String id, List<String> tags, String text, List<Option> options) implements Question {
        public MultipleChoice {
            tags = List.copyOf(tags);
            options = List.copyOf(options);
        }
    }

    /** A number with one of the units. */
    record Numeric(String id, List<String> tags, String text, Answer answer, List<String> units, Feedback feedback)
            implements Question {
        public Numeric {
            tags = List.copyOf(tags);
            units = List.copyOf(units);
        }
    }

    /** The items stand in the right order. */
    record Ordering(String id, List<String> tags, String text, List<Item> items, Feedback feedback)
            implements Question {
        public Ordering {
            tags = List.copyOf(tags);
            items = List.copyOf(items);
        }
    }

    /** Every prompt has one right option; an option may fit several prompts, or none. */
    record Matching(
            String id, List<String> tags, String text, List<Prompt> prompts, List<Item> options, Feedback feedback)
            implements Question {
        public Matching {
            tags = List.copyOf(tags);
            prompts = List.copyOf(prompts);
            options = List.copyOf(options);
        }
    }

    /**
     * An area of a picture is to be chosen; exactly one is right.
     *
     * @param width of the coordinate system of the areas
     * @param height of the coordinate system of the areas
     */
    record Hotspot(String id, List<String> tags, String text, Image image, int width, int height, List<Area> areas)
            implements Question {
        public Hotspot {
            tags = List.copyOf(tags);
            areas = List.copyOf(areas);
        }
    }

    /** Right is what equals one of the accepted texts but for case, width and white space. */
    record ShortText(String id, List<String> tags, String text, List<String> accept, Feedback feedback)
            implements Question {
        public ShortText {
            tags = List.copyOf(tags);
            accept = List.copyOf(accept);
        }
    }

    /** What may be chosen, and what a learner who chose it is told. */
    record Option(
            String id,
            String text,
            @JsonSetter(nulls = Nulls.AS_EMPTY) boolean correct,
            String feedback) {}

    /**
     * Decimal numbers as text, so that nothing is rounded on the way.
     *
     * @param significantDigits how many the learner's number must be given with; null is any
     */
    record Answer(
            String value,
            String tolerance,
            String unit,
            @Nullable Integer significantDigits) {

        public Answer(String value, String tolerance, String unit) {
            this(value, tolerance, unit, null);
        }
    }

    /** What an option is to be found for. */
    record Prompt(String id, String text, String option) {}

    /** A picture: a file of the program, by its path, and what it shows in words. */
    record Image(String file, String alt) {}

    /** A part of a picture, and what a learner who chose it is told. */
    record Area(
            String id,
            String label,
            Shape shape,
            List<Integer> coords,
            @JsonSetter(nulls = Nulls.AS_EMPTY) boolean correct,
            String feedback) {
        public Area {
            coords = List.copyOf(coords);
        }
    }

    /** What the coordinates of an area mean. */
    enum Shape {
        /** The centre and the radius. */
        CIRCLE("circle"),
        /** Two opposite corners. */
        RECT("rect"),
        /** Every corner. */
        POLYGON("polygon");

        private final String text;

        Shape(String text) {
            this.text = text;
        }

        @JsonValue
        public String text() {
            return text;
        }
    }

    /** One of the things to put in order or to choose from. */
    record Item(String id, String text) {}

    /** What a learner is told about a right and a wrong answer. */
    record Feedback(String correct, String incorrect) {}
}
