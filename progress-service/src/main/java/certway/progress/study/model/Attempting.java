package certway.progress.study.model;

import certway.progress.attempt.model.AttemptSummary;
import certway.progress.attempt.model.OpenAttempt;
import certway.progress.attempt.model.Quiz;
import certway.progress.attempt.model.Score;
import certway.progress.attempt.model.SubmittedAttempt;
import certway.progress.study.model.Decision.Existing;
import certway.progress.study.model.Decision.Graded;
import certway.progress.study.model.Decision.Refused;
import certway.progress.study.model.Decision.Started;
import certway.progress.study.model.Decision.Unchanged;
import certway.progress.study.model.Outline.Place;
import certway.progress.study.model.ProgressEvent.AttemptGraded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Attempts at the quizzes of a study: begun, handed in, and graded anew. {@link Progress} says what each of them means. */
final class Attempting {

    private final Progress progress;

    Attempting(Progress progress) {
        this.progress = progress;
    }

    Decision start(UnitId unit, @Nullable String key, RandomGenerator random) {
        return progress.at(unit, place -> switch (place.unit()) {
            case Unit.Task _ -> new Refused(Refusal.NOT_A_QUIZ);
            case Unit.QuizUnit quiz -> start(place, progress.quiz(quiz).orElseThrow(), key, random);
        });
    }

    private Decision start(Place place, Quiz quiz, @Nullable String key, RandomGenerator random) {
        UnitState state = progress.study().unit(place.unit().id());
        Optional<AttemptSummary> same = state.attemptWithKey(key);
        if (same.isPresent()) {
            return new Existing(same.get().number());
        }
        OpenAttempt open = state.open();
        if (open != null) {
            return new Existing(open.number());
        }
        int number = state.attempts().size() + 1;
        if (!quiz.allowsAttempt(number)) {
            return new Refused(Refusal.ATTEMPT_LIMIT_REACHED);
        }
        if (nextAt(place).filter(progress.now()::isBefore).isPresent()) {
            return new Refused(Refusal.COOL_DOWN);
        }
        OpenAttempt attempt = new OpenAttempt(
                number,
                progress.study().enrollment().program().version(),
                progress.now(),
                quiz.draw(random),
                Map.of(),
                key);
        return new Started(progress.change(place, state.visited(progress.now()).started(attempt), List.of()), attempt);
    }

    Optional<Instant> nextAt(Place place) {
        List<AttemptSummary> attempts = progress.study().unit(place.unit().id()).attempts();
        return attempts.isEmpty()
                ? Optional.empty()
                : progress.quiz(place.unit())
                        .map(quiz -> quiz.nextAttemptAt(attempts.getLast().submittedAt()));
    }

    Decision submit(UnitId unit, int number, Outlines outlines) {
        OpenAttempt open = progress.study().unit(unit).open();
        if (open == null || open.number() != number) {
            return progress.at(unit, place -> notOpen(place.unit(), number));
        }
        return progress.accessRefusal().<Decision>map(Refused::new).orElseGet(() -> submit(unit, open, outlines));
    }

    private Decision notOpen(Unit unit, int number) {
        return switch (unit) {
            case Unit.Task _ -> new Refused(Refusal.NOT_A_QUIZ);
            case Unit.QuizUnit _ ->
                new Refused(
                        progress.study().unit(unit.id()).attempt(number).isPresent()
                                ? Refusal.ATTEMPT_ALREADY_SUBMITTED
                                : Refusal.UNKNOWN_ATTEMPT);
        };
    }

    Optional<Quiz> quiz(UnitId unit, @Nullable Integer version, Outlines outlines) {
        return shown(version, outlines).place(unit).flatMap(place -> progress.quiz(place.unit()));
    }

    private Outline shown(@Nullable Integer version, Outlines outlines) {
        ProgramVersion program = progress.study().enrollment().program();
        return version == null || version == program.version()
                ? progress.outline()
                : outlines.of(new ProgramVersion(program.programId(), version));
    }

    private Decision submit(UnitId unit, OpenAttempt open, Outlines outlines) {
        Place place = progress.outline()
                .place(unit)
                .or(() -> shown(open.program(), outlines).place(unit))
                .orElseThrow();
        UnitState state = progress.study().unit(unit);
        Quiz quiz = quiz(unit, open.program(), outlines).orElseThrow();
        SubmittedAttempt submitted = open.submit(quiz);
        AttemptSummary summary = summary(place, submitted, open.key(), quiz.passMark());
        Change change = progress.change(
                place, state.submitted(summary), List.of(new AttemptGraded(place, summary, quiz.passMark())));
        return new Graded(change, summary, submitted);
    }

    private AttemptSummary summary(Place place, SubmittedAttempt attempt, @Nullable String key, int passMark) {
        Score score = attempt.grade().score();
        String evidence = evidence(place.unit().id(), attempt.number());
        return new AttemptSummary(
                attempt.number(),
                score,
                score.percent() >= passMark,
                attempt.startedAt(),
                progress.now(),
                evidence,
                key);
    }

    Decision regrade(UnitId unit, SubmittedAttempt better, Outlines outlines) {
        Optional<Place> place = progress.outline().place(unit);
        Optional<AttemptSummary> found = progress.study().unit(unit).attempt(better.number());
        if (place.isEmpty() || found.isEmpty() || progress.study().status() == Study.Status.CLOSED) {
            return new Refused(Refusal.UNKNOWN_ATTEMPT);
        }
        AttemptSummary before = found.get();
        Score score = better.grade().score();
        if (score.points() <= before.score().points()) {
            return new Unchanged();
        }
        int passMark = quiz(unit, better.program(), outlines).orElseThrow().passMark();
        AttemptSummary after = new AttemptSummary(
                before.number(),
                score,
                before.passed() || score.percent() >= passMark,
                before.startedAt(),
                before.submittedAt(),
                evidence(unit, before.number()),
                before.key());
        UnitState state = progress.study().unit(unit).regraded(after, progress.now());
        return new Graded(progress.changeMeanwhile(place.get(), state, List.of()), after, better);
    }

    /** A function of the study as it was graded: another revision may have other answers. */
    private String evidence(UnitId unit, int attempt) {
        return "%s/%s/%d@%d"
                .formatted(
                        progress.study().enrollment().id().value(),
                        unit.value(),
                        attempt,
                        progress.study().revision());
    }
}
