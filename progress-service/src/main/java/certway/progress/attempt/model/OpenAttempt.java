package certway.progress.attempt.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that is being answered.
 *
 * @param key that its client gave, so that asking for it twice gives it once
 */
public record OpenAttempt(
        int number,
        Instant startedAt,
        List<Drawn> draw,
        Map<QuestionId, Answer> answers,
        @Nullable String key) {

    public OpenAttempt {
        draw = List.copyOf(draw);
        answers = Map.copyOf(answers);
    }

    public Optional<Drawn> drawn(QuestionId question) {
        return draw.stream().filter(drawn -> drawn.question().equals(question)).findFirst();
    }

    public SubmittedAttempt submit(Quiz quiz) {
        return new SubmittedAttempt(number, startedAt, draw, answers, quiz.grade(draw, answers));
    }
}
