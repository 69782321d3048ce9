package certway.progress.attempt.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The attempt with a question graded by its corrected form; empty if that earns no more: nobody loses by a correction. */
    public Optional<SubmittedAttempt> regraded(Question corrected) {
        Answer answer = answers.get(corrected.id());
        if (answer == null || corrected.faultOf(answer).isPresent()) {
            return Optional.empty();
        }
        List<Mark> marks = grade.marks().stream()
                .map(mark -> mark.question().equals(corrected.id())
                        ? new Mark(
                                mark.question(),
                                Math.max(mark.points(), corrected.partOf(mark.maximum(), answer)),
                                mark.maximum())
                        : mark)
                .toList();
        return marks.equals(grade.marks())
                ? Optional.empty()
                : Optional.of(new SubmittedAttempt(number, program, startedAt, draw, answers, new Grade(marks)));
    }
}
