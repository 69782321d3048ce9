package certway.progress.study.model;

import certway.progress.attempt.model.OpenAttempt;
import certway.progress.attempt.model.SubmittedAttempts;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Reads a study, lets decide, saves; and decides again if somebody else was faster. Whatever races there are, every decision
 * that is answered was made on the state it changed.
 */
public final class ChangeStudy {

    /** Enough for as many at once as one person can cause; each round at least one of them gets through. */
    private static final int TRIES = 20;

    private final FindStudy find;
    private final Studies studies;
    private final Outlines outlines;
    private final SubmittedAttempts attempts;
    private final InstantSource clock;

    public ChangeStudy(
            FindStudy find, Studies studies, Outlines outlines, SubmittedAttempts attempts, InstantSource clock) {
        this.find = find;
        this.studies = studies;
        this.outlines = outlines;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** What is decided about a study as it is now. */
    @FunctionalInterface
    public interface Deciding {
        Decision decide(Progress progress);
    }

    /** A decision, and the study it left behind; without one if there is no such study. */
    public record Outcome(Decision decision, Optional<Progress> progress) {}

    public Outcome run(StudyKey key, Deciding deciding) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Study> found = find.findToChange(key);
            if (found.isEmpty()) {
                return new Outcome(new Decision.Refused(Refusal.UNKNOWN_STUDY), Optional.empty());
            }
            Study study = found.get();
            Progress progress =
                    new Progress(study, outlines.of(study.enrollment().program()), clock.instant());
            Decision decision = deciding.decide(progress);
            Optional<Study> after = saved(progress, decision);
            if (after.isPresent()) {
                return new Outcome(
                        decision, Optional.of(new Progress(after.get(), progress.outline(), progress.now())));
            }
        }
        return new Outcome(new Decision.Refused(Refusal.TOO_MUCH_AT_ONCE), Optional.empty());
    }

    /** The study as the decision leaves it; empty if somebody changed it meanwhile. */
    private Optional<Study> saved(Progress progress, Decision decision) {
        return switch (decision) {
            case Decision.Accepted(Change change) -> saved(progress, change);
            case Decision.Started(Change change, OpenAttempt _) -> saved(progress, change);
            case Decision.Graded graded -> {
                // First what the study will refer to: if it comes to nothing, nobody will ever look for it.
                attempts.keep(graded.summary().evidence(), graded.attempt());
                yield saved(progress, graded.change());
            }
            case Decision.Unchanged _, Decision.Existing _, Decision.Refused _ -> Optional.of(progress.study());
        };
    }

    private Optional<Study> saved(Progress progress, Change change) {
        return studies.save(progress.study(), change, progress.outline())
                ? Optional.of(change.study())
                : Optional.empty();
    }
}
