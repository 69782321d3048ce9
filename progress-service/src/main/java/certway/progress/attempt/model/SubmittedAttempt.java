package certway.progress.attempt.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attempt exactly as it was: what was shown, what was answered, how it was graded. Never changes, and is a function of the
 * open attempt alone: when it was submitted stands in its {@link AttemptSummary}.
 *
 * @param program version of the program that its questions are from; null in attempts from before it was kept
 */
public record SubmittedAttempt(
        int number,
        @Nullable Integer program,
        Instant startedAt,
        List<Drawn> draw,
        Map<QuestionId, Answer> answers,
        Grade grade) {

    public SubmittedAttempt {
        draw = List.copyOf(draw);
        answers = Map.copyOf(answers);
    }
}
