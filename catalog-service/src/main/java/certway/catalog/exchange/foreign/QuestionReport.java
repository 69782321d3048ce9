package certway.catalog.exchange.foreign;

import certway.catalog.program.Question;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of every item of a question bank.
 *
 * @param questions those that can be used, in the order of the items
 */
record QuestionReport(List<Question> questions, List<Item> items) {

    QuestionReport {
        questions = List.copyOf(questions);
        items = List.copyOf(items);
    }

    /**
     * One item.
     *
     * @param file within a zip; empty for a file that was sent by itself
     * @param line where the item begins
     * @param name what the file calls it
     * @param questionId of the question that was made; null if none was
     * @param notes what is different now, or why it was skipped
     */
    record Item(
            String file,
            int line,
            String name,
            Outcome outcome,
            @Nullable String questionId,
            List<String> notes) {

        Item {
            notes = List.copyOf(notes);
        }
    }

    /** What became of an item. */
    enum Outcome {
        IMPORTED("imported"),
        /** It is a question now, but not quite what it was. */
        CHANGED("changed"),
        SKIPPED("skipped");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        @JsonValue
        String text() {
            return text;
        }
    }

    int count(Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }
}
