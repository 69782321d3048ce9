package certway.progress.attempt.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that is being answered.
 *
 * @param program version of the program that its questions are from; null in attempts from before it was kept
 * @param key that its client gave, so that asking for it twice gives it once
 */
public record OpenAttempt(
        int number,
        @Nullable Integer program,
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

    public OpenAttempt with(QuestionId question, Answer answer) {
        Map<QuestionId, Answer> all = new HashMap<>(answers);
        all.put(question, answer);
        return new OpenAttempt(number, program, startedAt, draw, all, key);
    }

    public SubmittedAttempt submit(Quiz quiz) {
        return new SubmittedAttempt(number, program, startedAt, draw, answers, quiz.grade(draw, answers));
    }
}
