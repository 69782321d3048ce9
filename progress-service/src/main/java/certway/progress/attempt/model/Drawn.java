package certway.progress.attempt.model;

import java.util.List;

/**
 * A question as one attempt shows it.
 *
 * @param order of its options or items; empty where it has none
 */
public record Drawn(QuestionId question, List<OptionId> order) {
    public Drawn {
        order = List.copyOf(order);
    }
}
