package certway.progress.regrade;

import certway.progress.attempt.model.AttemptSummary;
import certway.progress.attempt.model.Drawn;
import certway.progress.attempt.model.Question;
import certway.progress.attempt.model.QuestionId;
import certway.progress.attempt.model.SubmittedAttempt;
import certway.progress.attempt.model.SubmittedAttempts;
import certway.progress.regrade.Regrade.Count;
import certway.progress.regrade.Regrade.Wanted;
import certway.progress.study.model.ChangeStudy;
import certway.progress.study.model.Decision;
import certway.progress.study.model.Outlines;
import certway.progress.study.model.ProgramVersion;
import certway.progress.study.model.Progress;
import certway.progress.study.model.Study;
import certway.progress.study.model.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Grades the attempts of a study anew. Doing it twice changes nothing the second time. */
final class GradeAnew {

    private final ChangeStudy change;
    private final SubmittedAttempts attempts;
    private final Outlines outlines;

    GradeAnew(ChangeStudy change, SubmittedAttempts attempts, Outlines outlines) {
        this.change = change;
        this.attempts = attempts;
        this.outlines = outlines;
    }

    /** The question as it counts now; empty if that program version has none of that name. */
    Optional<Question> corrected(Wanted wanted) {
        return outlines.of(new ProgramVersion(wanted.programId(), wanted.correctedIn()))
                .place(new UnitId(wanted.unit()))
                .flatMap(place -> place.unit().asQuiz())
                .flatMap(quiz -> quiz.question(new QuestionId(wanted.question())));
    }

    Count grade(Study study, Wanted wanted, Question corrected) {
        Count count = new Count(1, 0, 0);
        List<AttemptSummary> all = study.unit(new UnitId(wanted.unit())).attempts();
        for (AttemptSummary summary : all) {
            Optional<SubmittedAttempt> better = attempts.find(summary.evidence())
                    .filter(attempt -> isConcerned(attempt, wanted))
                    .flatMap(attempt -> attempt.regraded(corrected));
            if (better.isPresent()) {
                count = count.plus(grade(study, wanted, better.get()));
            }
        }
        return count;
    }

    private static boolean isConcerned(SubmittedAttempt attempt, Wanted wanted) {
        return attempt.draw().stream()
                .filter(drawn -> drawn.question().value().equals(wanted.question()))
                .map(Drawn::version)
                .anyMatch(wanted.questionVersion()::equals);
    }

    private Count grade(Study study, Wanted wanted, SubmittedAttempt better) {
        UnitId unit = new UnitId(wanted.unit());
        AtomicReference<Count> count = new AtomicReference<>(Count.NONE);
        ChangeStudy.Deciding deciding = progress -> {
            Decision decision = progress.regrade(unit, better, outlines);
            count.set(counted(progress, unit, decision));
            return wanted.dryRun() ? new Decision.Unchanged() : decision;
        };
        change.run(study.key(), deciding);
        return count.get();
    }

    private static Count counted(Progress before, UnitId unit, Decision decision) {
        if (!(decision instanceof Decision.Graded(var _, AttemptSummary summary, var _))) {
            return Count.NONE;
        }
        boolean passedBefore = before.study()
                .unit(unit)
                .attempt(summary.number())
                .filter(AttemptSummary::passed)
                .isPresent();
        return new Count(0, 1, summary.passed() && !passedBefore ? 1 : 0);
    }
}
