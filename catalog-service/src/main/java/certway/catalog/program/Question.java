package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A question with its answer key; texts are inline Markdown. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "single-choice", value = Question.SingleChoice.class),
    @JsonSubTypes.Type(name = "multiple-choice", value = Question.MultipleChoice.class),
    @JsonSubTypes.Type(name = "numeric", value = Question.Numeric.class),
    @JsonSubTypes.Type(name = "ordering", value = Question.Ordering.class)
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

    /** What may be chosen, and what a learner who chose it is told. */
    record Option(String id, String text, boolean correct, String feedback) {}

    /** Decimal numbers as text, so that nothing is rounded on the way. */
    record Answer(String value, String tolerance, String unit) {}

    /** One of the things to put in order. */
    record Item(String id, String text) {}

    /** What a learner is told about a right and a wrong answer. */
    record Feedback(String correct, String incorrect) {}
}
