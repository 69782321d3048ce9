package certway.progress.attempt.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as one attempt shows it.
 *
 * @param order of its options or items; empty where it has none
 * @param version of the question, where its program version names one
 */
public record Drawn(
        QuestionId question, List<OptionId> order, @Nullable String version) {
    public Drawn {
        order = List.copyOf(order);
    }

    public Drawn(QuestionId question, List<OptionId> order) {
        this(question, order, null);
    }
}
